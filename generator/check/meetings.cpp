#include <string>

#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"

namespace govbook::check {
namespace {

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

void meetings(const model::Handbook& handbook, Report& report) {
  for (const auto& body : handbook.bodies) {
    if (!body.meetings) continue;
    items_come_before_papers(*body.meetings, report);
    interval_gives_enough(body, report);
  }
}

}  // namespace govbook::check
