// What comes up for review, and when.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/handbook.h"

namespace govbook::rules {

// overdue: it was due before the date spoken of. due: it is due in that month or later. regular: it
// comes round at an interval, and no date is stated. unknown: neither date nor interval is stated.
enum class Due { overdue, due, regular, unknown };

struct Review {
  std::string owner;  // The id of the body, plan or other record that it is about.
  const model::ReviewRule* rule = nullptr;
  Due state = Due::unknown;
  long long months_left = 0;  // From the date spoken of; less than 0 when overdue.
};

// All review rules of a handbook as at a date: those with a date first, the earliest before the
// others, then the regular ones, then those of which nothing is known.
std::vector<Review> reviews(const model::Handbook& handbook, const Date& as_at);

}  // namespace govbook::rules
