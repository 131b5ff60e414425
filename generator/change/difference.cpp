#include "change/difference.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "change/phase.h"

namespace govbook::change {
namespace {

using Words = std::vector<std::string>;

Words of(const model::Line& line) { return line ? Words{*line} : Words{}; }

Words minus(const Words& all, const Words& others) {
  Words left;
  for (const auto& one : all) {
    if (std::find(others.begin(), others.end(), one) == others.end()) left.push_back(one);
  }
  return left;
}

Words titles(const std::vector<model::Seat>& seats) {
  Words all;
  for (const auto& seat : seats) all.push_back(model::or_empty(seat.title));
  return all;
}

// Who of `parties` takes the place of one.
template <class Party>
Words takers_of(const std::vector<Party>& parties, std::string_view id) {
  Words ids;
  for (const auto& party : parties) {
    for (const auto& replaced : party.replaces) {
      if (model::is(replaced, id)) ids.push_back(model::or_empty(party.id));
    }
  }
  return ids;
}

bool is_party(const model::Handbook& handbook, std::string_view id) {
  return handbook.body(id) != nullptr || handbook.organisation(id) != nullptr;
}

// The lines of a party that hold and are told of it, each once.
Words ties(const model::Handbook& handbook, const std::string& id) {
  Words all;
  for (const auto* tie : handbook.relationships_of(id)) {
    const auto from = model::or_empty(tie->from);
    const auto to = model::or_empty(tie->to);
    const auto* kind = model::relationship_kind(model::or_empty(tie->kind));
    const bool is_from_here = from == id;
    const auto& other = is_from_here ? to : from;
    if (kind == nullptr || is_only_proposed(*tie) || handbook.party_name(id).empty()) continue;
    if (handbook.party_name(other).empty() || (!is_from_here && is_party(handbook, from))) continue;
    auto words = std::string(is_from_here ? kind->forward : kind->backward) + " " + other;
    if (std::find(all.begin(), all.end(), words) == all.end()) all.push_back(std::move(words));
  }
  return all;
}

struct Comparison {
  const model::Handbook& first;
  const model::Handbook& second;
  std::vector<Difference> found;

  void tell(const std::string& party, What what, Words before, Words after) {
    if (before != after) found.push_back({party, what, std::move(before), std::move(after)});
  }

  void compare_ties(const std::string& id) {
    const auto before = ties(first, id);
    const auto after = ties(second, id);
    tell(id, What::ties, minus(before, after), minus(after, before));
  }

  void compare(const model::Body& before, const model::Body& after) {
    const auto id = model::or_empty(after.id);
    const auto status_of = [](const model::Body& body) {
      return body.status.value.value_or(std::string(model::status::existing));
    };
    tell(id, What::name, of(before.name), of(after.name));
    tell(id, What::status, {status_of(before)}, {status_of(after)});
    tell(id, What::parent, of(before.parent), of(after.parent));
    const auto seats_before = titles(before.seats);
    const auto seats_after = titles(after.seats);
    tell(id, What::seats, minus(seats_before, seats_after), minus(seats_after, seats_before));
    compare_ties(id);
  }

  void compare(const model::Organisation& before, const model::Organisation& after) {
    const auto id = model::or_empty(after.id);
    tell(id, What::name, of(before.name), of(after.name));
    compare_ties(id);
  }

  template <class Party, class Find>
  void compare_all(const std::vector<Party>& before, const std::vector<Party>& after,
                   const Find& find) {
    for (const auto& party : after) {
      const auto id = model::or_empty(party.id);
      if (const auto* other = find(first, id)) {
        compare(*other, party);
        continue;
      }
      Words replaced;
      for (const auto& one : party.replaces) {
        if (find(first, model::or_empty(one)) != nullptr) replaced.push_back(model::or_empty(one));
      }
      found.push_back({id, What::added, std::move(replaced), {}});
      compare_ties(id);
    }
    for (const auto& party : before) {
      const auto id = model::or_empty(party.id);
      if (find(second, id) != nullptr) continue;
      found.push_back({id, What::removed, {}, takers_of(after, id)});
      compare_ties(id);
    }
  }
};

}  // namespace

std::vector<Difference> differences(const model::Handbook& first, const model::Handbook& second) {
  Comparison comparison{first, second, {}};
  comparison.compare_all(
      first.bodies, second.bodies,
      [](const model::Handbook& in, std::string_view id) { return in.body(id); });
  comparison.compare_all(
      first.organisations, second.organisations,
      [](const model::Handbook& in, std::string_view id) { return in.organisation(id); });
  return std::move(comparison.found);
}

}  // namespace govbook::change
