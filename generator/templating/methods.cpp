// The few methods of Python that templates are used to: data.items(), name.startswith("A").

#include <string>
#include <utility>

#include "base/suggest.h"
#include "base/text.h"
#include "templating/letters.h"
#include "templating/machine.h"

namespace govbook::templating {
namespace {

struct Method {
  std::string_view name;
  std::size_t least;
  std::size_t most;
  Datum (*run)(const Use&);
};

Datum keys(const Use& use) { return Datum(*members(use.input)); }

Datum values(const Use& use) {
  std::vector<Datum> found;
  const auto all = *entries(use.input);
  for (const auto& entry : all) found.push_back(entry.second);
  return Datum(std::move(found));
}

Datum get(const Use& use) {
  const auto found = member(use.input, use.text(0, ""));
  if (found) return *found;
  return use.arguments.size() > 1 ? use.arguments[1] : Datum(Value());
}

Datum starts_with(const Use& use) {
  return Value(letters(use.input)->starts_with(use.text(0, "")));
}
Datum ends_with(const Use& use) { return Value(letters(use.input)->ends_with(use.text(0, ""))); }

// By whitespace when no separator is given.
Datum split(const Use& use) {
  std::vector<Datum> found;
  const auto add = [&](std::string_view part) {
    found.emplace_back(Value(std::string(part), span_of(use.input)));
  };
  std::string_view rest = *letters(use.input);
  if (use.has(0) && !is_null(use.arguments[0])) {
    const auto at = use.text(0, " ");
    if (at.empty()) return use.context.wrong(use.at, "cannot split at an empty string");
    for (auto end = rest.find(at); end != std::string_view::npos; end = rest.find(at)) {
      add(rest.substr(0, end));
      rest.remove_prefix(end + at.size());
    }
    add(rest);
    return Datum(std::move(found));
  }
  for (rest = strip(rest); !rest.empty(); rest = strip(rest)) {
    std::size_t end = 1;
    while (end < rest.size() && strip(rest.substr(end)).size() == rest.size() - end) ++end;
    add(rest.substr(0, end));
    rest.remove_prefix(end);
  }
  return Datum(std::move(found));
}

template <const char* const& filter>
Datum as_filter(const Use& use) {
  return apply(*find_filter(filter), use.input, use.arguments, {}, {&use.context, use.at});
}

constexpr const char* upper_name = "upper";
constexpr const char* lower_name = "lower";
constexpr const char* capitalize_name = "capitalize";
constexpr const char* trim_name = "trim";
constexpr const char* replace_name = "replace";
constexpr const char* items_name = "items";

constexpr Method map_methods[] = {{"get", 1, 2, get},
                                  {"items", 0, 0, as_filter<items_name>},
                                  {"keys", 0, 0, keys},
                                  {"values", 0, 0, values}};

constexpr Method text_methods[] = {{"capitalize", 0, 0, as_filter<capitalize_name>},
                                   {"endswith", 1, 1, ends_with},
                                   {"lower", 0, 0, as_filter<lower_name>},
                                   {"replace", 2, 2, as_filter<replace_name>},
                                   {"split", 0, 1, split},
                                   {"startswith", 1, 1, starts_with},
                                   {"strip", 0, 1, as_filter<trim_name>},
                                   {"upper", 0, 0, as_filter<upper_name>}};

template <std::size_t count>
Datum run(const Method (&table)[count], const Use& use) {
  std::vector<std::string> names;
  for (const auto& method : table) {
    names.emplace_back(method.name);
    if (method.name != use.name) continue;
    if (use.arguments.size() >= method.least && use.arguments.size() <= method.most) {
      return method.run(use);
    }
    return use.context.wrong(use.at, "wrong number of arguments for \"" + names.back() + "\"");
  }
  use.context.tell(
      "template/unknown-name", use.at,
      std::string(kind_of(use.input)) + " has no method \"" + std::string(use.name) + "\"",
      did_you_mean(use.name, names));
  return {};
}

}  // namespace

Datum call_method(const Datum& object, std::string_view name, std::vector<Datum> given,
                  Context& context, Span at) {
  const auto size = length(object).value_or(0);
  if (!context.spend(size * steps_of_member, at)) return {};
  const Use use{context, name, object, std::move(given), {}, at};
  if (is_mapping(object)) return run(map_methods, use);
  if (letters(object) != nullptr) return run(text_methods, use);
  context.tell("template/unknown-name", at,
               std::string(kind_of(object)) + " has no method \"" + std::string(name) + "\"");
  return {};
}

}  // namespace govbook::templating
