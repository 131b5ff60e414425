// What the writer leaves behind when it is killed, and when two of it meet. Rounds as
// support/share.h says.

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <random>

#include "changes.h"
#include "files/write_tree.h"
#include "gate.h"
#include "site.h"
#include "support/share.h"

namespace govbook::tests {
namespace {

namespace fs = std::filesystem;

// Runs something in a process of its own, which ends with what it gives.
template <class Run>
pid_t apart(const Run& run) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) _exit(run());
  return child;
}

int wait_for(pid_t child) {
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

int killed_by(int round) { return round % 3 == 2 ? SIGTERM : SIGKILL; }

// For its life SIGTERM ends a process, as it does without a test program around it.
class PlainTermination {
 public:
  PlainTermination() : before_(std::signal(SIGTERM, SIG_DFL)) {}
  ~PlainTermination() { std::signal(SIGTERM, before_); }
  PlainTermination(const PlainTermination&) = delete;
  PlainTermination& operator=(const PlainTermination&) = delete;

 private:
  void (*before_)(int);
};

}  // namespace

TEST_CASE("killed at any of its calls, a build leaves the old site or the new one") {
  int killed = 0;
  int leftovers = 0;
  for (const auto& change : changes()) {
    CAPTURE(change.name);
    for (int last = 1;; ++last) {
      CAPTURE(last);
      const Stage stage(change);
      const int ended = wait_for(apart([&] {
        const Gate gate([&](const Passing& passing) {
          const bool is_last = is_change(passing.call) && passing.change == last;
          if (is_last) raise(SIGKILL);
          return Answer{};
        });
        stage.build();
        return 0;
      }));
      const bool is_whole = stage.is_before() || stage.is_after();
      CHECK(is_whole);
      CHECK(stage.is_tidy_beside());
      if (ended == 0) break;
      CHECK(ended == -SIGKILL);
      ++killed;
      leftovers += stage.has_staging() ? 1 : 0;
      CHECK(stage.mends());
    }
  }
  MESSAGE("killed before a call: " << killed << " times; staging folders left: " << leftovers);
  CHECK(killed > 100);
}

TEST_CASE("however often a build is killed, the site is the old one or the new one") {
  const Folder folder;
  const auto a = generation("A", 60);
  const auto b = generation("B", 50);
  REQUIRE(write(folder, a) == "");
  const PlainTermination plain;
  std::mt19937 random(20261122);
  int leftovers = 0;
  const int all = std::max(40, share(160));
  int round = 0;
  // On until there was something to see.
  for (; round < all || (leftovers == 0 && round < 10 * all); ++round) {
    CAPTURE(round);
    const pid_t child = apart([&] {
      Report report;
      for (bool is_a = false;; is_a = !is_a) {
        files::write_tree(is_a ? a : b, folder.at("site"), report);
      }
      return 0;
    });
    usleep(static_cast<useconds_t>(500 + random() % 60000));
    kill(child, killed_by(round));
    CHECK(wait_for(child) == -killed_by(round));
    CHECK(fs::exists(folder.at("site/.govbook-site")));
    const auto found = site(folder);
    const bool is_whole = found == a || found == b;
    CHECK(is_whole);
    leftovers += has_leftovers(folder) ? 1 : 0;
    if (round % 10 != 9) continue;
    CHECK(write(folder, {{"calm.html", std::to_string(round)}}) == "");
    CHECK_FALSE(has_leftovers(folder));
    CHECK(write(folder, a) == "");
  }
  MESSAGE("killed at random: " << round << " times; staging folders left: " << leftovers);
  CHECK(leftovers > 0);  // Otherwise nothing was tried.
}

TEST_CASE("of two builds at the same time one or both are made whole, and the other is refused") {
  const Folder folder;
  const int pairs = std::max(10, share(40));
  int refused = 0;
  int round = 0;
  for (; round < pairs || (refused == 0 && round < 20 * pairs); ++round) {
    CAPTURE(round);
    const auto a = generation("A" + std::to_string(round), 20 + round % 3);
    const auto b = generation("B" + std::to_string(round), 20);
    int made = 0;
    const auto build = [&](const Output& output) {
      const auto said = write(folder, output);
      if (said.empty()) return 0;
      return said == "error files/busy: another build is writing \"" + folder.at("site") + "\"\n"
                 ? 3
                 : 1;
    };
    const pid_t first = apart([&] { return build(a); });
    const pid_t second = apart([&] { return build(b); });
    for (const pid_t child : {first, second}) {
      const int ended = wait_for(child);
      const bool is_expected = ended == 0 || ended == 3;
      CHECK(is_expected);
      (ended == 0 ? made : refused) += 1;
    }
    CHECK(made > 0);
    CHECK(fs::exists(folder.at("site/.govbook-site")));
    const auto found = site(folder);
    const bool is_whole = found == a || found == b;
    CHECK(is_whole);
    CHECK_FALSE(has_leftovers(folder));
  }
  MESSAGE("pairs of builds at once: " << round << "; refused: " << refused);
  CHECK(refused > 0);
}

}  // namespace govbook::tests
