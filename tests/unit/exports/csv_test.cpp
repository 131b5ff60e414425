// Tables for spreadsheets: quoting and formulas.

#include "exports/csv.h"

#include <doctest/doctest.h>

#include <random>

#include "unit/exports/read_csv.h"

namespace govbook::tests {

TEST_CASE("a row reads back as its cells, whatever they hold") {
  std::mt19937 random(20261130);
  const std::vector<std::string> pieces = {"a", ",", "\"", "\r\n", "\n", " ", "é", ";", "b c"};
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::string> cells(1 + random() % 4);
    for (auto& cell : cells) {
      for (auto k = random() % 5; k > 0; --k) cell += pieces[random() % pieces.size()];
    }
    const auto row = exports::csv_row(cells);
    for (auto& cell : cells) cell.insert(0, cell.starts_with("\r") ? "'" : "");
    CHECK(read_csv(row) == std::vector<std::vector<std::string>>{cells});
  }
}

TEST_CASE("no cell is a formula") {
  for (const std::string start : {"=", "+", "-", "@", "\t", "\r"}) {
    const auto rows = read_csv(exports::csv_row({start + "1+1", "x" + start}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][0] == "'" + start + "1+1");
    CHECK(rows[0][1] == "x" + start);
  }
}

}  // namespace govbook::tests
