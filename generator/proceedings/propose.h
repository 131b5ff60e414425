// Dates for the meetings of a year that satisfy the rules of a body: how far apart, how many, on
// working days, and not when the same people are asked elsewhere.

#pragma once

#include <string>
#include <vector>

#include "model/handbook.h"

namespace govbook::proceedings {

struct ProposedDate {
  Date day;
  bool is_known = false;           // A meeting that the handbook has already.
  std::string meeting;             // Its id, where it is known.
  std::string why;                 // "The third Tuesday of January 2010."
  std::vector<std::string> notes;  // What was moved, and deadlines that are no working days.
};

// `complaint` is set, and the rest is of no use, where the rules do not say how often a body meets.
struct Proposal {
  std::vector<ProposedDate> dates;
  std::vector<std::string> working;  // From what it was worked out, in plain sentences.
  std::string complaint;
};

// The months follow from the interval of the rules, or from the fewest meetings a year; the day and
// the hours are those of the last meeting that the handbook knows before they are needed, or the
// third Tuesday. Known meetings stay; months that have one get no other.
Proposal propose(const model::Handbook& handbook, const model::Body& body, int year);

}  // namespace govbook::proceedings
