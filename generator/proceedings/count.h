// The count of a vote: how many for and against, what is needed, what a casting vote does.

#pragma once

#include <optional>
#include <string>

#include "model/handbook.h"

namespace govbook::proceedings {

struct Count {
  std::string id;  // Of the vote.
  long long in_favour = 0;
  long long against = 0;
  long long abstained = 0;
  bool is_tie = false;             // Before a casting vote.
  std::optional<bool> is_carried;  // Nothing where it cannot be said.
  std::string sentence;            // Who gave how many votes, and how.
  std::string arithmetic;          // "More than half of 11 is six, so it was carried."
};

// `body` is the one that voted, as it was on the day. Where it states no majority, more votes for
// than against carry, and the arithmetic says that this was taken. Equal votes lose unless a
// casting vote was given or the arrangements say otherwise; then nothing is said.
Count count(const model::Body& body, const model::Vote& vote);

}  // namespace govbook::proceedings
