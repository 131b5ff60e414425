// What happens when a call by which a site is published fails: each of them, in turn, for several
// failures.

#include <doctest/doctest.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <vector>

#include "changes.h"
#include "gate.h"

namespace govbook::tests {
namespace {

constexpr std::array<int, 5> failures{ENOSPC, EIO, EACCES, EDQUOT, EROFS};

int reason(int turn) { return failures.at(static_cast<std::size_t>(turn) % failures.size()); }

// All of them for a call that changes something, one for another; of the many that only look, those
// of the changes that look at most.
std::vector<int> reasons_for(const Change& change, Call call, int turn) {
  if (is_change(call)) return {failures.begin(), failures.end()};
  const bool is_looked_at = change.has_leftover == change.has_before || change.is_keeping;
  return is_looked_at ? std::vector{reason(turn)} : std::vector<int>{};
}

// The calls of a change when nothing fails: how many of each kind, and of those that change.
struct Counted {
  std::map<Call, int> calls;
  int changes = 0;
};

Counted count(const Change& change) {
  const Stage stage(change);
  const Gate gate;
  REQUIRE(told(stage.build()) == "");
  Counted counted;
  for (const auto& passing : gate.passed()) ++counted.calls[passing.call];
  counted.changes = gate.changes();
  return counted;
}

bool tells_path(const Diagnostic& diagnostic, const Stage& stage) {
  return diagnostic.message.starts_with("cannot ") &&
         diagnostic.message.find("\"" + stage.root()) != std::string::npos;
}

bool tells_reason(const Diagnostic& diagnostic, int error) {
  return diagnostic.message.ends_with(std::string(": ") + std::strerror(error));
}

// Of a call that must be told as an error, whatever else is done about it.
bool is_fatal(Call call) {
  return call == Call::make_folder || call == Call::open_to_write || call == Call::write ||
         call == Call::close_written || call == Call::bring_to_disk || call == Call::exchange ||
         call == Call::lock;
}

// Of a call in whose place something else is done, so that nobody need be told.
bool is_harmless(Call call) {
  return call == Call::link || call == Call::read || call == Call::close_read;
}

void check_outcome(const Stage& stage, const Report& report, const Passing& failed, int error) {
  CAPTURE(told(report));
  for (const auto& diagnostic : report.diagnostics()) {
    const bool is_error = diagnostic.severity == Severity::error;
    CHECK(diagnostic.code == (is_error ? "files/cannot-write" : "files/cannot-tidy"));
    CHECK(tells_path(diagnostic, stage));
    // The C++ library tells another reason when it could not look whether a folder is there.
    if (failed.call != Call::look) CHECK(tells_reason(diagnostic, error));
  }
  const bool is_told = !report.diagnostics().empty();
  if (report.has_errors()) {
    CHECK(stage.is_before());
  } else {
    CHECK(stage.is_after());
  }
  if (is_fatal(failed.call)) CHECK(report.has_errors());
  if (is_harmless(failed.call)) CHECK_FALSE(is_told);
  if (is_change(failed.call) && !is_harmless(failed.call)) CHECK(is_told);
  if (stage.has_staging()) CHECK(is_told);
  CHECK(stage.is_tidy_beside());
}

// Lets one call of a change fail.
void check_fault(const Change& change, Call call, int turn, int error) {
  CAPTURE(change.name);
  CAPTURE(name_of(call));
  CAPTURE(turn);
  CAPTURE(error);
  const Stage stage(change);
  const auto before = open_files();
  Passing failed;
  Report report;
  {
    const Gate gate([&](const Passing& passing) {
      const bool is_it = passing.call == call && passing.turn == turn;
      if (is_it) failed = passing;
      return Answer{is_it ? error : 0};
    });
    report = stage.build();
  }
  REQUIRE(failed.turn == turn);
  CAPTURE(failed.path);
  CHECK(open_files() == before);
  check_outcome(stage, report, failed, error);
  CHECK(stage.mends());
}

}  // namespace

TEST_CASE("whichever call fails, the site is the old or the new one and the reason is told") {
  std::map<Call, int> injected;
  int all = 0;
  for (const auto& change : changes()) {
    for (const auto& [call, turns] : count(change).calls) {
      for (int turn = 1; turn <= turns; ++turn) {
        for (const int error : reasons_for(change, call, turn)) {
          check_fault(change, call, turn, error);
          ++injected[call];
          ++all;
        }
      }
    }
  }
  std::string list;
  for (const auto& [call, times] : injected) {
    list += (list.empty() ? "" : ", ") + std::string(name_of(call)) + " " + std::to_string(times);
  }
  MESSAGE("failures injected: " << all << " (" << list << ")");
  CHECK(all >= 200);
  for (int call = 0; call <= static_cast<int>(last_call); ++call) {
    CHECK_MESSAGE(injected[static_cast<Call>(call)] > 0, name_of(static_cast<Call>(call)));
  }
}

TEST_CASE("when nothing can be changed any more, the site is the old or the new one") {
  int injected = 0;
  int kept = 0;
  for (const auto& change : changes()) {
    CAPTURE(change.name);
    const int all = count(change).changes;
    for (int last = 1; last <= all; ++last) {
      CAPTURE(last);
      const int error = reason(last);
      const Stage stage(change);
      const auto before = open_files();
      bool is_replaced = false;
      Report report;
      {
        const Gate gate([&](const Passing& passing) {
          const bool is_refused = passing.change >= last && is_change(passing.call);
          if (passing.call == Call::exchange && !is_refused) is_replaced = true;
          return Answer{is_refused ? error : 0};
        });
        report = stage.build();
      }
      ++injected;
      CAPTURE(told(report));
      CHECK(open_files() == before);
      CHECK(!report.diagnostics().empty());
      for (const auto& diagnostic : report.diagnostics()) {
        CHECK(tells_path(diagnostic, stage));
        CHECK(tells_reason(diagnostic, error));
      }
      CHECK((is_replaced ? stage.is_after() : stage.is_before()));
      if (is_replaced) CHECK_FALSE(report.has_errors());
      CHECK(stage.is_tidy_beside());
      kept += stage.has_staging() ? 1 : 0;
      CHECK(stage.mends());
    }
  }
  MESSAGE("broken disks: " << injected << ", staging folders that had to stay: " << kept);
  CHECK(kept > 0);
}

}  // namespace govbook::tests
