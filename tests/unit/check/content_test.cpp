#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "check/all.h"
#include "load/handbook.h"
#include "unit/load/folder.h"

namespace govbook {
namespace {

std::vector<std::filesystem::path> handbooks() {
  std::vector<std::filesystem::path> folders;
  const auto root = std::filesystem::path(GOVBOOK_ROOT) / "content";
  for (const auto& entry : std::filesystem::directory_iterator(root)) {
    if (std::filesystem::exists(entry.path() / "handbook.json")) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

// Notes are facts about real arrangements; a clause that went nowhere is a fault of ours.
bool is_fault(const Diagnostic& diagnostic) {
  return diagnostic.severity != Severity::note || diagnostic.code == "check/unused-clause";
}

TEST_CASE("the handbooks in content/ have notes only, and every clause of their papers is used") {
  REQUIRE(!handbooks().empty());
  for (const auto& folder : handbooks()) {
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
