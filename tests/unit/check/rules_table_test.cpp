#include "base/rules_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "support/case.h"

namespace govbook {
namespace {

bool is_ours(std::string_view code) {
  return code.starts_with("data/") || code.starts_with("load/") || code.starts_with("check/");
}

// The codes that the cases of a folder expect, each with its severity.
void collect(std::string_view folder, std::map<std::string, std::string>& found) {
  for (const auto& test : tests::cases(folder)) {
    const auto told = test.at("expected");
    for (auto at = told.find('['); at != std::string::npos; at = told.find('[', at + 1)) {
      const auto end = told.find("]: ", at);
      const auto space = told.rfind(' ', at);
      if (end == std::string::npos || space == std::string::npos) continue;
      const auto code = told.substr(at + 1, end - at - 1);
      if (is_ours(code)) found[code] = told.substr(space + 1, at - space - 1);
    }
  }
}

std::string_view word(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "note";
}

TEST_CASE("every rule of data, load and check has a case, and every code of a case is a rule") {
  std::map<std::string, std::string> in_cases;
  for (const auto* folder : {"data", "load", "check"}) collect(folder, in_cases);
  std::set<std::string> in_table;
  for (const auto& rule : all_rules()) {
    if (!is_ours(rule.code)) continue;
    const std::string code(rule.code);
    in_table.insert(code);
    CHECK_MESSAGE(in_cases.contains(code), "no case for " << code);
    CHECK_MESSAGE(in_cases[code] == word(rule.severity), code << " is " << in_cases[code]);
  }
  for (const auto& [code, severity] : in_cases) {
    CHECK_MESSAGE(in_table.contains(code), code << " is not in the table");
  }
}

TEST_CASE("rules are sorted, told once and explained with two examples") {
  const auto& rules = all_rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    CAPTURE(rules[i].code);
    CHECK((i == 0 || rules[i - 1].code < rules[i].code));
    CHECK(!rules[i].meaning.empty());
    CHECK(!rules[i].wrong.empty());
    CHECK(!rules[i].right.empty());
    CHECK(rules[i].wrong != rules[i].right);
  }
}

}  // namespace
}  // namespace govbook
