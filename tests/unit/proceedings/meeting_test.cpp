// Meetings held against counting by hand: who is there for which item, what that makes of the
// quorum, what votes come to.

#include "proceedings/meeting.h"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>

#include "proceedings/presence.h"

namespace govbook {
namespace {

model::Body board(int seats) {
  model::Body body;
  body.id.value = "board";
  body.name.value = "Board";
  for (int i = 0; i < seats; ++i) {
    auto& seat = body.seats.emplace_back();
    seat.id.value = "s" + std::to_string(i);
    seat.title.value = "Seat " + std::to_string(i);
    seat.count.value = 1;
    seat.standing.value = "voting";
  }
  body.quorum.value.emplace().tests.emplace_back().percent.value = 50;
  body.quorum.value->tests.front().of.value = "voting-seats";
  return body;
}

model::Handbook one_meeting(int seats, int items) {
  model::Handbook handbook;
  handbook.bodies.push_back(board(seats));
  auto& meeting = handbook.meetings.emplace_back();
  meeting.id.value = "june";
  meeting.body.value = "board";
  meeting.date.value = Date{2010, 6, 15};
  for (int i = 0; i < items; ++i) {
    auto& item = meeting.agenda.emplace_back();
    item.id.value = "i" + std::to_string(i);
    item.number.value = std::to_string(i + 1);
  }
  handbook.index();
  return handbook;
}

model::AttendanceEntry entry(int seat, const char* how) {
  model::AttendanceEntry made;
  made.seat.value = "s" + std::to_string(seat);
  made.presence.value = how;
  return made;
}

TEST_CASE("whoever came for an item, and is there until another, is counted member by member") {
  std::mt19937 random(20261130);
  const auto below = [&](int end) {
    return static_cast<int>(random() % static_cast<unsigned>(end));
  };
  int items_judged = 0;
  for (int round = 0; round < 500; ++round) {
    const int seats = 1 + below(7);
    const int items = 1 + below(5);
    auto handbook = one_meeting(seats, items);
    auto& meeting = handbook.meetings.front();
    std::vector<std::set<int>> there(static_cast<std::size_t>(items));
    std::set<int> at_opening;
    for (int seat = 0; seat < seats; ++seat) {
      const char* ways[] = {"present", "deputy", "apologies", "absent"};
      const int way = below(4);
      auto& one = meeting.attendance.emplace_back(entry(seat, ways[way]));
      const int first = below(2) == 0 ? 0 : below(items);
      const int last = below(2) == 0 ? items - 1 : first + below(items - first);
      if (first > 0) one.from_item.value = "i" + std::to_string(first);
      if (last < items - 1) one.until_item.value = "i" + std::to_string(last);
      if (way > 1) continue;
      if (first == 0) at_opening.insert(seat);
      for (int i = first; i <= last; ++i) there[static_cast<std::size_t>(i)].insert(seat);
      if (below(3) != 0) continue;
      auto& declared = meeting.declarations.emplace_back();
      declared.seat = one.seat;
      const int touched = below(items);
      declared.item.value = "i" + std::to_string(touched);
      const char* outcomes[] = {"left", "did-not-vote", "stayed"};
      const int outcome = below(3);
      declared.outcome.value = outcomes[outcome];
      if (outcome == 0) there[static_cast<std::size_t>(touched)].erase(seat);
    }
    const auto answer = proceedings::answer(handbook, meeting);
    REQUIRE(answer.is_recorded);
    REQUIRE(answer.attendees.size() == static_cast<std::size_t>(seats));
    const int needed = (seats + 1) / 2;
    CHECK((answer.verdict.state == rules::Quorate::quorate) ==
          (static_cast<int>(at_opening.size()) >= needed));
    for (int i = 0; i < items; ++i) {
      const auto& expected = there[static_cast<std::size_t>(i)];
      const auto id = "i" + std::to_string(i);
      const auto& verdict = proceedings::verdict_for(answer, id);
      CHECK((verdict.state == rules::Quorate::quorate) ==
            (static_cast<int>(expected.size()) >= needed));
      CHECK(verdict.tests.front().present == static_cast<long long>(expected.size()));
      CHECK(answer.item(id)->verdict.has_value() == (expected != at_opening));
      ++items_judged;
    }
  }
  MESSAGE("items judged: " << items_judged);
}

TEST_CASE("six of fourteen: the minutes say that, which rule, and the arithmetic") {
  auto handbook = one_meeting(14, 1);
  for (int seat = 0; seat < 14; ++seat) {
    handbook.meetings.front().attendance.push_back(entry(seat, seat < 6 ? "present" : "apologies"));
  }
  const auto answer = proceedings::answer(handbook, handbook.meetings.front());
  CHECK(answer.verdict.sentence == "The meeting was not quorate.");
  CHECK(answer.verdict.tests.front().reason ==
        "Of the 14 voting members, seven were needed and six were there.");
  CHECK(answer.assumption == "");
}

TEST_CASE("who was not there for an item is named with the reason") {
  auto handbook = one_meeting(4, 3);
  auto& meeting = handbook.meetings.front();
  for (int seat = 0; seat < 4; ++seat) meeting.attendance.push_back(entry(seat, "present"));
  meeting.attendance[1].presence.value = "deputy";
  meeting.attendance[1].from_item.value = "i1";
  meeting.attendance[2].until_item.value = "i1";
  auto& declared = meeting.declarations.emplace_back();
  declared.seat.value = "s3";
  declared.item.value = "i1";
  declared.outcome.value = "left";
  const auto answer = proceedings::answer(handbook, meeting);
  const auto away = [&](std::size_t item) {
    std::string words;
    for (const auto& one : answer.items[item].away) words += one.words + "; ";
    return words;
  };
  CHECK(away(0) == "Seat 1 (had not come yet); ");
  CHECK(away(1) == "Seat 3 (left the room); ");
  CHECK(away(2) == "Seat 2 (had gone); ");
  CHECK(answer.assumption == "Whoever came instead of a member is counted as that member.");
}

model::Vote vote(long long in_favour, long long against, const char* casting = "") {
  model::Vote made;
  made.number_in_favour.value = in_favour;
  made.number_against.value = against;
  if (*casting != 0) made.casting_vote.value = casting;
  return made;
}

std::string outcome(const model::Body& body, const model::Vote& one) {
  const auto counted = proceedings::count(body, one);
  return counted.sentence + " " + counted.arithmetic;
}

TEST_CASE("a vote is told with its arithmetic, by whatever majority") {
  auto body = board(14);
  CHECK(outcome(body, vote(9, 2)) ==
        "Nine voted for and two against. More than half of 11 is six, so it was carried. What "
        "majority is needed is not stated; more votes for than against is taken.");
  auto& rules = body.decisions.value.emplace();
  CHECK(
      outcome(body, vote(5, 5)) ==
      "Five voted for and five against. The votes were equal, and it is not stated what follows.");
  rules.majority_kind.value = "simple";
  rules.casting_vote.value = "chair";
  CHECK(outcome(body, vote(5, 5)) ==
        "Five voted for and five against. The votes were equal and the chair gave no casting vote, "
        "so it was lost.");
  CHECK(outcome(body, vote(5, 5, "for")) ==
        "Five voted for and five against. The votes were equal. The chair gave a casting vote for "
        "it, so it was carried.");
  CHECK(outcome(body, vote(5, 5, "against")).ends_with("against it, so it was lost."));
  rules.casting_vote.value = "none";
  CHECK(outcome(body, vote(1, 1)).ends_with("nobody has a casting vote, so it was lost."));
  rules.majority_kind.value = "two-thirds";
  CHECK(outcome(body, vote(6, 4)) ==
        "Six voted for and four against. At least two thirds of ten is seven, so it was lost.");
  rules.majority_kind.value = "absolute";
  CHECK(outcome(body, vote(7, 1)).ends_with("More than half of all 14 is eight, so it was lost."));
  rules.majority_kind.value = "unanimous";
  CHECK(outcome(body, vote(9, 0)) ==
        "Nine voted for and none against. All nine must agree, so it was carried.");
}

TEST_CASE("votes told by seats are counted") {
  model::Vote one;
  one.in_favour = {{"s0", {}, {}}, {"s1", {}, {}}};
  one.against = {{"s2", {}, {}}};
  one.abstained = {{"s3", {}, {}}};
  one.method.value = "recorded";
  const auto counted = proceedings::count(board(4), one);
  CHECK(counted.sentence == "Two voted for and one against, recorded by name; one abstained.");
  CHECK(counted.is_carried == true);
}

}  // namespace
}  // namespace govbook
