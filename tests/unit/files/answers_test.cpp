// In which order a site is published, and what is done when the system answers a call in an unusual
// way.

#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>
#include <set>

#include "changes.h"
#include "files/staging.h"
#include "files/write_tree.h"
#include "gate.h"

namespace govbook::tests {
namespace {

// Where in the order the only call of a kind stands.
std::ptrdiff_t place_of(const Gate& gate, Call call) {
  REQUIRE(gate.count(call) == 1);
  const auto& passed = gate.passed();
  const auto found = std::find_if(passed.begin(), passed.end(),
                                  [&](const auto& each) { return each.call == call; });
  return found - passed.begin();
}

// Whether all calls of a kind stand between two places.
bool are_between(const Gate& gate, Call call, std::ptrdiff_t from, std::ptrdiff_t to) {
  const auto& passed = gate.passed();
  for (auto i = 0; i < static_cast<int>(passed.size()); ++i) {
    if (passed[static_cast<std::size_t>(i)].call == call && (i < from || i > to)) return false;
  }
  return true;
}

std::set<std::string> paths_of(const Gate& gate, std::initializer_list<Call> calls,
                               const std::string& below) {
  std::set<std::string> paths;
  for (const auto& [call, path, turn, change] : gate.passed()) {
    if (std::find(calls.begin(), calls.end(), call) == calls.end()) continue;
    if (path.starts_with(below + "/")) paths.insert(path.substr(below.size() + 1));
  }
  return paths;
}

bool is_removed_after(const Gate& gate, std::ptrdiff_t place) {
  const auto& passed = gate.passed();
  return std::none_of(passed.begin(), passed.begin() + place,
                      [](const auto& each) { return each.call == Call::remove; });
}

const Change& change_named(const std::vector<Change>& all, std::string_view name) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& change) { return change.name == name; });
  REQUIRE(found != all.end());
  return *found;
}

// Makes every change behind a gate; each must be made as if nothing were unusual.
void check_made(const Gate::Judge& judge) {
  for (const auto& change : changes()) {
    CAPTURE(change.name);
    const Stage stage(change);
    {
      const Gate gate(judge);
      CHECK(told(stage.build()) == "");
    }
    CHECK(stage.is_after());
    CHECK_FALSE(stage.has_staging());
  }
}

}  // namespace

TEST_CASE("all is written and closed, brought to disk, exchanged, told to the disk, then removed") {
  for (const auto& change : changes()) {
    if (change.name == "a site that stays the same") continue;
    CAPTURE(change.name);
    const Stage stage(change);
    const Gate gate;
    CHECK(told(stage.build()) == "");
    const auto sync = place_of(gate, Call::bring_to_disk);
    const auto exchange = place_of(gate, Call::exchange);
    const auto sync_of_folder = place_of(gate, Call::bring_folder_to_disk);
    CHECK(sync < exchange);
    CHECK(exchange < sync_of_folder);
    for (const auto call :
         {Call::make_folder, Call::open_to_write, Call::write, Call::close_written, Call::link}) {
      CAPTURE(name_of(call));
      CHECK(are_between(gate, call, 0, sync));
    }
    CHECK(gate.count(Call::open_to_write) == gate.count(Call::close_written));
    if (!change.has_leftover) CHECK(is_removed_after(gate, sync_of_folder));
    const auto& passed = gate.passed();
    CHECK(passed[static_cast<std::size_t>(sync)].path == stage.staging());
    CHECK(passed[static_cast<std::size_t>(exchange)].path == stage.out());
    CHECK(passed[static_cast<std::size_t>(sync_of_folder)].path + "/" ==
          stage.out().substr(0, stage.out().rfind('/') + 1));
  }
}

TEST_CASE("every file of a site passes through the gate of these tests") {
  for (const auto& change : changes()) {
    if (change.name == "a site that stays the same") continue;
    CAPTURE(change.name);
    const Stage stage(change);
    const Gate gate;
    CHECK(told(stage.build()) == "");
    std::set<std::string> expected{files::mark_name};
    for (const auto& [path, bytes] : change.after) expected.insert(path);
    CHECK(paths_of(gate, {Call::open_to_write, Call::link}, stage.staging()) == expected);
  }
}

