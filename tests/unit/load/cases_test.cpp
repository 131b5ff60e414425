#include <doctest/doctest.h>

#include "load/handbook.h"
#include "unit/load/folder.h"

namespace govbook {
namespace {

TEST_CASE("loading complains as the cases say, and of nothing else") {
  tests::check_cases("load", [](const tests::Case& test) {
    const auto sources = tests::to_sources(test);
    Report report;
    load::handbook(sources, report);
    return tests::explain_all(report, sources);
  });
}

}  // namespace
}  // namespace govbook
