#include <doctest/doctest.h>

#include "check/all.h"
#include "load/handbook.h"
#include "unit/load/folder.h"

namespace govbook {
namespace {

TEST_CASE("the rules complain as the cases say, and of nothing else") {
  tests::check_cases("check", [](const tests::Case& test) {
    const auto sources = tests::to_sources(test);
    Report report;
    const auto handbook = load::handbook(sources, report);
    REQUIRE_MESSAGE(!report.has_errors(), tests::explain_all(report, sources));
    check::all(handbook, report);
    return tests::explain_all(report, sources);
  });
}

}  // namespace
}  // namespace govbook
