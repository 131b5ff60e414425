// What differs between two states of one handbook: of two days, or of today and of what is
// proposed.

#pragma once

#include <string>
#include <vector>

#include "model/handbook.h"

namespace govbook::change {

// added: it is only in the second; `before` holds the ids of those whose place it takes. removed:
// only in the first; `after` holds the ids of those that take its place. The others are about what
// is in both: its name, status, parent (an id), the titles of seats that only one of the two has;
// ties, which what is added or removed may have, too: lines to others that hold in only one of the
// two ("reports to", then the id of the other).
enum class What { added, removed, name, status, parent, seats, ties };

struct Difference {
  std::string party;  // The id of a body or organisation.
  What what = What::added;
  std::vector<std::string> before;
  std::vector<std::string> after;
};

// Bodies in the order of the second handbook, then those that only the first has, then
// organisations likewise. A line is told once, of the party it comes from; one from a post, of the
// party it leads to ("receives reports from"). A line that is only proposed does not hold.
std::vector<Difference> differences(const model::Handbook& first, const model::Handbook& second);

}  // namespace govbook::change
