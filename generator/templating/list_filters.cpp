// Filters of lists and maps that keep or cut the order.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "templating/filter_functions.h"

namespace govbook::templating::filter {
namespace {

Datum made(const Use& use, std::vector<Datum> members) {
  return Datum(std::move(members), Sequence::Form::list, span_of(use.input));
}

// The whole number an argument has to be; at least 1.
std::size_t positive(const Use& use, std::string_view what) {
  const auto number = use.whole(0, 1);
  if (number >= 1) return static_cast<std::size_t>(number);
  use.context.wrong(use.at, std::string(what) + " must be at least 1");
  return 1;
}

}  // namespace

Datum first(const Use& use) {
  const auto all = use.walk();
  if (!all) return {};
  if (all->empty()) return Missing{"there is no first member: the list is empty"};
  return all->front();
}

Datum last(const Use& use) {
  const auto all = use.walk();
  if (!all) return {};
  if (all->empty()) return Missing{"there is no last member: the list is empty"};
  return all->back();
}

Datum length(const Use& use) {
  const auto size = templating::length(use.input);
  if (!size) return use.wrong("a list, a map or a string");
  return Value(static_cast<std::int64_t>(*size), span_of(use.input));
}

Datum list(const Use& use) {
  auto all = use.walk();
  return all ? made(use, std::move(*all)) : Datum();
}

Datum reverse(const Use& use) {
  auto all = use.walk();
  if (!all) return {};
  std::reverse(all->begin(), all->end());
  if (letters(use.input) == nullptr) return made(use, std::move(*all));
  std::string text;
  for (const auto& character : *all) text += *letters(character);
  return use.like_input(std::move(text));
}

Datum join(const Use& use) {
  auto all = use.walk();
  if (!all) return {};
  Datum between = use.has(0) ? use.arguments[0] : Datum(Value(""));
  bool has_markup = is_markup(between);
  for (auto& one : *all) {
    if (use.has(1)) one = follow(one, use.arguments[1]);
    if (!use.context.need(one, use.at)) return {};
    has_markup = has_markup || is_markup(one);
  }
  const bool is_escaped = has_markup && use.context.is_escaping();
  const auto text = [&](const Datum& one) {
    return is_escaped ? use.context.output(one) : to_text(one);
  };
  std::string out;
  for (std::size_t i = 0; i < all->size(); ++i) {
    if (i > 0) out += text(between);
    out += text((*all)[i]);
    if (out.size() > most_text) break;
  }
  if (!use.context.allows_text(out.size(), use.at)) return {};
  const auto at = span_of(made(use, *all));
  return is_escaped ? Value(Markup{std::move(out)}, at) : Value(std::move(out), at);
}

Datum batch(const Use& use) {
  const auto all = use.walk();
  if (!all) return {};
  const auto size = positive(use, "the size of a batch");
  std::vector<Datum> rows;
  for (std::size_t at = 0; at < all->size(); at += size) {
    const auto end = std::min(size, all->size() - at);
    const auto from = all->begin() + static_cast<std::ptrdiff_t>(at);
    std::vector<Datum> row(from, from + static_cast<std::ptrdiff_t>(end));
    if (use.has(1) && !is_null(use.arguments[1]) && row.size() < size) {
      if (!use.context.spend((size - row.size()) * steps_of_member, use.at)) return {};
      row.resize(size, use.arguments[1]);
    }
    rows.push_back(made(use, std::move(row)));
    if (end < size) break;
  }
  return made(use, std::move(rows));
}

Datum slice(const Use& use) {
  const auto all = use.walk();
  if (!all) return {};
  const auto count = positive(use, "the number of parts");
  if (!use.context.spend(count * steps_of_member, use.at)) return {};
  const auto least = all->size() / count;
  const auto longer = all->size() % count;  // So many parts have one member more.
  std::vector<Datum> parts;
  auto from = all->begin();
  for (std::size_t i = 0; i < count; ++i) {
    const auto size = least + (i < longer ? 1 : 0);
    std::vector<Datum> part(from, from + static_cast<std::ptrdiff_t>(size));
    from += static_cast<std::ptrdiff_t>(size);
    if (use.has(1) && !is_null(use.arguments[1]) && i >= longer) part.push_back(use.arguments[1]);
    parts.push_back(made(use, std::move(part)));
  }
  return made(use, std::move(parts));
}

Datum items(const Use& use) {
  auto all = entries(use.input);
  if (!all) return use.wrong("a map");
  if (!use.context.spend(all->size() * steps_of_member, use.at)) return {};
  std::vector<Datum> pairs;
  for (auto& [name, value] : *all) {
    std::vector<Datum> both = {Value(name, span_of(value)), std::move(value)};
    pairs.emplace_back(std::move(both), Sequence::Form::tuple);
  }
  return made(use, std::move(pairs));
}

// "default": for what is missing and, where the second argument says so, for what is false.
Datum fallback(const Use& use) {
  const bool is_kept = !use.input.is_missing() && (is_true(use.input) || !use.flag(1, false));
  if (is_kept) return use.input;
  return use.has(0) ? use.arguments[0] : Datum(Value(""));
}

}  // namespace govbook::templating::filter
