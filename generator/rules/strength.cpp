#include <string>

#include "rules/quorum.h"

namespace govbook::rules {
namespace {

// How many seats a record of a seat stands for; nothing when that is not known.
std::optional<long long> seats_in(const model::Seat& seat) {
  if (seat.count_per.value) return std::nullopt;  // "One for each" of an unknown number.
  if (seat.count.value) return seat.count.value;
  if (seat.count.gap && seat.count.gap->state == model::GapState::none) return 0;
  if (model::is(seat.sharing, "one-vote")) return 1;
  if (model::is(seat.sharing, "all")) return static_cast<long long>(seat.alternatives.size());
  return std::nullopt;
}

}  // namespace

Strength strength(const model::Body& body, std::string_view seat_class) {
  Strength found;
  found.is_known = found.is_voting_known = !body.seats.empty();
  for (const auto& seat : body.seats) {
    if (!seat_class.empty() && !model::is(seat.seat_class, seat_class)) continue;
    const auto count = seats_in(seat);
    const bool votes = model::is(seat.standing, model::standing::voting);
    const bool may_vote = votes || !seat.standing.value;
    found.seats += count.value_or(0);
    if (votes) found.voting_seats += count.value_or(0);
    const bool is_standing_missing = !seat.standing.value && count != 0;
    if (!count) found.is_known = false;
    if ((!count && may_vote) || is_standing_missing) found.is_voting_known = false;
    if (!count || is_standing_missing) found.unknown.push_back(model::or_empty(seat.title));
  }
  return found;
}

}  // namespace govbook::rules
