#include "diagram/workers.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>

#include "graphs.h"

namespace govbook::tests {
namespace {

using diagram::Placement;
using diagram::Sketch;

// Sketches that tell themselves apart by their gap.
std::vector<Sketch> numbered(int count) {
  std::vector<Sketch> sketches(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) sketches[static_cast<std::size_t>(i)].gap = i;
  return sketches;
}

std::optional<Placement> echo(const Sketch& sketch) {
  Placement placement;
  placement.centres = {{sketch.gap, 0.1}};
  placement.ranks = {3};
  placement.ways = {{}, {{1, 2}, {3, 4}}};
  return placement;
}

// Places all but sketch number 5, with which it does something else.
diagram::Placer all_but_five(void (*misdeed)()) {
  return [misdeed](const Sketch& sketch) {
    if (sketch.gap == 5) misdeed();
    return echo(sketch);
  };
}

void check_only_five_failed(const std::vector<diagram::Answer>& answers, std::string_view why) {
  for (std::size_t i = 0; i < answers.size(); ++i) {
    CAPTURE(i);
    CHECK(answers[i].placement.has_value() == (i != 5));
    if (answers[i].placement) CHECK(answers[i].placement->centres[0].x == static_cast<double>(i));
  }
  CHECK(answers[5].failure.find(why) != std::string::npos);
}

}  // namespace

TEST_CASE("answers come in the order of the sketches, whoever made them") {
  const auto answers = diagram::place_apart(numbered(100), echo, {5, 1 << 30, 7, 3});
  REQUIRE(answers.size() == 100);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    REQUIRE(answers[i].placement.has_value());
    CHECK(answers[i].placement->centres[0].x == static_cast<double>(i));
    CHECK(answers[i].placement->ways[1][1].y == 4);
  }
}

TEST_CASE("no sketches, no answers") { CHECK(diagram::place_apart({}, echo, {}).empty()); }

TEST_CASE("a worker that crashes costs one sketch") {
  const auto crash = all_but_five([] { std::raise(SIGKILL); });
  check_only_five_failed(diagram::place_apart(numbered(20), crash, {}), "ended by signal 9");
}

TEST_CASE("a worker that ends early costs one sketch") {
  const auto leave = all_but_five([] { _exit(0); });
  check_only_five_failed(diagram::place_apart(numbered(20), leave, {}), "ended early");
}

TEST_CASE("a worker that never ends is stopped and costs one sketch") {
  const auto sleep = all_but_five([] { pause(); });
  diagram::Limits limits;
  limits.patience = 1;
  check_only_five_failed(diagram::place_apart(numbered(12), sleep, limits), "no answer for 1 s");
}

TEST_CASE("a worker that stood still at first costs nothing") {
  // The first two that come to the fifth sketch stand still: each leaves a mark.
  std::array<int, 2> marks{};
  REQUIRE(pipe2(marks.data(), O_NONBLOCK) == 0);
  REQUIRE(write(marks[1], "12", 2) == 2);
  const auto stand_twice = [&](const Sketch& sketch) {
    char mark = 0;
    if (sketch.gap == 5 && ::read(marks[0], &mark, 1) == 1) pause();
    return echo(sketch);
  };
  diagram::Limits limits;
  limits.patience = 1;
  for (const auto& answer : diagram::place_apart(numbered(12), stand_twice, limits)) {
    CHECK_MESSAGE(answer.placement, answer.failure);
  }
  close(marks[0]);
  close(marks[1]);
}

TEST_CASE("a worker that works on and on is stopped and costs one sketch") {
  const auto spin = all_but_five([] {
    std::atomic<int> turns = 0;
    while (turns >= 0) turns = 0;
  });
  diagram::Limits limits;
  limits.seconds = 1;
  check_only_five_failed(diagram::place_apart(numbered(12), spin, limits), "more than 1 s");
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__clang__)
TEST_CASE("a worker that eats memory costs one sketch") {
  const auto eat = all_but_five([] {
    for (char mark = 0;; mark = static_cast<char>(mark + 1)) {
      auto* more = static_cast<volatile char*>(std::malloc(1 << 24));
      more[0] = mark;
    }
  });
  diagram::Limits limits;
  limits.memory = std::size_t{1} << 28;
  check_only_five_failed(diagram::place_apart(numbered(12), eat, limits), "ended by signal 11");
}
#endif

TEST_CASE("a refusal is no crash") {
  const auto refuse = [](const Sketch& sketch) {
    return sketch.gap == 5 ? std::nullopt : echo(sketch);
  };
  check_only_five_failed(diagram::place_apart(numbered(9), refuse, {}), "refused");
}

TEST_CASE("workers write no files and leave no memory of their death") {
  const auto limits_of_worker = [](const Sketch&) {
    rlimit core{};
    rlimit size{};
    getrlimit(RLIMIT_CORE, &core);
    getrlimit(RLIMIT_FSIZE, &size);
    Placement placement;
    placement.centres = {{static_cast<double>(core.rlim_max), static_cast<double>(size.rlim_max)}};
    return std::optional(placement);
  };
  const auto answers = diagram::place_apart(numbered(1), limits_of_worker, {});
  CHECK(answers[0].placement->centres[0].x == 0);
  CHECK(answers[0].placement->centres[0].y == 0);
}

TEST_CASE("a placement survives the pipe, and nothing else passes for one") {
  const auto bytes = diagram::to_bytes(*echo({}));
  CHECK(diagram::to_bytes(*diagram::to_placement(bytes)) == bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(diagram::to_placement(std::string_view(bytes).substr(0, size)).has_value());
  }
  CHECK_FALSE(diagram::to_placement(bytes + "x").has_value());
  CHECK_FALSE(diagram::to_placement(std::string(64, '\xff')).has_value());
}

TEST_CASE("a graph at the limits is drawn within its time") {
  const auto graph = random_graph(3, 150, 300);
  Report report;
  const auto drawings = diagram::lay_out({{&graph, {}}}, means(), report);
  // Drawn, or given up in time: never a crash, never for ever.
  CHECK(drawings.front().has_value() == report.diagnostics().empty());
}

}  // namespace govbook::tests
