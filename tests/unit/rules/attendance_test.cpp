// Quorum rules held against brute force: every set of members who may be there, every set of seats
// that may fall vacant, of small bodies.

#include "rules/attendance.h"

#include <doctest/doctest.h>

#include <bit>
#include <random>
#include <string>
#include <vector>

namespace govbook {
namespace {

struct Rule {
  long long percent = 0;  // 0: a number.
  long long number = 0;
  long long plus = 0;
  bool is_more_than = false;
  std::string rounding;
  std::string of = "voting-seats";
  std::string seat_class;
  bool is_in_each_class = false;
};

// One member a seat.
model::Body body_of(const std::vector<std::string>& classes, unsigned voting,
                    const std::vector<Rule>& rules) {
  model::Body body;
  body.id.value = "board";
  for (std::size_t i = 0; i < classes.size(); ++i) {
    auto& seat = body.seats.emplace_back();
    seat.id.value = "s" + std::to_string(i);
    seat.title.value = "Seat " + std::to_string(i);
    seat.count.value = 1;
    seat.seat_class.value = classes[i];
    seat.standing.value = (voting >> i & 1U) != 0 ? "voting" : "non-voting";
  }
  auto& quorum = body.quorum.value.emplace();
  for (const auto& rule : rules) {
    auto& test = quorum.tests.emplace_back();
    if (rule.percent > 0) test.percent.value = rule.percent;
    if (rule.number > 0) test.number.value = rule.number;
    if (rule.plus > 0) test.plus.value = rule.plus;
    if (rule.is_more_than) test.comparison.value = "more-than";
    if (!rule.rounding.empty()) test.rounding.value = rule.rounding;
    test.of.value = rule.of;
    if (!rule.seat_class.empty()) test.seat_class.value = rule.seat_class;
    if (rule.is_in_each_class) test.each.value = "class";
  }
  return body;
}

// Whether so many of so many are enough, said without any rounding to whole members.
bool is_enough(const Rule& rule, long long present, long long counted) {
  if (rule.percent == 0) return present >= rule.number;
  const long long hundredths = rule.percent * counted;  // The share, in hundredths of a member.
  const long long there = (present - rule.plus) * 100;
  if (rule.is_more_than) return there > hundredths;
  if (rule.rounding == "down") return there > hundredths - 100;
  if (rule.rounding == "nearest") return there > hundredths - 50;
  return there >= hundredths;
}

// The rules as anyone would count them, member by member.
bool is_quorate(const model::Body& body, const std::vector<Rule>& rules, unsigned present) {
  for (const auto& rule : rules) {
    std::vector<std::string> parts = {""};
    if (rule.is_in_each_class) parts = {"a", "b"};
    for (const auto& part : parts) {
      const auto wanted = rule.of == "class" ? rule.seat_class : part;
      long long counted = 0;
      long long there = 0;
      for (std::size_t i = 0; i < body.seats.size(); ++i) {
        const auto& seat = body.seats[i];
        if (rule.of != "all-seats" && *seat.standing != "voting") continue;
        if (!wanted.empty() && *seat.seat_class != wanted) continue;
        ++counted;
        there += present >> i & 1U;
      }
      if (rule.is_in_each_class && counted == 0) continue;
      if (!is_enough(rule, there, counted)) return false;
    }
  }
  return true;
}

rules::Attendance attendance_of(const model::Body& body, unsigned present) {
  rules::Attendance attendance;
  for (std::size_t i = 0; i < body.seats.size(); ++i) {
    if ((present >> i & 1U) != 0) attendance.seats.push_back({*body.seats[i].id, 1});
  }
  return attendance;
}

Rule random_rule(std::mt19937& random) {
  const auto below = [&](unsigned end) { return static_cast<long long>(random() % end); };
  Rule rule;
  const std::vector<std::string> roundings = {"", "up", "down", "nearest"};
  if (below(3) == 0) {
    rule.number = 1 + below(3);
  } else {
    rule.percent = 1 + below(100);
    rule.is_more_than = below(4) == 0;
    if (!rule.is_more_than) rule.rounding = roundings[random() % roundings.size()];
    rule.plus = below(5) == 0 ? 1 : 0;
  }
  const auto who = below(4);
  if (who == 1) rule.of = "all-seats";
  if (who == 2) {
    rule.of = "class";
    rule.seat_class = below(2) == 0 ? "a" : "b";
  }
  rule.is_in_each_class = who == 3;
  return rule;
}

TEST_CASE("verdict and room for vacancies are what counting member by member gives") {
  std::mt19937 random(20261129);
  int bodies = 0;
  long long meetings = 0;
  for (int round = 0; round < 400; ++round) {
    const auto size = 1 + random() % 7;
    std::vector<std::string> classes;
    for (unsigned i = 0; i < size; ++i) classes.emplace_back(random() % 2 == 0 ? "a" : "b");
    const unsigned voting = static_cast<unsigned>(random());
    std::vector<Rule> rules(1 + random() % 2);
    for (auto& rule : rules) rule = random_rule(random);
    const auto body = body_of(classes, voting, rules);
    const auto quorum = rules::quorum(body);
    const unsigned everybody = (1U << size) - 1;

    long long least_empty = static_cast<long long>(size) + 1;  // Vacancies that make it fail.
    for (unsigned present = 0; present <= everybody; ++present) {
      const bool expected = is_quorate(body, rules, present);
      const auto found = rules::verdict(body, quorum, attendance_of(body, present));
      if (quorum.tests.empty()) continue;  // No class has a voting seat.
      ++meetings;
      CAPTURE(quorum.sentence);
      CAPTURE(present);
      REQUIRE((found.state == rules::Quorate::quorate) == expected);
      if (!expected) {
        least_empty = std::min<long long>(least_empty, std::popcount(everybody & ~present));
      }
    }
    ++bodies;
    if (quorum.tests.empty()) continue;
    CAPTURE(quorum.sentence);
    CHECK(quorum.can_be_met == is_quorate(body, rules, everybody));
    const bool can_fail = least_empty <= static_cast<long long>(size);
    if (quorum.can_be_met != true) continue;
    REQUIRE(quorum.spare.has_value() == can_fail);
    if (can_fail) CHECK(*quorum.spare == least_empty - 1);
  }
  MESSAGE("bodies: " << bodies << ", meetings judged: " << meetings);
}

TEST_CASE("who is there may be told by seats, classes and numbers") {
  auto body = body_of({"a", "a", "b", "b"}, 15, {{50, 0, 0, false, "", "voting-seats", "", false}});
  body.seats[3].count.value = 3;
  const auto quorum = rules::quorum(body);
  CHECK(quorum.tests.front().needed == 3);
  const auto told = [&](std::string_view list) {
    const auto read = rules::to_attendance(list, body);
    if (!read.complaint.empty()) return read.complaint;
    return rules::verdict(body, quorum, read.attendance).sentence;
  };
  CHECK(told("s0, s1,s3") == "The meeting is quorate.");
  CHECK(told("s3=3") == "The meeting is quorate.");
  CHECK(told("a=2,b=1") == "The meeting is quorate.");
  CHECK(told("3") == "The meeting is quorate.");
  CHECK(told("s0,1") == "The meeting is not quorate.");
  CHECK(told("s0,s0") == "\"s0\" is named twice");
  CHECK(told("s3=4") == "four members of \"s3\" cannot be there: it has three seats");
  CHECK(told("a=x") == "\"a=x\" does not say how many are there");
  CHECK(told("s9") == "\"s9\" is neither a seat nor a class of seats");
  CHECK(told("7") == "7 cannot be there: there are six seats");
}

TEST_CASE("a number alone leaves a rule about a class open, unless it cannot matter") {
  const auto body = body_of({"a", "a", "b", "b"}, 15, {{0, 2, 0, false, "", "class", "a", false}});
  const auto quorum = rules::quorum(body);
  const auto state = [&](std::string_view list) {
    return rules::verdict(body, quorum, rules::to_attendance(list, body).attendance).state;
  };
  CHECK(state("3") == rules::Quorate::unknown);
  CHECK(state("1") == rules::Quorate::inquorate);
  CHECK(state("a=2,1") == rules::Quorate::quorate);
  CHECK(state("a=1,b=2") == rules::Quorate::inquorate);
}

TEST_CASE("a waiver is told where the tests fail") {
  auto body = body_of({"a", "a"}, 3, {{100, 0, 0, false, "", "voting-seats", "", false}});
  body.quorum.value->waiver.value = "The chair may go on.";
  const auto found =
      rules::verdict(body, rules::quorum(body), rules::to_attendance("s0", body).attendance);
  CHECK(found.state == rules::Quorate::waiver);
  CHECK(found.tests.front().reason ==
        "Of the two voting members, two are needed and one is there.");
}

TEST_CASE("without a quorum nothing can be said") {
  const model::Body body;
  CHECK(rules::verdict(body, rules::quorum(body), {}).sentence ==
        "Whether the meeting is quorate cannot be said: no quorum is stated.");
}

}  // namespace
}  // namespace govbook
