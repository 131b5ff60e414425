// Filters that hand each member of a list to another filter or to a test.

#include <algorithm>
#include <string>
#include <utility>

#include "base/suggest.h"
#include "templating/filter_functions.h"
#include "templating/render.h"

namespace govbook::templating::filter {
namespace {

enum class Wanted { holding, failing };

Datum map_attribute(const Use& use, const std::vector<Datum>& all) {
  Datum attribute;
  Datum otherwise;
  for (const auto& [name, value] : use.named) {
    if (name == "attribute") {
      attribute = value;
    } else if (name == "default") {
      otherwise = value;
    } else {
      return use.context.wrong(use.at, "the filter \"map\" has no parameter \"" + name + "\"");
    }
  }
  std::vector<Datum> found;
  for (const auto& one : all) {
    auto member = follow(one, attribute);
    if (member.is_missing() && !otherwise.is_missing()) member = otherwise;
    if (!use.context.need(member, use.at)) return {};
    found.push_back(std::move(member));
  }
  return Datum(std::move(found), Sequence::Form::list, span_of(use.input));
}

void unknown(const Use& use, std::string_view kind, std::string_view name,
             const std::vector<std::string>& known) {
  use.context.tell("template/unknown-" + std::string(kind), use.at,
                   "there is no " + std::string(kind) + " \"" + std::string(name) + "\"",
                   did_you_mean(name, known));
}

// Members of which a test holds; without a test, those that are true. `first` is the argument that
// names the test.
Datum choose(const Use& use, std::size_t first, Wanted wanted) {
  const auto all = use.walk();
  if (!all) return {};
  const Test* test = nullptr;
  if (use.arguments.size() > first) {
    const auto name = use.text(first, "");
    test = find_test(name);
    if (test == nullptr) {
      unknown(use, "test", name, test_names());
      return {};
    }
  }
  const auto extra = std::min(use.arguments.size(), first + 1);
  const std::vector<Datum> rest(use.arguments.begin() + static_cast<std::ptrdiff_t>(extra),
                                use.arguments.end());
  std::vector<Datum> found;
  for (const auto& one : *all) {
    const auto looked_at = first == 0 ? one : follow(one, use.arguments[0]);
    const bool is_tolerant =
        test != nullptr && (test->name == "defined" || test->name == "undefined");
    if (!is_tolerant && !use.context.need(looked_at, use.at)) return {};
    const bool is_holding = test == nullptr
                                ? is_true(looked_at)
                                : holds(*test, looked_at, rest, use.named, {&use.context, use.at});
    if (is_holding == (wanted == Wanted::holding)) found.push_back(one);
  }
  return Datum(std::move(found), Sequence::Form::list, span_of(use.input));
}

Datum choose_by_attribute(const Use& use, Wanted wanted) {
  if (!use.arguments.empty()) return choose(use, 1, wanted);
  return use.context.wrong(use.at, "\"" + std::string(use.name) + "\" needs an attribute");
}

}  // namespace

Datum map(const Use& use) {
  const auto all = use.walk();
  if (!all) return {};
  const bool is_attribute = use.arguments.empty() && !use.named.empty();
  if (is_attribute) return map_attribute(use, *all);
  if (use.arguments.empty()) {
    return use.context.wrong(use.at, "\"map\" needs the name of a filter, or attribute=");
  }
  const auto name = use.text(0, "");
  const auto* filter = find_filter(name);
  if (filter == nullptr) {
    unknown(use, "filter", name, filter_names());
    return {};
  }
  const std::vector<Datum> rest(use.arguments.begin() + 1, use.arguments.end());
  std::vector<Datum> found;
  for (const auto& one : *all) {
    found.push_back(apply(*filter, one, rest, use.named, {&use.context, use.at}));
    if (!use.context.need(found.back(), use.at)) return {};
  }
  return Datum(std::move(found), Sequence::Form::list, span_of(use.input));
}

Datum select(const Use& use) { return choose(use, 0, Wanted::holding); }
Datum reject(const Use& use) { return choose(use, 0, Wanted::failing); }
Datum selectattr(const Use& use) { return choose_by_attribute(use, Wanted::holding); }
Datum rejectattr(const Use& use) { return choose_by_attribute(use, Wanted::failing); }

}  // namespace govbook::templating::filter
