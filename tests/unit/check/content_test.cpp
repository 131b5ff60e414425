#include <doctest/doctest.h>

#include "check/all.h"
#include "load/handbook.h"
#include "unit/load/folder.h"

namespace govbook {
namespace {

// Notes are facts about real arrangements; a clause that went nowhere is a fault of ours.
bool is_fault(const Diagnostic& diagnostic) {
  return diagnostic.severity != Severity::note || diagnostic.code == "check/unused-clause";
}

TEST_CASE("the handbooks in content/ have notes only, and every clause of their papers is used") {
  REQUIRE(!tests::content_folders().empty());
  for (const auto& folder : tests::content_folders()) {
    const auto sources = tests::read_folder(folder);
    Report report;
    check::all(load::handbook(sources, report), report);
    Report faults;
    for (const auto& diagnostic : report.diagnostics()) {
      if (is_fault(diagnostic)) faults.add(diagnostic);
    }
    CAPTURE(folder.filename().string());
    CHECK(tests::explain_all(faults, sources) == "");
  }
}

}  // namespace
}  // namespace govbook
