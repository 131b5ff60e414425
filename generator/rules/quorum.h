// Quorum arithmetic: how many must be there, and why, in words a board member can follow.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "model/handbook.h"

namespace govbook::rules {

// Seats and votes of a body. A seat with a count counts so often; alternatives that share one vote
// count once; a seat whose count or standing is not stated makes a figure unknown, and so does a
// body without seats.
struct Strength {
  long long seats = 0;          // Known seats, of all standings.
  long long voting_seats = 0;   // Known seats that vote.
  bool is_known = true;         // Whether no count is missing.
  bool is_voting_known = true;  // Whether no count or standing of a seat that may vote is missing.
  std::vector<std::string> unknown;  // Titles of the seats that make it unknown.
};

// `seat_class` empty: all seats.
Strength strength(const model::Body& body, std::string_view seat_class = {});

// One test of a quorum, worked out.
struct QuorumAnswer {
  long long counted = 0;  // Seats that count.
  long long needed = 0;   // Of them, so many must be present.
  bool is_known = true;
  std::string arithmetic;  // "50% of 14 voting seats is 7, so 7 members must be present."
  Span at;
};

struct Quorum {
  bool is_stated = false;
  std::vector<QuorumAnswer> tests;
  std::string sentence;              // The whole answer in one or two plain sentences.
  std::vector<std::string> working;  // Line by line: who counts, the share, the rounding.
};

// Parts of a member count as a whole one: 75% of 15 is 11.25, so 12.
Quorum quorum(const model::Body& body);

}  // namespace govbook::rules
