#include <set>
#include <string>
#include <vector>

#include "base/suggest.h"
#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"
#include "rules/quorum.h"

namespace govbook::check {
namespace {

bool is_given(const model::Number& number) { return number.value || number.gap; }

void test_has_one_measure(const model::QuorumTest& test, Report& report) {
  const bool has_both = is_given(test.percent) && is_given(test.number);
  if (is_given(test.percent) != is_given(test.number)) return;
  report.error("check/quorum-test", test.about.at,
               has_both ? "this test has both a \"percent\" and a \"number\""
                        : "this test has neither a \"percent\" nor a \"number\"");
  report.hint(has_both ? "make two tests of it; all tests of a quorum must be met"
                       : "say how many must be there, for example \"percent\": 50");
}

void measure_is_possible(const model::QuorumTest& test, Report& report) {
  if (test.percent.value && (*test.percent.value < 1 || *test.percent.value > 100)) {
    report.error("check/quorum-out-of-range", test.percent.at,
                 std::to_string(*test.percent.value) + "% is not a share from 1% to 100%");
  }
  if (test.number.value && *test.number.value < 1) {
    report.error("check/quorum-out-of-range", test.number.at, "a quorum of nobody is none");
    report.hint("if there is none, write \"quorum\": {\"state\": \"none\"}");
  }
}

void class_is_known(const model::Body& body, const model::QuorumTest& test, Report& report) {
  if (!model::is(test.of, model::quorum_of::seat_class)) return;
  if (!test.seat_class.value) {
    if (test.seat_class.gap) return;
    report.error("check/quorum-class", test.about.at, "this test does not say which class counts");
    return report.hint("add \"class\"");
  }
  std::set<std::string> classes;
  for (const auto& seat : body.seats) {
    if (seat.seat_class.value) classes.insert(*seat.seat_class.value);
  }
  if (classes.contains(*test.seat_class.value)) return;
  report.error("check/quorum-class", test.seat_class.at,
               name_of(body) + " has no seats of the class \"" + *test.seat_class.value + "\"");
  const auto suggestion = did_you_mean(*test.seat_class.value, {classes.begin(), classes.end()});
  if (!suggestion.empty()) report.hint(suggestion);
}

void quorum_can_be_met(const model::Body& body, Report& report) {
  for (const auto& test : body.quorum->tests) {
    if (!test.number.value) continue;
    const bool is_all = model::is(test.of, model::quorum_of::all_seats);
    const bool is_class = model::is(test.of, model::quorum_of::seat_class);
    const auto found = rules::strength(body, is_class ? model::or_empty(test.seat_class) : "");
    const bool is_known = is_all ? found.is_known : found.is_voting_known;
    const auto seats = is_all ? found.seats : found.voting_seats;
    if (!is_known || *test.number.value <= seats) continue;
    report.error("check/quorum-exceeds-seats", test.number.at,
                 "the quorum of " + name_of(body) + " is " + std::to_string(*test.number.value) +
                     ", but " + (seats > 0 ? "only " : "") +
                     text::counted(seats, "seat counts", "seats count"));
    report.hint("lower the number, or look at \"count\" and \"standing\" of the seats");
  }
}

}  // namespace

void quorums(const model::Handbook& handbook, Report& report) {
  for (const auto& body : handbook.bodies) {
    if (!body.quorum.value) continue;
    for (const auto& test : body.quorum->tests) {
      test_has_one_measure(test, report);
      measure_is_possible(test, report);
      class_is_known(body, test, report);
    }
    quorum_can_be_met(body, report);
  }
}

}  // namespace govbook::check
