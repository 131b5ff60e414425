#include <set>
#include <string>
#include <vector>

#include "base/suggest.h"
#include "base/text.h"
#include "change/phase.h"
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

// Whether it is a share or number that a quorum may ask for.
bool measure_is_possible(const model::QuorumTest& test, Report& report) {
  if (test.percent.value && (*test.percent.value < 1 || *test.percent.value > 100)) {
    report.error("check/quorum-out-of-range", test.percent.at,
                 std::to_string(*test.percent.value) + "% is not a share from 1% to 100%");
    return false;
  }
  if (test.number.value && *test.number.value < 1) {
    report.error("check/quorum-out-of-range", test.number.at, "a quorum of nobody is none");
    report.hint("if there is none, write \"quorum\": {\"state\": \"none\"}");
    return false;
  }
  return true;
}

// What says how a share is worked out goes with a share only.
void measure_is_whole(const model::QuorumTest& test, Report& report) {
  if (test.percent.value || !test.number.value) return;
  const auto refuse = [&](std::string_view name, Span at) {
    report.error("check/quorum-test", at,
                 "\"" + std::string(name) + "\" goes with a \"percent\", and this is a \"number\"");
  };
  if (test.comparison.value) refuse("comparison", test.comparison.at);
  if (test.rounding.value) refuse("rounding", test.rounding.at);
  if (test.plus.value) refuse("plus", test.plus.at);
}

std::set<std::string> names_of(const model::Body& body, model::Line model::Seat::*part) {
  std::set<std::string> names;
  for (const auto& seat : body.seats) {
    if ((seat.*part).value) names.insert(*(seat.*part).value);
  }
  return names;
}

void suggest(const std::string& word, const std::set<std::string>& names, Report& report) {
  const auto suggestion = did_you_mean(word, {names.begin(), names.end()});
  if (!suggestion.empty()) report.hint(suggestion);
}

void class_is_known(const model::Body& body, const model::QuorumTest& test, Report& report) {
  if (!model::is(test.of, model::quorum_of::seat_class)) return;
  if (!test.seat_class.value) {
    if (test.seat_class.gap) return;
    report.error("check/quorum-class", test.about.at, "this test does not say which class counts");
    return report.hint("add \"class\"");
  }
  const auto classes = names_of(body, &model::Seat::seat_class);
  if (classes.contains(*test.seat_class.value)) return;
  report.error("check/quorum-class", test.seat_class.at,
               name_of(body) + " has no seats of the class \"" + *test.seat_class.value + "\"");
  suggest(*test.seat_class.value, classes, report);
}

void parts_are_known(const model::Body& body, const model::QuorumTest& test, Report& report) {
  if (!test.each.value) return;
  const bool is_class = *test.each.value == "class";
  if (!names_of(body, is_class ? &model::Seat::seat_class : &model::Seat::group).empty()) return;
  report.error("check/quorum-class", test.each.at,
               "no seat of " + name_of(body) + " has a \"" + *test.each.value + "\"");
  report.hint("say of each seat which " + *test.each.value + " it belongs to");
}

// Whether the seats that a test lists are there.
bool seats_are_known(const model::Body& body, const model::QuorumTest& test, Report& report) {
  if (!model::is(test.of, model::quorum_of::listed)) return true;
  if (test.seats.empty()) {
    report.error("check/quorum-seats", test.about.at,
                 "this test does not list the seats that count");
    report.hint("add \"seats\" with their ids");
    return false;
  }
  bool is_known = true;
  const auto ids = names_of(body, &model::Seat::id);
  for (const auto& seat : test.seats) {
    if (!seat.value || ids.contains(*seat.value)) continue;
    is_known = false;
    report.error("check/quorum-seats", seat.at,
                 name_of(body) + " has no seat \"" + *seat.value + "\"");
    suggest(*seat.value, ids, report);
  }
  return is_known;
}

