#include "templating/filters.h"

#include <algorithm>

#include "base/text.h"
#include "templating/render.h"

namespace govbook::templating {
namespace {

using Parameters = std::array<std::string_view, most_parameters>;

std::size_t count(const Parameters& parameters) {
  return static_cast<std::size_t>(
      std::count_if(parameters.begin(), parameters.end(), [](auto name) { return !name.empty(); }));
}

struct Fitting {
  std::string_view kind;  // "filter" or "test".
  std::string_view name;
  const Parameters& parameters;
  std::size_t required;
  std::pair<Context*, Span> where;

  bool refuse(std::string why) const {
    where.first->wrong(where.second,
                       "the " + std::string(kind) + " \"" + std::string(name) + "\" " + why);
    return false;
  }

  // Puts the arguments in the order of the parameters.
  bool fit(std::vector<Datum>& ordered, NamedData& named) const {
    const auto most = count(parameters);
    if (ordered.size() > most) {
      return refuse("takes " +
                    text::counted(static_cast<long long>(most), "argument", "arguments") +
                    ", not " + std::to_string(ordered.size()));
    }
    const auto given = ordered.size();
    ordered.resize(most);
    for (auto& [key, value] : named) {
      const auto* place = std::find(parameters.begin(), parameters.begin() + most, key);
      const auto index = static_cast<std::size_t>(place - parameters.begin());
      if (index == most) return refuse("has no parameter \"" + key + "\"");
      if (index < given) return refuse("is given \"" + key + "\" twice");
      ordered[index] = std::move(value);
    }
    for (std::size_t i = 0; i < required; ++i) {
      if (!ordered[i].is_missing()) continue;
      return refuse("needs \"" + std::string(parameters[i]) + "\"");
    }
    return true;
  }
};

bool has_handle(const std::vector<Datum>& ordered, const NamedData& named) {
  return std::any_of(ordered.begin(), ordered.end(), is_handle) ||
         std::any_of(named.begin(), named.end(), [](auto& one) { return is_handle(one.second); });
}

template <typename Table>
auto find(const Table& table, std::string_view name) -> decltype(table.data()) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const auto& entry) { return entry.name == name; });
  return found == table.end() ? nullptr : &*found;
}

template <typename Table>
std::vector<std::string> sorted_names(const Table& table) {
  std::vector<std::string> names;
  for (const auto& entry : table) names.emplace_back(entry.name);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

bool Use::has(std::size_t index) const {
  return index < arguments.size() && !arguments[index].is_missing();
}

bool Use::flag(std::size_t index, bool fallback) const {
  return has(index) ? is_true(arguments[index]) : fallback;
}

std::int64_t Use::whole(std::size_t index, std::int64_t fallback) const {
  if (!has(index)) return fallback;
  const auto number = templating::whole(arguments[index]);
  if (number) return *number;
  context.wrong(at, "\"" + std::string(name) + "\" needs a whole number here, not " +
                        std::string(kind_of(arguments[index])));
  return fallback;
}

std::string Use::text(std::size_t index, std::string_view fallback) const {
  if (!has(index)) return std::string(fallback);
  const auto* text = letters(arguments[index]);
  if (text != nullptr) return *text;
  context.wrong(at, "\"" + std::string(name) + "\" needs a string here, not " +
                        std::string(kind_of(arguments[index])));
  return std::string(fallback);
}

Datum Use::wrong(std::string_view wanted) const {
  return context.wrong(at,
                       "\"" + std::string(name) + "\" needs " + std::string(wanted) + ", not " +
                           std::string(kind_of(input)),
                       input);
}

std::optional<std::vector<Datum>> Use::walk() const {
  auto all = members(input);
  if (!all) {
    wrong("a list");
    return {};
  }
  if (!context.spend(all->size() * steps_of_member, at)) return {};
  return all;
}

Datum Use::string(std::string text) const {
  if (!context.allows_text(text.size(), at)) return {};
  return Value(std::move(text), span_of(input));
}

Datum Use::like_input(std::string text) const {
  if (!is_markup(input)) return string(std::move(text));
  if (!context.allows_text(text.size(), at)) return {};
  return Value(Markup{std::move(text)}, span_of(input));
}

const Filter* find_filter(std::string_view name) { return find(filters(), name); }
const Test* find_test(std::string_view name) { return find(tests(), name); }

Datum apply(const Filter& filter, const Datum& input, std::vector<Datum> ordered, NamedData named,
            std::pair<Context*, Span> where) {
  auto& [context, at] = where;
  if (has_handle(ordered, named)) {
    return context->wrong(at, "a macro or a loop cannot be given to a filter");
  }
  const Fitting fitting{"filter", filter.name, filter.parameters, filter.required, where};
  if (!filter.is_open && !fitting.fit(ordered, named)) return {};
  return filter.run({*context, filter.name, input, std::move(ordered), std::move(named), at});
}

bool holds(const Test& test, const Datum& input, std::vector<Datum> ordered, NamedData named,
           std::pair<Context*, Span> where) {
  const Fitting fitting{"test", test.name, test.parameters, count(test.parameters), where};
  if (!fitting.fit(ordered, named)) return false;
  return test.run({*where.first, test.name, input, std::move(ordered), {}, where.second});
}

Datum follow(const Datum& from, const Datum& path) {
  const auto index_of = [](const Datum& list, std::int64_t index) -> Datum {
    const auto all = members(list);
    if (!all || index < 0 || static_cast<std::size_t>(index) >= all->size()) {
      return Missing{"a list has no member of that number"};
    }
    return (*all)[static_cast<std::size_t>(index)];
  };
  if (const auto index = whole(path)) return index_of(from, *index);
  const auto* written = letters(path);
  if (written == nullptr) return from;
  Datum now = from;
  for (const auto& part : text::split(*written, '.')) {
    const bool is_index = !part.empty() && part.size() < 10 &&
                          part.find_first_not_of("0123456789") == std::string::npos;
    if (is_index && !is_mapping(now)) {
      now = index_of(now, std::stoll(part));
    } else {
      const auto next = member(now, part);
      now = next ? *next : Datum(Missing{"a member of the list lacks the attribute asked for"});
    }
    if (now.is_missing()) break;
  }
  return now;
}

std::vector<std::string> filter_names() { return sorted_names(filters()); }
std::vector<std::string> test_names() { return sorted_names(tests()); }

}  // namespace govbook::templating
