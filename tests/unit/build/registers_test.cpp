// The registers of a handbook of content/ as tables for spreadsheets.

#include "proceedings/registers.h"

#include <doctest/doctest.h>

#include "exports/csv.h"
#include "load/handbook.h"
#include "unit/build/handbooks.h"
#include "unit/exports/read_csv.h"

namespace govbook::tests {

TEST_CASE("registers have a row for each entry, as wide as their head") {
  auto handbook = handbook_of_content("commissioning-support");
  auto facts = load::handbook(handbook.sources, handbook.report);
  const auto edition = view::edition(std::move(facts), std::nullopt, view::Audience::everyone);
  const auto all = exports::registers(edition);
  CHECK(all.size() == 5);
  for (const auto& [path, bytes] : all) {
    INFO(path);
    const auto rows = read_csv(bytes);
    REQUIRE(rows.size() > 1);
    for (const auto& row : rows) CHECK(row.size() == rows.front().size());
  }
  CHECK(read_csv(all.at("registers/decisions.csv")).size() ==
        1 + proceedings::decided(edition.handbook(), {}).size());
  CHECK(read_csv(all.at("registers/interests.csv")).size() ==
        1 + proceedings::interests(edition.handbook(), {}, edition.as_at()).size());
}

}  // namespace govbook::tests
