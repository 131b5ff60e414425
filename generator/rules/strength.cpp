#include <algorithm>
#include <string>

#include "rules/quorum.h"

namespace govbook::rules {

std::optional<long long> seats_in(const model::Seat& seat) {
  if (seat.count_per.value) return std::nullopt;  // "One for each" of an unknown number.
  if (seat.count.value) return seat.count.value;
  if (seat.count.gap && seat.count.gap->state == model::GapState::none) return 0;
  if (model::is(seat.sharing, "one-vote")) return 1;
  if (model::is(seat.sharing, "all")) return static_cast<long long>(seat.alternatives.size());
  return std::nullopt;
}

std::optional<long long> vacant_in(const model::Seat& seat) {
  const auto count = seats_in(seat);
  if (!count) return std::nullopt;
  if (seat.vacant.value) return std::clamp(*seat.vacant.value, 0LL, *count);
  if (seat.holders.empty()) return std::nullopt;
  return std::max(0LL, *count - static_cast<long long>(seat.holders.size()));
}

bool Electorate::counts(const model::Seat& seat) const {
  if (is_voting_only && !model::is(seat.standing, model::standing::voting)) return false;
  if (!seat_class.empty() && !model::is(seat.seat_class, seat_class)) return false;
  if (!group.empty() && !model::is(seat.group, group)) return false;
  return seats.empty() ||
         std::find(seats.begin(), seats.end(), model::or_empty(seat.id)) != seats.end();
}

Strength strength(const model::Body& body, const Electorate& of) {
  auto bounds = of;
  bounds.is_voting_only = false;
  Strength found;
  found.is_known = found.is_voting_known = !body.seats.empty();
  for (const auto& seat : body.seats) {
    if (!bounds.counts(seat)) continue;
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

bool assume(model::Body& body, const std::string& seat_class, long long seats) {
  std::vector<model::Seat*> open;
  long long known = 0;
  for (auto& seat : body.seats) {
    if (!model::is(seat.seat_class, seat_class)) continue;
    const auto count = seats_in(seat);
    if (!count) open.push_back(&seat);
    known += count.value_or(0);
  }
  if (open.empty() || seats < known) return false;
  for (auto* seat : open) {
    seat->count.value = seat == open.front() ? seats - known : 0;
    seat->count.gap.reset();
    seat->count_per = {};
  }
  return true;
}

}  // namespace govbook::rules
