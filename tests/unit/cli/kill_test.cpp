// What a build that is killed, or that meets another, leaves behind. Rounds as
// support/share.h says.

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <thread>

#include "program.h"
#include "support/share.h"

namespace govbook::tests {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::microseconds;
using Files = std::map<std::string, std::string>;

// The files that two sites do not share, with the first bytes at which they part.
std::string differences(const Files& site, const Files& wanted) {
  std::string told;
  for (const auto& [path, bytes] : wanted) {
    const auto found = site.find(path);
    if (found == site.end()) {
      told += path + " is not there\n";
    } else if (found->second != bytes) {
      const auto parts =
          std::mismatch(bytes.begin(), bytes.end(), found->second.begin(), found->second.end());
      const auto at = static_cast<std::size_t>(parts.first - bytes.begin());
      told += path + ": " + found->second.substr(at, 80) + "\n";
    }
  }
  for (const auto& [path, bytes] : site) {
    if (!wanted.contains(path)) told += path + " should not be there\n";
  }
  return told;
}

// Two handbooks and the sites they make.
struct Generations {
  Desk desk;
  Files one, other;
  microseconds time{};  // That a build takes.

  Generations() {
    put_handbook(desk, "one", "Harbour Partnership");
    put_handbook(desk, "other", "Harbour and River Partnership");
    one = built("one");
    const auto began = Clock::now();
    other = built("other");
    time = std::chrono::duration_cast<microseconds>(Clock::now() - began);
    REQUIRE(one != other);
  }

  Files built(const std::string& name) const {
    REQUIRE(govbook("build " + name, desk.path()).code == 0);
    return desk.files("site");
  }

  // Whether the whole site is that of "one"; fails when it is neither.
  bool is_one() const {
    const auto site = desk.files("site");
    const bool is_whole = site == one || site == other;
    if (!is_whole) {
      const auto beside_one = differences(site, one);
      const auto beside_other = differences(site, other);
      FAIL_CHECK("the site is neither the old nor the new one:\n"
                 << (beside_one.size() < beside_other.size() ? beside_one : beside_other));
    }
    return site == one;
  }

  bool has_staging() const { return fs::exists(desk.at(".site.govbook-new")); }
};

// Lets a build run for a while; when `is_late`, from the moment that its staging folder is there.
void let_run(Running& build, const Generations& sites, bool is_late, microseconds while_) {
  if (is_late) {
    std::error_code none;
    fs::remove_all(sites.desk.at(".site.govbook-new"), none);
    while (!sites.has_staging() && !build.is_over()) std::this_thread::sleep_for(microseconds(50));
  }
  std::this_thread::sleep_for(while_);
}

}  // namespace

TEST_CASE("whenever a build is killed, the site is wholly the old or wholly the new one") {
  const Generations sites;
  std::mt19937 random(20261122);
  std::uniform_int_distribution<int> early(0, static_cast<int>(sites.time.count()));
  std::uniform_int_distribution<int> late(0, 6000);
  std::map<int, int> killed;
  int leftovers = 0;
  const int all = std::max(24, share(48));
  int round = 0;
  // On until there was something to see.
  for (; round < all || (leftovers == 0 && round < 5 * all); ++round) {
    CAPTURE(round);
    const std::string next = sites.is_one() ? "other" : "one";
    Running build(to_command("build " + next), sites.desk.path());
    const bool is_late = round % 2 == 1;
    let_run(build, sites, is_late, microseconds(is_late ? late(random) : early(random)));
    const int signal = round % 3 == 2 ? SIGTERM : SIGKILL;
    build.kill(signal);
    killed[signal] += build.wait().code == -signal ? 1 : 0;
    leftovers += sites.has_staging() ? 1 : 0;
    sites.is_one();
  }
  MESSAGE("builds by the program: " << round << "; killed: " << killed[SIGKILL] << "; terminated: "
                                    << killed[SIGTERM] << "; staging folders left: " << leftovers);
  CHECK(killed[SIGKILL] > 5);
  CHECK(killed[SIGTERM] > 2);
  CHECK(leftovers > 0);  // Some were killed while they wrote.
  const auto ran = govbook("build one", sites.desk.path());
  CHECK_MESSAGE(ran.code == 0, ran.error);
  CHECK(sites.desk.files("site") == sites.one);
  CHECK_FALSE(sites.has_staging());
}

