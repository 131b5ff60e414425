// The votes of a body: how many, whose, how many carry a decision, and when they can be equal.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/handbook.h"

namespace govbook::rules {

// The votes of a class, or of a party or several that share them. `parties` are ids of
// organisations and bodies; empty for seats of which the arrangements name none.
struct VoteShare {
  std::string seat_class;
  std::vector<std::string> parties;
  std::vector<std::string> seats;  // Ids.
  long long votes = 0;
  bool is_known = true;  // Whether the votes of all of its seats are known.
};

// How many votes carry a decision when so many are given.
struct Carrying {
  long long given = 0;
  long long needed = 0;
  std::string arithmetic;  // "More than half of 14 is eight."
};

struct Votes {
  long long votes = 0;
  bool is_known = true;
  bool shares_votes = false;        // Whether alternatives share one.
  std::vector<VoteShare> by_class;  // None where no seat names one. "" last: seats of none.
  std::vector<VoteShare> by_party;  // The most votes first.
  bool is_for_affected_only = false;
  std::optional<Carrying> with_all;     // When everybody votes.
  std::optional<Carrying> with_quorum;  // When no more are there than the quorum asks for.
  std::string tie;  // When votes can be equal, and what follows; one or two sentences.
  std::vector<std::string> working;  // The whole in plain sentences.
};

// Votes are those of the seats that vote; a seat with an unknown count makes the figure unknown.
// `quorum_needed`: how many voting members must be there, where that is known. A tie, by
// ordinary meaning: as many votes for as against.
Votes votes(const model::Handbook& handbook, const model::Body& body,
            std::optional<long long> quorum_needed);

// The seats whose members vote on an issue that affects these parties (organisations, bodies or
// posts, by their ids): the seats that vote, or of which it is not stated whether they do, and that
// one of them fills or may fill. All such seats where the arrangements do not leave voting to those
// affected.
std::vector<const model::Seat*> voters_on(const model::Handbook& handbook, const model::Body& body,
                                          const std::vector<std::string>& affected);

// For the votes given, by the word of the field `majority_kind`.
std::optional<Carrying> carrying(std::string_view majority_kind, long long all, long long given);

}  // namespace govbook::rules
