// What a calendar tells besides meetings: reviews that are due, and terms of office that end.

#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "model/handbook.h"

namespace govbook::proceedings {

enum class OccasionKind { review, term };

// `day` may be a month or a year, where no more is stated.
struct Occasion {
  Date day;
  OccasionKind kind = OccasionKind::review;
  std::string owner;  // The id of the body, plan or other record that it is about.
  std::string what;   // "Review: terms of reference", "Term of the Chair ends".
};

// Those whose time is stated, or follows from the day on which an office was filled and the rules
// about its term; the first first. Ends of terms are those of a seat or office, told once for all
// who hold it.
std::vector<Occasion> occasions(const model::Handbook& handbook);

// "reviews", "terms": as the calendars of what is due are called.
std::string name_of(OccasionKind kind);

}  // namespace govbook::proceedings
