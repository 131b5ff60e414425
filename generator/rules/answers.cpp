#include "rules/answers.h"

#include <algorithm>

namespace govbook::rules {

Votes votes_of(const model::Handbook& handbook, const model::Body& body, const Quorum& quorum) {
  std::optional<long long> needed;
  for (const auto& test : quorum.tests) {
    const bool is_of_all_votes = test.of.is_voting_only && test.of.seat_class.empty() &&
                                 test.of.group.empty() && test.of.seats.empty();
    if (is_of_all_votes && test.is_known) needed = std::max(needed.value_or(0), test.needed);
  }
  return votes(handbook, body, needed);
}

Answers answers(const model::Handbook& handbook) {
  Answers found;
  for (const auto& body : handbook.bodies) {
    if (!body.id.value) continue;
    found.strength.emplace(*body.id.value, strength(body));
    const auto& worked_out = found.quorum.emplace(*body.id.value, quorum(body)).first->second;
    found.votes.emplace(*body.id.value, votes_of(handbook, body, worked_out));
  }
  for (const auto& list : handbook.statutory_lists) {
    if (list.id.value) found.coverage.emplace(*list.id.value, coverage(handbook, list));
  }
  return found;
}

}  // namespace govbook::rules
