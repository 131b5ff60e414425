#include "rules/scheme.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"

namespace govbook::rules {
namespace {

using Right = model::DecisionRight;
using RightsById = std::map<std::string, const Right*, std::less<>>;

RightsById by_id(const model::Handbook& handbook) {
  RightsById found;
  for (const auto& right : handbook.decision_rights) {
    found.emplace(model::or_empty(right.id), &right);
  }
  return found;
}

const Right* above(const Right& right, const RightsById& rights) {
  const auto found = right.under ? rights.find(*right.under) : rights.end();
  return found == rights.end() ? nullptr : found->second;
}

Part part_of_holder(const Right& right) {
  constexpr std::array<std::pair<std::string_view, Part>, 7> kinds = {
      {{"reserved", Part::decides},
       {"shared", Part::decides_in_its_field},
       {"delegated", Part::decides_on_behalf},
       {"recommended", Part::recommends},
       {"ratified", Part::ratifies},
       {"veto", Part::may_stop},
       {"protected", Part::is_protected}}};
  for (const auto& [word, part] : kinds) {
    if (model::is(right.kind, word)) return part;
  }
  return Part::decides;
}

std::vector<PartOf> parts_in(const Right& right) {
  std::vector<PartOf> parts;
  const auto add = [&](const model::References& parties, Part part) {
    for (const auto& party : parties) {
      if (party) parts.push_back({*party, "", part});
    }
  };
  add(right.holders, part_of_holder(right));
  if (right.held_by) parts.push_back({"", *right.held_by, part_of_holder(right)});
  add({right.from}, Part::hands_on);
  add(right.recommended_by, Part::recommends);
  add(right.consulted, Part::is_consulted);
  add(right.ratified_by, Part::ratifies);
  add(right.vetoed_by, Part::may_stop);
  return parts;
}

// Lays out a right and, below it, what is handed on from it.
struct Layer {
  const RightsById& rights;
  std::map<const Right*, std::vector<const Right*>> below;
  std::set<const Right*> laid;
  std::vector<SchemeRow> rows;

  void lay(const Right& top) {
    std::vector<std::pair<const Right*, std::size_t>> waiting = {{&top, 0}};
    while (!waiting.empty()) {
      const auto [right, depth] = waiting.back();
      waiting.pop_back();
      if (!laid.insert(right).second) continue;
      rows.push_back({right, above(*right, rights), depth, parts_in(*right)});
      const auto& next = below[right];
      for (auto it = next.rbegin(); it != next.rend(); ++it) waiting.emplace_back(*it, depth + 1);
    }
  }
};

std::vector<std::string> parties_in(const model::Handbook& handbook, const Scheme& scheme) {
  std::set<std::string> named;
  for (const auto& row : scheme.rows) {
    for (const auto& part : row.parts) named.insert(part.party);
  }
  std::vector<std::string> parties;
  const auto add = [&](const auto& records) {
    for (const auto& record : records) {
      if (record.id && named.contains(*record.id)) parties.push_back(*record.id);
    }
  };
  add(handbook.bodies);
  add(handbook.organisations);
  add(handbook.posts);
  return parties;
}

// The nearest right above one that has a limit in money; each is looked for once.
struct Limits {
  const RightsById& rights;
  std::map<const Right*, const Right*> known;