// As the body stands at the date of the handbook: in its phase of that date, and without whoever's
// term has ended by then.
model::Body at_date(model::Body body, const model::When& as_at) {
  if (!as_at.value) return body;
  change::enter_phase(body, *as_at.value);
  for (auto& seat : body.seats) {
    const bool has_holders = !seat.holders.empty();
    std::erase_if(seat.holders, [&](const model::Tenure& tenure) {
      return tenure.until.value && last_day(*tenure.until.value) < first_day(*as_at.value);
    });
    if (has_holders && seat.holders.empty() && !seat.vacant.value) {
      seat.vacant.value = rules::seats_in(seat);
    }
  }
  return body;
}

void quorum_can_be_met(const model::Body& body, const model::When& as_at, Report& report) {
  const auto quorum = rules::quorum(at_date(body, as_at));
  bool is_possible = true;
  for (const auto& test : quorum.tests) {
    if (!test.is_known || !test.is_counted || test.needed <= test.counted) continue;
    is_possible = false;
    report.error("check/quorum-exceeds-seats", test.at,
                 "the quorum of " + name_of(body) + " is " + std::to_string(test.needed) +
                     ", but " + (test.counted > 0 ? "only " : "") +
                     text::counted(test.counted, "seat counts", "seats count"));
    report.hint("lower the number, or look at \"count\" and \"standing\" of the seats");
  }
  if (is_possible && quorum.can_be_met == false) {
    report.warning("check/quorum-not-met", body.quorum.at,
                   "the quorum of " + name_of(body) +
                       " cannot be met by the seats now filled: " + quorum.shortfall);
    report.hint("fill the seats that are vacant, or correct \"vacant\" and \"holders\"");
  }
}

constexpr long long months_of_a_year = 12;

void items_come_before_papers(const model::MeetingRules& rules, Report& report) {
  if (!rules.items_due.value || !rules.papers_due.value) return;
  const auto kind_of = [](const model::Choice& counted_in) {
    return counted_in.value.value_or(std::string(model::days::calendar));
  };
  if (kind_of(rules.items_due_in) != kind_of(rules.papers_due_in)) return;
  if (*rules.items_due.value >= *rules.papers_due.value) return;
  report.note("check/papers-before-items", rules.papers_due.at,
              "papers go out " + text::counted(*rules.papers_due.value, "day", "days") +
                  " before the meeting, but items may come until " +
                  text::counted(*rules.items_due.value, "day", "days") + " before it");
  report.see_also(rules.items_due.at, "the rule for items is here");
}

void interval_gives_enough(const model::Body& body, Report& report) {
  const auto& rules = *body.meetings;
  if (!rules.interval_months.value || !rules.minimum_per_year.value) return;
  const auto interval = *rules.interval_months.value;
  if (interval * *rules.minimum_per_year.value <= months_of_a_year) return;
  report.note("check/too-few-meetings", rules.interval_months.at,
              name_of(body) + " meets every " + std::to_string(interval) +
                  " months, which is not " + std::to_string(*rules.minimum_per_year.value) +
                  " times a year");
  report.see_also(rules.minimum_per_year.at, "the fewest meetings in a year are here");
}

}  // namespace

void quorums(const model::Handbook& handbook, Report& report) {
  for (const auto& body : handbook.bodies) {
    if (!body.quorum.value) continue;
    bool is_possible = true;
    for (const auto& test : body.quorum->tests) {
      test_has_one_measure(test, report);
      is_possible = measure_is_possible(test, report) && is_possible;
      measure_is_whole(test, report);
      class_is_known(body, test, report);
      parts_are_known(body, test, report);
      is_possible = seats_are_known(body, test, report) && is_possible;
    }
    if (is_possible) quorum_can_be_met(body, handbook.settings.as_at, report);
  }
}

void meetings(const model::Handbook& handbook, Report& report) {
  for (const auto& body : handbook.bodies) {
    if (!body.meetings) continue;
    items_come_before_papers(*body.meetings, report);
    interval_gives_enough(body, report);
  }
}

}  // namespace govbook::check
