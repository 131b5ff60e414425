#include "rules/quorum.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace govbook {
namespace {

model::Seat seat(std::string title, std::optional<long long> count, std::string_view standing,
                 std::string_view seat_class = {}) {
  model::Seat made;
  made.title.value = std::move(title);
  made.count.value = count;
  if (!standing.empty()) made.standing.value = standing;
  if (!seat_class.empty()) made.seat_class.value = seat_class;
  return made;
}

model::QuorumTest percent(long long share, std::string_view of, std::string_view seat_class = {}) {
  model::QuorumTest test;
  test.percent.value = share;
  test.of.value = of;
  if (!seat_class.empty()) test.seat_class.value = seat_class;
  return test;
}

model::Body body(std::vector<model::Seat> seats, std::vector<model::QuorumTest> tests) {
  model::Body made;
  made.seats = std::move(seats);
  made.quorum.value.emplace().tests = std::move(tests);
  return made;
}

TEST_CASE("a share is the least whole number of members that is at least the share") {
  for (long long count = 1; count <= 60; ++count) {
    for (long long share = 1; share <= 100; ++share) {
      const auto answer =
          rules::quorum(body({seat("A", count, "voting")}, {percent(share, "voting-seats")}));
      REQUIRE(answer.tests.size() == 1);
      long long least = 0;
      while (least * 100 < share * count) ++least;
      CHECK(answer.tests[0].needed == least);
      CHECK(answer.tests[0].counted == count);
      CHECK(answer.tests[0].needed <= count);
    }
  }
}

TEST_CASE("a larger share or more seats never need fewer members") {
  for (long long count = 1; count <= 40; ++count) {
    long long before = 0;
    for (long long share = 1; share <= 100; ++share) {
      const auto one = body({seat("A", count, "voting")}, {percent(share, "all-seats")});
      const auto more = body({seat("A", count + 1, "voting")}, {percent(share, "all-seats")});
      const auto needed = rules::quorum(one).tests[0].needed;
      CHECK(needed >= before);
      CHECK(rules::quorum(more).tests[0].needed >= needed);
      before = needed;
    }
  }
}

TEST_CASE("75% of 15 is rounded up and says so") {
  const auto answer = rules::quorum(body({seat("A", 15, "voting")}, {percent(75, "voting-seats")}));
  CHECK(answer.sentence == "At least 12 of the 15 voting members must be present.");
  CHECK(answer.tests[0].arithmetic ==
        "75% of 15 voting seats is 11.25; a part of a member counts as a whole one, so 12 members "
        "must be present.");
  CHECK(answer.working ==
        std::vector<std::string>{"15 voting seats.",
                                 "75% of 15 is 11.25; a part of a member counts as a whole one, "
                                 "so 12."});
}

TEST_CASE("alternatives that share a vote count once") {
  auto shared = seat("Council", std::nullopt, "voting");
  shared.alternatives.resize(3);
  shared.sharing.value = "one-vote";
  const auto answer =
      rules::quorum(body({shared, seat("Others", 13, "voting")}, {percent(50, "voting-seats")}));
  CHECK(answer.tests[0].counted == 14);
  CHECK(answer.tests[0].needed == 7);
  CHECK(answer.sentence == "At least seven of the 14 voting members must be present.");
  CHECK(answer.working[0] == "14 voting seats: alternatives that share a vote count once.");
  CHECK(answer.working[1] == "50% of 14 is 7.");
}

TEST_CASE("alternatives that all sit count one by one, and those that may sit are unknown") {
  auto all = seat("Users", std::nullopt, "voting");
  all.alternatives.resize(3);
  all.sharing.value = "all";
  CHECK(rules::strength(body({all}, {})).voting_seats == 3);
  all.sharing.value = "any";
  const auto any = rules::strength(body({all}, {}));
  CHECK(!any.is_known);
  CHECK(!any.is_voting_known);
  CHECK(any.unknown == std::vector<std::string>{"Users"});
}

TEST_CASE("several tests must all hold, each of its own class") {
  const auto answer =
      rules::quorum(body({seat("A", 8, "voting", "commissioning"),
                          seat("B", 6, "voting", "provider"), seat("C", 2, "observer", "provider")},
                         {percent(50, "voting-seats"), percent(75, "class", "commissioning")}));
  REQUIRE(answer.tests.size() == 2);
  CHECK(answer.tests[0].needed == 7);
  CHECK(answer.tests[1].counted == 8);
  CHECK(answer.tests[1].needed == 6);
  CHECK(answer.sentence ==
        "At least seven of the 14 voting members and at least six of the eight voting members of "
        "the class \"commissioning\" must be present.");
}

TEST_CASE("a missing count or standing makes a share unknown and names the seat") {
  const auto answer = rules::quorum(
      body({seat("A", 8, "voting"), seat("Schools", std::nullopt, "voting"), seat("C", 1, "")},
           {percent(50, "voting-seats")}));
  CHECK(!answer.tests[0].is_known);
  CHECK(answer.sentence ==
        "At least 50% of the voting members must be present. How many that is cannot be worked "
        "out: it is not stated how many seats there are, or whether they vote, for Schools and C.");
}

TEST_CASE("a seat that does not vote may lack its count without harm to the vote") {
  const auto found =
      rules::strength(body({seat("A", 8, "voting"), seat("B", std::nullopt, "observer")}, {}));
  CHECK(found.is_voting_known);
  CHECK(!found.is_known);
  CHECK(found.voting_seats == 8);
}

TEST_CASE("one seat for each of something unnumbered is not known") {
  auto each = seat("Boards", 1, "voting");
  each.count_per.value = "Local Children's Board";
  CHECK(!rules::strength(body({each}, {})).is_known);
}

TEST_CASE("a body without seats has no known strength") {
  CHECK(!rules::strength(model::Body()).is_known);
  const auto answer = rules::quorum(body({}, {percent(50, "all-seats")}));
  CHECK(!answer.tests[0].is_known);
  CHECK(answer.working[0] == "The number of seats is not known: no seats are listed.");
}

TEST_CASE("a number needs no arithmetic and stays known") {
  model::QuorumTest five;
  five.number.value = 5;
  five.of.value = "voting-seats";
  const auto known = rules::quorum(body({seat("A", 12, "voting")}, {five}));
  CHECK(known.sentence == "At least five of the 12 voting members must be present.");
  const auto open = rules::quorum(body({seat("A", std::nullopt, "voting")}, {five}));
  CHECK(open.tests[0].is_known);
  CHECK(open.tests[0].needed == 5);
  CHECK(open.sentence == "At least five voting members must be present.");
}

TEST_CASE("why there is no quorum is told apart") {
  model::Body open;
  CHECK(rules::quorum(open).sentence == "The arrangements do not state a quorum.");
  CHECK(!rules::quorum(open).is_stated);
  open.quorum.gap = model::Gap{model::GapState::to_be_agreed, ""};
  CHECK(rules::quorum(open).sentence == "The quorum is to be agreed.");
  open.quorum.gap = model::Gap{model::GapState::none, ""};
  CHECK(rules::quorum(open).sentence == "No quorum is needed.");
}

TEST_CASE("a quorum in words only, and a test without a measure") {
  CHECK(rules::quorum(body({}, {})).sentence == "The arrangements put the quorum in words only.");
  model::QuorumTest blank;
  blank.of.value = "voting-seats";
  blank.percent.gap = model::Gap{model::GapState::blank, ""};
  const auto answer = rules::quorum(body({seat("A", 3, "voting")}, {blank}));
  CHECK(!answer.tests[0].is_known);
  CHECK(answer.sentence ==
        "At least a share of the voting members that is not stated must be present.");
}

}  // namespace
}  // namespace govbook
