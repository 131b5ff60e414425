// Filters that compare the members of a list.

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "templating/filter_functions.h"
#include "templating/letters.h"

namespace govbook::templating::filter {
namespace {

enum class Case { matters, ignored };

Datum without_case(Datum datum, Case with_case) {
  const auto* text = letters(datum);
  if (text == nullptr || with_case == Case::matters) return datum;
  return Value(templating::lower(*text), span_of(datum));
}

Case case_of(const Use& use, std::size_t index) {
  return use.flag(index, false) ? Case::matters : Case::ignored;
}

// What each member is compared by; nothing when a member lacks it, which is reported.
std::optional<std::vector<Datum>> keys(const Use& use, const std::vector<Datum>& all,
                                       const Datum& attribute, Case with_case) {
  std::vector<Datum> found;
  for (const auto& one : all) {
    auto key = attribute.is_missing() ? one : follow(one, attribute);
    if (!use.context.need(key, use.at)) return {};
    found.push_back(without_case(std::move(key), with_case));
  }
  return found;
}

// For "sort", which takes several attributes, "age,name": each key is a list.
std::optional<std::vector<Datum>> sort_keys(const Use& use, const std::vector<Datum>& all) {
  const auto with_case = case_of(use, 1);
  if (!use.has(2) || letters(use.arguments[2]) == nullptr) {
    return keys(use, all, use.has(2) ? use.arguments[2] : Datum(), with_case);
  }
  std::vector<std::vector<Datum>> lists(all.size());
  for (const auto& attribute : text::split(*letters(use.arguments[2]), ',')) {
    const auto found = keys(use, all, Value(attribute), with_case);
    if (!found) return {};
    for (std::size_t i = 0; i < all.size(); ++i) lists[i].push_back((*found)[i]);
  }
  std::vector<Datum> found;
  for (auto& list : lists) found.emplace_back(std::move(list));
  return found;
}

// The places of the members in the order of their keys; equals keep theirs. Nothing, reported,
// when two cannot be compared.
std::optional<std::vector<std::size_t>> sorted(const Use& use, const std::vector<Datum>& keys,
                                               bool is_reversed) {
  std::vector<std::size_t> places(keys.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  const Datum* odd = nullptr;
  std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    const auto found = order(keys[is_reversed ? b : a], keys[is_reversed ? a : b]);
    if (!found) odd = &keys[a];
    return found && *found < 0;
  });
  if (odd == nullptr) return places;
  use.context.wrong(
      use.at, "\"" + std::string(use.name) + "\" cannot put members of different kinds in order",
      *odd);
  return {};
}

std::vector<Datum> in_order(const std::vector<Datum>& all, const std::vector<std::size_t>& places) {
  std::vector<Datum> found;
  found.reserve(places.size());
  for (const auto place : places) found.push_back(all[place]);
  return found;
}

// Equal data have equal texts: 1, 1.0 and true are one.
std::string identity(const Datum& datum) {
  const auto found = number(datum);
  if (!found) return to_literal(datum);
  if (found->is_whole || found->real != static_cast<double>(static_cast<std::int64_t>(
                                            std::clamp(found->real, -1e15, 1e15)))) {
    return found->is_whole ? std::to_string(found->whole) : real_text(found->real);
  }
  return std::to_string(static_cast<std::int64_t>(found->real));
}

Datum extreme(const Use& use, bool is_largest) {
  const auto all = use.walk();
  if (!all) return {};
  if (all->empty()) return Missing{"there is no smallest or largest member: the list is empty"};
  const auto by = keys(use, *all, use.has(1) ? use.arguments[1] : Datum(), case_of(use, 0));
  if (!by) return {};
  std::size_t best = 0;
  for (std::size_t i = 1; i < all->size(); ++i) {
    const auto found = order((*by)[i], (*by)[best]);
    if (!found) {
      return use.context.wrong(
          use.at, "\"" + std::string(use.name) + "\" cannot compare members of different kinds",
          (*all)[i]);
    }
    if (is_largest ? *found > 0 : *found < 0) best = i;
  }
  return (*all)[best];
}

}  // namespace

Datum sort(const Use& use) {
  const auto all = use.walk();
  if (!all) return {};
  const auto by = sort_keys(use, *all);
  if (!by) return {};
  const auto places = sorted(use, *by, use.flag(0, false));
  if (!places) return {};
  return Datum(in_order(*all, *places), Sequence::Form::list, span_of(use.input));
}

Datum dictsort(const Use& use) {
  const auto all = entries(use.input);
  if (!all) return use.wrong("a map");
  if (!use.context.spend(all->size() * steps_of_member, use.at)) return {};
  const auto by = use.text(1, "key");
  if (by != "key" && by != "value") {
    return use.context.wrong(use.at, "\"dictsort\" sorts by \"key\" or \"value\"");
  }
  std::vector<Datum> by_what;
  std::vector<Datum> pairs;
  for (const auto& [name, value] : *all) {
    by_what.push_back(without_case(by == "key" ? Datum(Value(name)) : value, case_of(use, 0)));
    pairs.emplace_back(std::vector<Datum>{Value(name, span_of(value)), value},
                       Sequence::Form::tuple);
  }
  const auto places = sorted(use, by_what, use.flag(2, false));
  if (!places) return {};
  return Datum(in_order(pairs, *places), Sequence::Form::list, span_of(use.input));
}

Datum groupby(const Use& use) {
  const auto all = use.walk();
  if (!all) return {};
  std::vector<Datum> names;
  for (const auto& one : *all) {
    auto name = follow(one, use.arguments[0]);
    if (name.is_missing() && use.has(1)) name = use.arguments[1];
    if (!use.context.need(name, use.at)) return {};
    names.push_back(std::move(name));
  }
  std::vector<Datum> by;
  for (const auto& name : names) by.push_back(without_case(name, case_of(use, 2)));
  const auto places = sorted(use, by, false);
  if (!places) return {};
  std::vector<Datum> groups;
  for (std::size_t i = 0; i < places->size();) {
    const auto first = (*places)[i];
    std::vector<Datum> members;
    while (i < places->size() && equal(by[(*places)[i]], by[first])) {
      members.push_back((*all)[(*places)[i++]]);
    }
    if (members.empty()) members.push_back((*all)[(*places)[i++]]);  // What equals nothing: nan.
    std::vector<Datum> both = {names[first], Datum(std::move(members))};
    groups.emplace_back(std::move(both), Sequence::Form::group);
  }
  return Datum(std::move(groups), Sequence::Form::list, span_of(use.input));
}

Datum unique(const Use& use) {
  const auto all = use.walk();
  if (!all) return {};
  const auto by = keys(use, *all, use.has(1) ? use.arguments[1] : Datum(), case_of(use, 0));
  if (!by) return {};
  std::set<std::string> seen;
  std::vector<Datum> found;
  for (std::size_t i = 0; i < all->size(); ++i) {
    if (seen.insert(identity((*by)[i])).second) found.push_back((*all)[i]);
  }
  return Datum(std::move(found), Sequence::Form::list, span_of(use.input));
}

Datum smallest(const Use& use) { return extreme(use, false); }
Datum largest(const Use& use) { return extreme(use, true); }

}  // namespace govbook::templating::filter
