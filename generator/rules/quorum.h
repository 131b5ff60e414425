// Quorum arithmetic: how many must be there, and why, in words a board member can follow.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "model/handbook.h"

namespace govbook::rules {

// How many seats a record of a seat stands for; nothing when that is not known.
std::optional<long long> seats_in(const model::Seat& seat);

// How many of them nobody holds: what is stated, or else those beyond the holders that are named;
// nothing when neither is.
std::optional<long long> vacant_in(const model::Seat& seat);

// Whom a rule counts. Empty fields set no bounds.
struct Electorate {
  bool is_voting_only = true;
  std::string seat_class;
  std::string group;
  std::vector<std::string> seats;  // Ids.

  bool counts(const model::Seat& seat) const;
};

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

// Of all seats, or of those within the bounds of `of` (its standing apart).
Strength strength(const model::Body& body, const Electorate& of = {});

// One test of a quorum, worked out. A test that must be met in each class or group is as many.
struct QuorumAnswer {
  Electorate of;
  std::string members;              // "voting members of the class "commissioning""
  long long counted = 0;            // Seats that count.
  long long needed = 0;             // Of them, so many must be present.
  bool is_known = true;             // What is needed.
  bool is_counted = true;           // How many count.
  std::optional<long long> vacant;  // Of those that count; nothing where the handbook is silent.
  bool can_be_met = true;           // By the seats now filled, or if all are.
  std::optional<long long> spare;   // So many more may fall vacant; nothing where all may.
  std::string arithmetic;  // "50% of 14 voting seats is 7, so seven members must be present."
  Span at;                 // The share or number.
};

struct Quorum {
  bool is_stated = false;
  std::vector<QuorumAnswer> tests;
  std::string sentence;              // The whole answer in one or two plain sentences.
  std::vector<std::string> working;  // Line by line: who counts, the share, the rounding.
  std::string outlook;  // Whether the seats now filled can meet it, and how much room there is.
  std::string waiver;   // The rule by which fewer are enough, as inline Markdown; or empty.
  std::optional<bool> can_be_met;  // By the seats now filled, or if all are.
  std::optional<long long> spare;  // The least of the tests.
  std::string shortfall;  // Why it cannot be met: "three of the voting members are needed, and …".
};

// A part of a member counts as a whole one unless the rule says otherwise: 75% of 15 is 11.25, so
// 12.
Quorum quorum(const model::Body& body);

// Fills in `outlook`, `can_be_met` and `spare` from the tests; nothing where a figure is not known.
void look_ahead(Quorum& quorum);

// Supposes that the seats of a class are so many in all: what is missing is given to those whose
// number the sources leave open. False where the body has no such seats or the known ones are more.
bool assume(model::Body& body, const std::string& seat_class, long long seats);

}  // namespace govbook::rules
