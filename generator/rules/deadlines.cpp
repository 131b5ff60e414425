#include "rules/deadlines.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "rules/holidays.h"

namespace govbook::rules {
namespace {

constexpr long long most_days = 3660;

bool is_clear(const model::Choice& counted_in) {
  return model::is(counted_in, model::days::clear) ||
         model::is(counted_in, model::days::clear_working);
}

bool is_working(const model::Choice& counted_in) {
  return model::is(counted_in, model::days::working) ||
         model::is(counted_in, model::days::clear_working);
}

// What is due, in the order in time.
struct Rule {
  std::string_view id;
  std::string_view what;
  Side side;
  model::Number model::MeetingRules::*count;
  model::Choice model::MeetingRules::*counted_in;
};
constexpr std::array<Rule, 3> meeting_rules = {{
    {"items", "Items for the agenda are in", Side::before, &model::MeetingRules::items_due,
     &model::MeetingRules::items_due_in},
    {"papers", "Agenda and papers go out", Side::before, &model::MeetingRules::papers_due,
     &model::MeetingRules::papers_due_in},
    {"minutes", "Minutes go out", Side::after, &model::MeetingRules::minutes_due,
     &model::MeetingRules::minutes_due_in},
}};

std::string note_on(const Date& day) {
  if (is_working_day(day)) return {};
  for (const auto& holiday : bank_holidays(day.year)) {
    if (holiday.day == day) return "That is a bank holiday: " + holiday.name + ".";
  }
  return "That is not a working day.";
}

Deadline work_out(const Rule& rule, const model::MeetingRules& rules,
                  const std::optional<Date>& meeting) {
  const auto count = *(rules.*rule.count).value;
  const auto& counted_in = rules.*rule.counted_in;
  const std::string side = rule.side == Side::before ? "before" : "after";
  const auto days = days_in_words(count, counted_in);
  Deadline made{std::string(rule.id),
                std::string(rule.what),
                rule.side,
                days + " " + side + " the meeting",
                std::nullopt,
                {},
                {}};
  if (!meeting) return made;
  made.day = day_from(*meeting, count, counted_in, rule.side);
  if (!made.day) return made;
  made.arithmetic = days + " " + side + " " + weekday_in_words(*meeting);
  made.note = note_on(*made.day);
  return made;
}

std::string wait_in_words(const model::Step& step) {
  return "at least " + days_in_words(*step.wait.value, step.wait_in);
}

// The first of that month after a day.
Date next_first_of(long long month, const Date& after) {
  const Date first{after.year, static_cast<int>(month), 1};
  return first > after ? first : Date{after.year + 1, static_cast<int>(month), 1};
}

TermEndAnswer end_of(const model::TermEnd& end, const Date& elected) {
  TermEndAnswer made{model::or_empty(end.text), std::nullopt, {}, {}};
  constexpr long long months_of_a_year = 12;
  constexpr long long most_months = 1200;
  if (const auto month = end.meeting_from.value.value_or(0);
      month >= 1 && month <= months_of_a_year) {
    made.day = next_first_of(month, elected);
    made.bound = "at-least";
    made.sentence = "At the first meeting from " + in_words(*made.day) + ".";
    return made;
  }
  const auto months = end.months.value.value_or(0);
  if (months < 1 || months > most_months) return made;
  made.day = add_months(elected, static_cast<int>(months));
  made.bound = end.bound.value.value_or("exactly");
  const auto day = in_words(*made.day);
  if (made.bound == "at-least") made.sentence = "Not before " + day + ".";
  if (made.bound == "at-most") made.sentence = "By " + day + " at the latest.";
  if (made.bound == "exactly") made.sentence = "On " + day + ".";
  return made;
}

model::TermEnd months_after(const model::Number& months, std::string text, std::string bound) {
  model::TermEnd end;
  end.text.value = std::move(text);
  end.months = months;
  end.bound.value = std::move(bound);
  return end;
}

// All ways in which the term of an office may end, the shortest and the longest term among them.
std::vector<model::TermEnd> ends_of(const model::Office& office) {
  auto ends = office.term_ends;
  if (office.term_minimum.value) {
    ends.push_back(months_after(office.term_minimum, "The shortest time in office", "at-least"));
  }
  if (office.term_maximum.value) {
    ends.push_back(months_after(office.term_maximum, "The longest time in office", "at-most"));
  }
  return ends;
}

std::string which_counts(const model::Office& office, const std::vector<TermEndAnswer>& ends) {
  if (ends.size() < 2) return {};
  if (model::is(office.term_ends_with, "settled")) {
    return "Which of these counts, the body settles before the choice.";
  }
  const bool is_first = model::is(office.term_ends_with, "first");
  const bool is_last = model::is(office.term_ends_with, "last");
  const auto is_known = [](const TermEndAnswer& end) { return end.day.has_value(); };
  if ((!is_first && !is_last) || !std::all_of(ends.begin(), ends.end(), is_known)) return {};
  const auto [first, last] =
      std::minmax_element(ends.begin(), ends.end(),
                          [](const auto& one, const auto& other) { return *one.day < *other.day; });
  return (is_first ? "Whichever comes first counts. " + first->sentence
                   : "Whichever comes last counts. " + last->sentence);
}

}  // namespace

std::string days_in_words(long long count, const model::Choice& counted_in) {
  std::string kind;
  if (is_clear(counted_in)) kind += "clear ";
  if (is_working(counted_in)) kind += "working ";
  return text::counted(count, kind + "day", kind + "days");
}

std::string weekday_in_words(const Date& day) {
  static constexpr std::array<std::string_view, 7> names = {
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return std::string(names.at(static_cast<std::size_t>(weekday(day)))) + " " + in_words(day);
}

std::optional<Date> day_from(const Date& day, long long count, const model::Choice& counted_in,
                             Side side) {
  if (count < 0 || count > most_days) return std::nullopt;
  const int way = side == Side::before ? -1 : 1;
  long long left = count + (is_clear(counted_in) ? 1 : 0);
  if (!is_working(counted_in)) return add_days(day, way * static_cast<int>(left));
  auto found = day;
  while (left > 0) {
    found = add_days(found, way);
    if (is_working_day(found)) --left;
  }
  return found;
}

std::vector<Deadline> deadlines(const model::Body& body, const std::optional<Date>& meeting) {
  std::vector<Deadline> found;
  if (!body.meetings) return found;
  for (const auto& rule : meeting_rules) {
    if (!((*body.meetings).*rule.count).value) continue;
    found.push_back(work_out(rule, *body.meetings, meeting));
  }
  if (meeting) {
    std::stable_sort(found.begin(), found.end(), [](const Deadline& one, const Deadline& other) {
      return one.day < other.day;
    });
  }
  return found;
}

std::vector<Wait> waits(const model::Handbook& handbook, const model::Body& body,
                        const std::optional<Date>& from) {
  std::vector<Wait> found;
  for (const auto& process : handbook.processes) {
    const auto is_used = [&](const auto& user) { return user && model::is(body.id, *user); };
    if (std::none_of(process.used_by.begin(), process.used_by.end(), is_used)) continue;
    for (std::size_t i = 0; i < process.steps.size(); ++i) {
      const auto& step = process.steps[i];
      if (!step.wait.value) continue;
      Wait wait{model::or_empty(process.id),
                model::or_empty(process.title),
                model::or_empty(step.title),
                i > 0 ? model::or_empty(process.steps[i - 1].title) : std::string(),
                wait_in_words(step),
                std::nullopt};
      if (from) wait.earliest = day_from(*from, *step.wait.value, step.wait_in, Side::after);
      found.push_back(std::move(wait));
    }
  }
  return found;
}

std::vector<Term> terms(const model::Body& body, const Date& elected) {
  std::vector<Term> found;
  const auto add = [&](const model::Stated<model::Office>& office, std::string_view name) {
    if (!office) return;
    Term term{office->title.value.value_or(std::string(name)), {}, {}};
    for (const auto& end : ends_of(*office)) term.ends.push_back(end_of(end, elected));
    if (term.ends.empty()) return;
    term.sentence = which_counts(*office, term.ends);
    found.push_back(std::move(term));
  };
  add(body.chair, "Chair");
  add(body.deputy_chair, "Deputy chair");
  return found;
}

}  // namespace govbook::rules
