// All tests: "number is even", "names is defined".

#include <algorithm>
#include <string>

#include "templating/filters.h"
#include "templating/letters.h"
#include "templating/operators.h"

namespace govbook::templating {
namespace {

// REQUIRES: use.arguments has one member.
bool compares(const Use& use, Comparator by) {
  return compare(by, use.input, use.arguments[0], use.context, use.at).value_or(false);
}

std::optional<Number> remainder(const Use& use, const Datum& by) {
  const auto rest = calculate(Operator::remainder, use.input, by, use.context, use.at);
  return number(rest);
}

bool has_rest(const Use& use, const Datum& by, double wanted) {
  const auto rest = remainder(use, by);
  return rest && (rest->is_whole ? static_cast<double>(rest->whole) : rest->real) == wanted;
}

template <typename Kind>
bool is_kind(const Datum& datum) {
  const auto* value = plain(datum);
  return value != nullptr && std::holds_alternative<Kind>(value->data);
}

// Whether there are letters with a case and all have this one.
bool is_cased(const Use& use, std::string (*change)(std::string_view)) {
  const auto text = to_text(use.input);
  return change(text) == text && lower(text) != upper(text);
}

bool is_true_value(const Use& use) { return is_kind<bool>(use.input) && is_true(use.input); }
bool is_false_value(const Use& use) { return is_kind<bool>(use.input) && !is_true(use.input); }

bool is_known(const Use& use, bool is_filter) {
  const auto* name = letters(use.input);
  if (name == nullptr) return false;
  return is_filter ? find_filter(*name) != nullptr : find_test(*name) != nullptr;
}

}  // namespace

const std::vector<Test>& tests() {
  static const std::vector<Test> table = {
      {"!=", {"other"}, [](auto& use) { return compares(use, Comparator::unequal); }},
      {"<", {"other"}, [](auto& use) { return compares(use, Comparator::less); }},
      {"<=", {"other"}, [](auto& use) { return compares(use, Comparator::at_most); }},
      {"==", {"other"}, [](auto& use) { return compares(use, Comparator::equal); }},
      {">", {"other"}, [](auto& use) { return compares(use, Comparator::greater); }},
      {">=", {"other"}, [](auto& use) { return compares(use, Comparator::at_least); }},
      {"boolean", {}, [](auto& use) { return is_kind<bool>(use.input); }},
      {"defined", {}, [](auto& use) { return !use.input.is_missing(); }},
      {"divisibleby", {"num"}, [](auto& use) { return has_rest(use, use.arguments[0], 0); }},
      {"eq", {"other"}, [](auto& use) { return compares(use, Comparator::equal); }},
      {"equalto", {"other"}, [](auto& use) { return compares(use, Comparator::equal); }},
      {"escaped", {}, [](auto& use) { return is_markup(use.input); }},
      {"even", {}, [](auto& use) { return has_rest(use, Value(2), 0); }},
      {"false", {}, is_false_value},
      {"filter", {}, [](auto& use) { return is_known(use, true); }},
      {"float", {}, [](auto& use) { return is_kind<double>(use.input); }},
      {"ge", {"other"}, [](auto& use) { return compares(use, Comparator::at_least); }},
      {"greaterthan", {"other"}, [](auto& use) { return compares(use, Comparator::greater); }},
      {"gt", {"other"}, [](auto& use) { return compares(use, Comparator::greater); }},
      {"in", {"seq"}, [](auto& use) { return compares(use, Comparator::in); }},
      {"integer", {}, [](auto& use) { return is_kind<std::int64_t>(use.input); }},
      {"iterable", {}, [](auto& use) { return length(use.input).has_value(); }},
      {"le", {"other"}, [](auto& use) { return compares(use, Comparator::at_most); }},
      {"lessthan", {"other"}, [](auto& use) { return compares(use, Comparator::less); }},
      {"lower", {}, [](auto& use) { return is_cased(use, lower); }},
      {"lt", {"other"}, [](auto& use) { return compares(use, Comparator::less); }},
      {"mapping", {}, [](auto& use) { return is_mapping(use.input); }},
      {"ne", {"other"}, [](auto& use) { return compares(use, Comparator::unequal); }},
      {"none", {}, [](auto& use) { return is_null(use.input); }},
      {"number", {}, [](auto& use) { return number(use.input).has_value(); }},
      {"odd", {}, [](auto& use) { return has_rest(use, Value(2), 1); }},
      {"sequence", {}, [](auto& use) { return length(use.input).has_value(); }},
      {"string", {}, [](auto& use) { return letters(use.input) != nullptr; }},
      {"test", {}, [](auto& use) { return is_known(use, false); }},
      {"true", {}, is_true_value},
      {"undefined", {}, [](auto& use) { return use.input.is_missing(); }},
      {"upper", {}, [](auto& use) { return is_cased(use, upper); }},
  };
  return table;
}

}  // namespace govbook::templating