TEST_CASE("the same site again is neither brought to disk nor exchanged") {
  const auto all = changes();
  const Stage stage(change_named(all, "a site that stays the same"));
  const Gate gate;
  CHECK(told(stage.build()) == "");
  CHECK(gate.count(Call::bring_to_disk) == 0);
  CHECK(gate.count(Call::exchange) == 0);
}

TEST_CASE("where folders cannot be exchanged, the old site stays and the reason is told") {
  const auto all = changes();
  for (const auto* name : {"a site that changes", "a site where files go away"}) {
    CAPTURE(name);
    const Stage stage(change_named(all, name));
    Report report;
    {
      const Gate gate([](const Passing& passing) {
        return Answer{passing.call == Call::exchange ? EINVAL : 0};
      });
      report = stage.build();
      CHECK(gate.count(Call::exchange) == 1);  // Nothing else is tried.
      CHECK(gate.count(Call::bring_folder_to_disk) == 0);
    }
    CHECK(told(report) == "error files/cannot-write: cannot put the new site in the place of \"" +
                              stage.out() + "\": Invalid argument\n");
    REQUIRE(report.diagnostics().front().hints.size() == 1);
    CHECK(report.diagnostics().front().hints.front() ==
          "this file system cannot exchange folders; use a local disk");
    CHECK(stage.is_before());
    CHECK_FALSE(stage.has_staging());
    CHECK(stage.mends());
  }
}

TEST_CASE("a write that takes only a part is followed by another") {
  for (const std::size_t most : {100U, 4096U}) {
    CAPTURE(most);
    check_made([&](const Passing&) { return Answer{0, most}; });
  }
}

TEST_CASE("calls that a signal interrupts are made again") {
  check_made([](const Passing& passing) {
    const bool is_restarted = passing.call == Call::write || passing.call == Call::read;
    return Answer{is_restarted && passing.turn % 2 == 1 ? EINTR : 0};
  });
}

TEST_CASE("a write that takes nothing is a failure and is not tried for ever") {
  const auto all = changes();
  const Stage stage(change_named(all, "a site that changes"));
  Report report;
  {
    const Gate gate([](const Passing&) { return Answer{0, 0}; });
    report = stage.build();
    CHECK(gate.count(Call::write) == 1);
  }
  CHECK(told(report).ends_with(": Input/output error\n"));
  CHECK(stage.is_before());
  CHECK(stage.mends());
}

TEST_CASE("where links are refused, files are written again") {
  for (const int error : {EPERM, EMLINK, EXDEV, EOPNOTSUPP}) {
    CAPTURE(error);
    check_made(
        [&](const Passing& passing) { return Answer{passing.call == Call::link ? error : 0}; });
  }
}

TEST_CASE("what cannot be removed is told as a warning, and the new site stands") {
  const auto all = changes();
  const Stage stage(change_named(all, "a site that changes"));
  Report report;
  {
    const Gate gate(
        [](const Passing& passing) { return Answer{passing.call == Call::remove ? EACCES : 0}; });
    report = stage.build();
  }
  CHECK(told(report) == "warning files/cannot-tidy: cannot remove \"" + stage.staging() +
                            "\": Permission denied\n");
  CHECK(stage.is_after());
  CHECK(stage.has_staging());
  CHECK(stage.mends());
}

TEST_CASE("when the exchange may not be on disk, the old site is kept beside the new one") {
  const auto all = changes();
  const Stage stage(change_named(all, "a site that changes"));
  Report report;
  {
    const Gate gate([](const Passing& passing) {
      return Answer{passing.call == Call::bring_folder_to_disk ? EIO : 0};
    });
    report = stage.build();
    CHECK(gate.count(Call::remove) == 0);
  }
  CHECK(told(report) == "warning files/cannot-tidy: cannot bring to disk the folder of \"" +
                            stage.out() + "\": Input/output error\n");
  CHECK(stage.is_after());
  CHECK(stage.has_staging());
  CHECK(stage.mends());
}

}  // namespace govbook::tests
