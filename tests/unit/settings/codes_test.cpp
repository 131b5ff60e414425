// What the stations report is what `govbook rules` explains: the codes in the sources and the table
// of rules are the same.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "base/rules_table.h"
#include "support/case.h"

namespace govbook {
namespace {

namespace fs = std::filesystem;

const fs::path root = GOVBOOK_ROOT;

// The folders of the generator; a code of templating begins with "template".
std::set<std::string> stations() {
  std::set<std::string> names = {"template"};
  for (const auto& entry : fs::directory_iterator(root / "generator")) {
    if (entry.is_directory()) names.insert(entry.path().filename().string());
  }
  return names;
}

// Whether a string has the form "station/what-is-wrong". One that ends in "-" is the beginning of
// several codes.
bool is_code(const std::string& text, const std::set<std::string>& known) {
  const auto slash = text.find('/');
  if (slash == std::string::npos || !known.contains(text.substr(0, slash))) return false;
  const auto wrong = text.substr(slash + 1);
  return !wrong.empty() && !wrong.ends_with('-') &&
         wrong.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

// The codes in the lines of a source that are no comment.
void collect(const fs::path& path, const std::set<std::string>& known,
             std::map<std::string, std::string>& found) {
  const auto shown = path.lexically_relative(root).generic_string();
  std::istringstream in(tests::read(shown));
  for (std::string line; std::getline(in, line);) {
    const auto first = line.find_first_not_of(' ');
    if (first == std::string::npos || line.compare(first, 2, "//") == 0) continue;
    std::istringstream parts(line);
    bool is_string = false;
    for (std::string part; std::getline(parts, part, '"'); is_string = !is_string) {
      if (is_string && is_code(part, known)) found.emplace(part, shown);
    }
  }
}

// Each code with a source that reports it.
std::map<std::string, std::string> codes_in_sources() {
  const auto known = stations();
  std::map<std::string, std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(root / "generator")) {
    const auto& path = entry.path();
    const bool is_source = path.extension() == ".cpp" || path.extension() == ".h";
    if (is_source && path.filename() != "rules_table.cpp") collect(path, known, found);
  }
  return found;
}

TEST_CASE("every code that a station reports is explained by a rule") {
  const auto in_sources = codes_in_sources();
  REQUIRE(in_sources.size() > 80);
  const auto& rules = all_rules();
  for (const auto& [code, path] : in_sources) {
    const bool is_explained = std::any_of(rules.begin(), rules.end(),
                                          [&](const Rule& rule) { return rule.code == code; });
    CHECK_MESSAGE(is_explained, path << " reports " << code << ", which no rule explains");
  }
}

TEST_CASE("every rule explains a code that some station reports") {
  const auto in_sources = codes_in_sources();
  for (const auto& rule : all_rules()) {
    CHECK_MESSAGE(in_sources.contains(std::string(rule.code)), rule.code << " is reported nowhere");
  }
}

}  // namespace
}  // namespace govbook
