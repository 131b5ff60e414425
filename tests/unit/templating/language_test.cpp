// The reference of the language is held equal to the language: every filter and test has a row, and
// every row gives what it says.

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

#include "base/text.h"
#include "reading.h"

using namespace govbook;

namespace {

struct Row {
  std::string name;
  std::string example;
  std::string result;
};

// What stands between the backticks of a cell, "\|" read as "|"; empty when there are none.
std::string code_of(std::string cell) {
  const auto begin = cell.find('`');
  const auto end = cell.find('`', begin + 1);
  if (begin == std::string::npos || end == std::string::npos) return {};
  return text::replace_all(cell.substr(begin + 1, end - begin - 1), "\\|", "|");
}

// The rows of the table under a heading.
std::vector<Row> rows_of(std::string_view heading) {
  std::istringstream lines(tests::read("templates/LANGUAGE.md"));
  std::vector<Row> rows;
  bool is_inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) is_inside = line == "## " + std::string(heading);
    if (!is_inside || !line.starts_with("| `")) continue;
    const auto first = line.find(" | ");
    const auto second = line.find(" | ", first + 3);
    rows.push_back({code_of(line.substr(0, first)), code_of(line.substr(first, second - first)),
                    code_of(line.substr(second))});
  }
  return rows;
}

std::vector<std::string> names_of(const std::vector<Row>& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.push_back(row.name);
  std::sort(names.begin(), names.end());
  return names;
}

void check_examples(const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    CAPTURE(row.name);
    Report report;
    const auto made = templating::render_text({}, "templates", "{{ " + row.example + " }}", {}, {},
                                              templating::Escape::none, report);
    CHECK(report.diagnostics().empty());
    // No-break spaces of dates are written as spaces in the page.
    CHECK(text::replace_all(made.text, "\u00a0", " ") == row.result);
  }
}

}  // namespace

TEST_CASE("every filter is described, and its example gives what is said") {
  const auto rows = rows_of("Filters");
  CHECK(names_of(rows) == templating::filter_names());
  check_examples(rows);
}

TEST_CASE("every test is described, and its example gives what is said") {
  const auto rows = rows_of("Tests");
  CHECK(names_of(rows) == templating::test_names());
  check_examples(rows);
}
