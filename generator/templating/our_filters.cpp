// Filters of our own, for sentences about governance.

#include <cstdint>
#include <string>
#include <utility>

#include "base/date.h"
#include "base/slug.h"
#include "base/text.h"
#include "templating/filter_functions.h"
#include "templating/letters.h"

namespace govbook::templating::filter {
namespace {

// A list counts as its length: "3 seats" of a list of three.
std::optional<std::int64_t> count_of(const Use& use) {
  if (is_sequence(use.input) || is_mapping(use.input)) {
    return static_cast<std::int64_t>(*templating::length(use.input));
  }
  return whole(use.input);
}

}  // namespace

Datum counted(const Use& use) {
  const auto number = count_of(use);
  if (!number) return use.wrong("a whole number or a list");
  const auto one = use.text(0, "");
  return use.string(std::to_string(*number) + " " + (*number == 1 ? one : use.text(1, one + "s")));
}

Datum words(const Use& use) {
  const auto number = count_of(use);
  if (!number) return use.wrong("a whole number or a list");
  return use.string(text::in_words(*number));
}

Datum date(const Use& use) {
  const auto* text = letters(use.input);
  const auto found = text == nullptr ? std::nullopt : to_date(*text);
  if (found) return use.string(in_words(*found));
  if (text == nullptr) return use.wrong("a date such as \"2009-01\"");
  return use.context.wrong(
      use.at, "\"date\" needs a date such as \"2009-01\", not \"" + *text + "\"", use.input);
}

Datum joined(const Use& use) {
  auto all = use.walk();
  if (!all) return {};
  bool has_markup = false;
  for (auto& one : *all) {
    if (use.has(1)) one = follow(one, use.arguments[1]);
    if (!use.context.need(one, use.at)) return {};
    has_markup = has_markup || is_markup(one);
  }
  const bool is_escaped = has_markup && use.context.is_escaping();
  std::vector<std::string> parts;
  for (const auto& one : *all) {
    parts.push_back(is_escaped ? use.context.output(one) : to_text(one));
  }
  auto out = text::join_as_list(parts, use.text(0, "and"));
  if (!use.context.allows_text(out.size(), use.at)) return {};
  const auto at = span_of(Datum(std::move(*all), Sequence::Form::list, span_of(use.input)));
  return is_escaped ? Value(Markup{std::move(out)}, at) : Value(std::move(out), at);
}

Datum slug(const Use& use) { return use.string(govbook::slug(to_text(use.input))); }

Datum upper_first(const Use& use) {
  return use.like_input(templating::upper_first(to_text(use.input)));
}

Datum lower_first(const Use& use) {
  return use.like_input(templating::lower_first(to_text(use.input)));
}

}  // namespace govbook::templating::filter