  const Right* above(const Right& right) {
    std::vector<const Right*> way;
    const Right* limit = nullptr;
    for (const auto* step = &right; step != nullptr;) {
      const auto [entry, is_new] = known.emplace(step, nullptr);
      if (!is_new) {
        limit = entry->second;
        break;
      }
      way.push_back(step);
      step = rules::above(*step, rights);
      if (step != nullptr && step->amount) {
        limit = step;
        break;
      }
    }
    for (const auto* step : way) known[step] = limit;
    return limit;
  }
};

bool is_held_by(const Right& right, const std::string& party) {
  return right.held_by || std::any_of(right.holders.begin(), right.holders.end(),
                                      [&](const auto& one) { return model::is(one, party); });
}

struct Phrases {
  std::string_view verb;
  std::string_view noun;
};

Phrases phrases_of(Part part) {
  switch (part) {
    case Part::decides:
      return {"decides", "decision"};
    case Part::decides_in_its_field:
      return {"decides in its own field", "decision in their own field"};
    case Part::decides_on_behalf:
      return {"decides on behalf of others", "decision on behalf of others"};
    case Part::recommends:
      return {"recommends", "recommendation"};
    case Part::is_consulted:
      return {"is consulted", "consultation"};
    case Part::ratifies:
      return {"ratifies", "ratification"};
    case Part::may_stop:
      return {"may stop it", "veto"};
    case Part::is_protected:
      return {"cannot be overruled", "protected from being overruled"};
    case Part::hands_on:
      return {"hands it on", "handing on"};
  }
  return {};
}

}  // namespace

std::string_view words_for(Part part) { return phrases_of(part).verb; }
std::string_view noun_for(Part part) { return phrases_of(part).noun; }

Scheme scheme(const model::Handbook& handbook) {
  const auto rights = by_id(handbook);
  Layer layer{rights, {}, {}, {}};
  for (const auto& right : handbook.decision_rights) {
    if (const auto* over = above(right, rights)) layer.below[over].push_back(&right);
  }
  for (const auto& right : handbook.decision_rights) {
    if (above(right, rights) == nullptr) layer.lay(right);
  }
  // What is left hangs on circles: each is entered at one of its rights.
  for (const auto& circle : delegation_circles(handbook)) layer.lay(*circle.front());
  Scheme made{std::move(layer.rows), {}, false};
  for (const auto& row : made.rows) {
    made.has_words = made.has_words || row.right->held_by.value.has_value();
  }
  made.parties = parties_in(handbook, made);
  return made;
}

std::vector<SchemeRow> rights_of(const model::Handbook& handbook, std::string_view party) {
  const auto names = [&](const auto& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const auto& part) { return part.party == party; });
  };
  const auto& rights = handbook.decision_rights;
  const bool has_any = std::any_of(rights.begin(), rights.end(),
                                   [&](const auto& right) { return names(parts_in(right)); });
  if (!has_any) return {};
  auto rows = scheme(handbook).rows;
  std::erase_if(rows, [&](const auto& row) { return !names(row.parts); });
  return rows;
}

std::vector<Part> parts_of(const SchemeRow& row, std::string_view party) {
  std::vector<Part> found;
  for (const auto& part : row.parts) {
    const bool is_known = std::find(found.begin(), found.end(), part.part) != found.end();
    if (part.party == party && !is_known) found.push_back(part.part);
  }
  return found;
}

std::string in_pounds(long long amount) {
  return "£" + (amount > 10 ? text::in_words(amount) : std::to_string(amount));
}

std::vector<std::vector<const Right*>> delegation_circles(const model::Handbook& handbook) {
  const auto rights = by_id(handbook);
  std::vector<std::vector<const Right*>> found;
  std::set<const Right*> seen;
  for (const auto& from : handbook.decision_rights) {
    std::vector<const Right*> way;
    const auto* right = &from;
    while (right != nullptr && seen.insert(right).second) {
      way.push_back(right);
      right = above(*right, rights);
    }
    way.erase(way.begin(), std::find(way.begin(), way.end(), right));
    if (!way.empty()) found.push_back(std::move(way));
  }
  return found;
}

std::vector<Excess> delegation_excesses(const model::Handbook& handbook) {
  const auto rights = by_id(handbook);
  Limits limits{rights, {}};
  std::vector<Excess> found;
  for (const auto& right : handbook.decision_rights) {
    if (!right.amount) continue;
    const auto* over = limits.above(right);
    if (over != nullptr && *right.amount > *over->amount) found.push_back({&right, over});
  }
  return found;
}

std::vector<DelegationGap> delegation_gaps(const model::Handbook& handbook) {
  const auto rights = by_id(handbook);
  std::vector<DelegationGap> found;
  for (const auto& right : handbook.decision_rights) {
    const auto* over = above(right, rights);
    if (over == nullptr) {
      if (model::is(right.kind, "delegated")) found.push_back({&right, nullptr, Lack::no_right});
    } else if (right.from && !is_held_by(*over, *right.from)) {
      found.push_back({&right, over, Lack::not_held});
    }
  }
  return found;
}

}  // namespace govbook::rules
