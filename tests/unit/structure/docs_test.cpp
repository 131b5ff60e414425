#include <doctest/doctest.h>

#include <map>

#include "directives/all.h"
#include "unit/structure/readme.h"

namespace govbook {
namespace {

std::string described(const structure::Directive& directive) {
  std::string words(directive.meaning);
  for (const auto& argument : directive.arguments) {
    words += " `" + std::string(argument.name) + "`: " + std::string(argument.meaning);
  }
  return words;
}

TEST_CASE(
    "templates/README.md describes each directive and argument as the table does, no others") {
  std::map<std::string, std::string> in_code;
  for (const auto& directive : directives::all()) {
    in_code["`" + std::string(directive.name) + "`"] = described(directive);
  }
  std::map<std::string, std::string> on_page;
  for (const auto& row : tests::rows_of("directive")) {
    on_page[row.at(0)] = row.at(1) + (row.at(2).empty() ? "" : " " + row.at(2));
  }
  CHECK(on_page.size() == in_code.size());
  for (const auto& [name, words] : in_code) {
    CAPTURE(name);
    CHECK(on_page[name] == words);
  }
}

TEST_CASE("directives are sorted by name") {
  const auto& all = directives::all();
  for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1].name < all[i].name);
}

}  // namespace
}  // namespace govbook
