// What happens to what is kept for the next build when a call fails, or the build is killed, while
// it is written.

#include <doctest/doctest.h>

#include <array>
#include <cerrno>
#include <map>

#include "changes.h"
#include "files/cache.h"
#include "folder.h"
#include "gate.h"

namespace govbook::tests {
namespace {

constexpr std::array<int, 5> reasons{ENOSPC, EIO, EACCES, EDQUOT, EROFS};

const std::string kept_before = "what was kept before";
const std::string after(9000, 'k');

struct Keeping {
  std::string name;
  bool has_before = true;
  bool has_leftover = false;  // Of a build that was killed.
  int others = 0;             // That are kept as well.
};

const std::array<Keeping, 4> keepings{{{"nothing kept yet", false},
                                       {"something kept"},
                                       {"after a killed build", true, true},
                                       {"more kept than is let stay", true, false, 17}}};

void prepare(const Folder& folder, const Keeping& keeping) {
  Report report;
  if (keeping.has_before) files::write_cache(folder.at(""), "one", kept_before, report);
  REQUIRE(told(report) == "");
  if (keeping.has_leftover) folder.put(".govbook/new", "half");
  for (int i = 0; i < keeping.others; ++i) folder.put(".govbook/" + std::to_string(i), "other");
}

Report keep(const Folder& folder) {
  Report report;
  files::write_cache(folder.at(""), "one", after, report);
  return report;
}

std::map<Call, int> count(const Keeping& keeping) {
  const Folder folder;
  prepare(folder, keeping);
  const Gate gate;
  REQUIRE(told(keep(folder)) == "");
  std::map<Call, int> calls;
  for (const auto& passing : gate.passed()) ++calls[passing.call];
  return calls;
}

void check_fault(const Keeping& keeping, Call call, int turn, int error) {
  CAPTURE(keeping.name);
  CAPTURE(name_of(call));
  CAPTURE(turn);
  CAPTURE(error);
  const Folder folder;
  prepare(folder, keeping);
  const auto open_before = open_files();
  Report report;
  {
    const Gate gate([&](const Passing& passing) {
      return Answer{passing.call == call && passing.turn == turn ? error : 0};
    });
    report = keep(folder);
  }
  CAPTURE(told(report));
  CHECK(open_files() == open_before);
  for (const auto& diagnostic : report.diagnostics()) {
    CHECK(diagnostic.severity == Severity::note);
    CHECK(diagnostic.code == "files/cannot-keep");
  }
  const auto found = files::read_cache(folder.at(""), "one");
  const bool is_whole = found == after || found == (keeping.has_before ? kept_before : "");
  CHECK(is_whole);
  const bool is_told = found == after || !report.diagnostics().empty();
  CHECK(is_told);
  CHECK(told(keep(folder)) == "");
  CHECK(files::read_cache(folder.at(""), "one") == after);
}

}  // namespace

TEST_CASE("whichever call fails, what is kept is the old or the new, and a build goes on") {
  int injected = 0;
  for (const auto& keeping : keepings) {
    for (const auto& [call, turns] : count(keeping)) {
      for (int turn = 1; turn <= turns; ++turn) {
        for (const int error : reasons) {
          check_fault(keeping, call, turn, error);
          ++injected;
        }
      }
    }
  }
  MESSAGE("failures injected into what is kept: " << injected);
  CHECK(injected > 100);
}

}  // namespace govbook::tests