TEST_CASE("a crash would leave nothing of a handbook on the disk") {
  const Desk desk;
  put_handbook(desk, "one", "Harbour Partnership");
  rlimit own{};
  REQUIRE(getrlimit(RLIMIT_CORE, &own) == 0);
  const auto before = own;
  own.rlim_cur = own.rlim_max;  // The program has to forbid it by itself.
  REQUIRE(setrlimit(RLIMIT_CORE, &own) == 0);
  Running build(to_command("build one"), desk.path());
  setrlimit(RLIMIT_CORE, &before);
  bool is_forbidden = false;
  while (!is_forbidden && !build.is_over()) {
    const auto limits = build.limits();
    const auto line = limits.find("Max core file size");
    if (line == std::string::npos) continue;
    const auto first =
        limits.find_first_not_of(' ', line + std::string("Max core file size").size());
    is_forbidden = first != std::string::npos && limits[first] == '0';
  }
  build.wait();
  CHECK(is_forbidden);
}

TEST_CASE("of two builds at once one or both are made, and the site is whole") {
  const Generations sites;
  const int pairs = std::max(5, share(10));
  int refused = 0;
  for (int round = 0; round < pairs; ++round) {
    CAPTURE(round);
    Running first(to_command("build one"), sites.desk.path());
    Running second(to_command("build other"), sites.desk.path());
    const auto a = first.wait();
    const auto b = second.wait();
    for (const auto& ran : {a, b}) {
      const bool is_expected = ran.code == 0 || ran.code == 3;
      CHECK_MESSAGE(is_expected, ran.error);
      if (ran.code != 3) continue;
      ++refused;
      CHECK(ran.error.find("error[files/busy]") != std::string::npos);
    }
    const bool is_made = a.code == 0 || b.code == 0;
    CHECK(is_made);
    sites.is_one();
    CHECK_FALSE(sites.has_staging());
  }
  MESSAGE("pairs of builds by the program: " << pairs << "; refused: " << refused);
}

TEST_CASE("a build that may write no large files says so and leaves the old site") {
  const Generations sites;
  const auto before = sites.desk.files("site");
  // Of 512 bytes each: a first page is larger.
  const auto ran = run({"/bin/sh", "-c", "ulimit -f 4; exec \"$0\" build one", GOVBOOK_PROGRAM},
                       sites.desk.path());
  CHECK_MESSAGE(ran.code == 3, ran.error);
  CHECK(ran.error.find("error[files/cannot-write]") != std::string::npos);
  CHECK(ran.error.find("File too large") != std::string::npos);
  CHECK(sites.desk.files("site") == before);
  CHECK_FALSE(sites.has_staging());
}

TEST_CASE("while a site is locked, a build is refused and the site stays as it was") {
  const Generations sites;
  // The lock that another build would hold, taken by a shell.
  Running other({"/usr/bin/flock", "site", "sleep", "30"}, sites.desk.path());
  Ran ran;
  for (int attempt = 0; attempt < 50; ++attempt) {
    ran = govbook("build one", sites.desk.path());
    if (ran.code != 0 || other.is_over()) break;
    REQUIRE(govbook("build other", sites.desk.path()).code >= 0);
  }
  CHECK(ran.code == 3);
  CHECK(ran.error.find("error[files/busy]") != std::string::npos);
  CHECK(ran.error.find("Nothing was published") != std::string::npos);
  CHECK_FALSE(sites.has_staging());
}

}  // namespace govbook::tests
