#include <doctest/doctest.h>

#include "load/handbook.h"
#include "unit/load/folder.h"

namespace govbook {
namespace {

TEST_CASE("every handbook in content/ loads without a complaint") {
  REQUIRE(!tests::content_folders().empty());
  for (const auto& folder : tests::content_folders()) {
    CAPTURE(folder.filename().string());
    const auto sources = tests::read_folder(folder);
    Report report;
    const auto handbook = load::handbook(sources, report);
    const auto told = tests::explain_all(report, sources);
    CHECK(told == "");
    CHECK(!handbook.bodies.empty());
  }
}

}  // namespace
}  // namespace govbook
