#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

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

TEST_CASE("every handbook in content/ loads without a complaint") {
  REQUIRE(!handbooks().empty());
  for (const auto& folder : handbooks()) {
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
