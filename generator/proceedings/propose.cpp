#include "proceedings/propose.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "proceedings/calendar.h"
#include "rules/deadlines.h"
#include "rules/holidays.h"

namespace govbook::proceedings {
namespace {

constexpr int months_of_year = 12;
constexpr int days_of_week = 7;

// "The third Tuesday": which one of its month a day is. 0 Monday … 6 Sunday.
struct Pattern {
  int weekday = 1;
  int which = 3;
};

std::string which_in_words(int which) {
  static constexpr std::array<std::string_view, 5> names = {"first", "second", "third", "fourth",
                                                            "fifth"};
  return std::string(names.at(static_cast<std::size_t>(which - 1)));
}

std::string weekday_name(int weekday) {
  static constexpr std::array<std::string_view, 7> names = {
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return std::string(names.at(static_cast<std::size_t>(weekday)));
}

std::string in_words(const Pattern& pattern) {
  return which_in_words(pattern.which) + " " + weekday_name(pattern.weekday);
}

Pattern pattern_of(const Date& day) {
  return {govbook::weekday(day), (day.day - 1) / days_of_week + 1};
}

// That day of a month; of a month without a fifth one, the fourth.
Date day_in(const Pattern& pattern, int year, int month) {
  const auto first = govbook::weekday({year, month, 1});
  const int offset = (pattern.weekday - first + days_of_week) % days_of_week;
  int day = 1 + offset + (pattern.which - 1) * days_of_week;
  if (day > days_in_month(year, month)) day -= days_of_week;
  return {year, month, day};
}

// So many months after the first month of year 0.
int month_number(const Date& day) { return day.year * months_of_year + day.month - 1; }

struct Proposer {
  const model::Handbook& handbook;
  const model::Body& body;
  int year;
  int interval = 0;
  Pattern pattern;
  std::vector<const model::Meeting*> known;  // Of the body, not cancelled, with a whole day.
  Proposal made;

  bool read_rules();
  void learn_pattern();
  int first_month() const;
  void add_known();
  void add_month(int number);
  bool clashes_on(const Date& day) const;
  Date settle(const Date& wanted, ProposedDate& proposed) const;
  void tell_deadlines(ProposedDate& proposed) const;
  void tell_count();
};

bool Proposer::read_rules() {
  const model::MeetingRules none;
  const auto& rules = body.meetings ? *body.meetings : none;
  const auto name = model::or_empty(body.name);
  if (rules.interval_months && *rules.interval_months > 0) {
    interval = static_cast<int>(std::min<long long>(*rules.interval_months, 1200));
    made.working.push_back("The " + name + " meets every " +
                           (interval == 1 ? "month" : text::counted(interval, "month", "months")) +
                           ".");
  } else if (rules.minimum_per_year && *rules.minimum_per_year > 0) {
    interval = static_cast<int>(std::max(1LL, months_of_year / *rules.minimum_per_year));
    made.working.push_back(
        "The " + name + " meets at least " +
        text::counted(*rules.minimum_per_year, "time", "times") + " a year, that is every " +
        (interval == 1 ? "month" : text::counted(interval, "month", "months")) + ".");
  } else {
    made.complaint = "how often the " + name + " meets is not stated as a number";
    return false;
  }
  return true;
}

void Proposer::learn_pattern() {
  for (const auto* meeting : meetings_of(handbook, model::or_empty(body.id))) {
    if (is_cancelled(*meeting) || !meeting->date || !meeting->date->is_whole()) continue;
    if (meeting->date->year <= year) known.push_back(meeting);
  }
  if (known.empty()) {
    made.working.push_back("No meeting is known to begin from: the " + in_words(pattern) +
                           " is taken, from January on.");
    return;
  }
  pattern = pattern_of(*known.back()->date);
  made.working.push_back("The last meeting known is on " +
                         rules::weekday_in_words(*known.back()->date) + ", the " +
                         in_words(pattern) + " of its month.");
}

// The first month in which a meeting is due, and that is not before the year.
int Proposer::first_month() const {
  const int january = year * months_of_year;
  if (known.empty()) return january;
  int next = month_number(*known.back()->date) + interval;
  while (next < january) next += interval;
  return next;
}

void Proposer::add_known() {
  for (const auto* meeting : known) {
    if (meeting->date->year != year) continue;
    made.dates.push_back(
        {*meeting->date, true, model::or_empty(meeting->id), "Known already.", {}});
  }
}

// Whether the body, or somebody who has to be there, is asked elsewhere at the same time.
bool Proposer::clashes_on(const Date& day) const {
  auto supposed = handbook;
  auto& meeting = supposed.meetings.emplace_back();
  meeting.id.value = "";
  meeting.body.value = body.id.value;
  meeting.date.value = day;
  if (!known.empty()) {
    meeting.time = known.back()->time;
    meeting.ends = known.back()->ends;
    meeting.zone = known.back()->zone;
  }
  supposed.index();
  const auto all = clashes(supposed);
  return std::any_of(all.begin(), all.end(), [&](const Clash& clash) {
    return clash.first == &meeting || clash.second == &meeting;
  });
}

// The days of the month of a day: itself, those behind it, then those before it, the nearest first.
std::vector<Date> tried_for(const Date& wanted) {
  std::vector<Date> days;
  for (auto day = wanted; day.month == wanted.month; day = add_days(day, 1)) days.push_back(day);
  for (auto day = add_days(wanted, -1); day.month == wanted.month; day = add_days(day, -1)) {
    days.push_back(day);
  }
  return days;
}

// The first of these that is good; where none is, the day itself. The month stays, so that the
// interval does.
Date Proposer::settle(const Date& wanted, ProposedDate& proposed) const {
  for (const auto& day : tried_for(wanted)) {
    const bool is_worked = rules::is_working_day(day);
    if (is_worked && !clashes_on(day)) return day;
    proposed.notes.push_back(
        rules::weekday_in_words(day) +
        (is_worked ? " would clash with another meeting." : " is no working day."));
  }
  return wanted;
}

void Proposer::tell_deadlines(ProposedDate& proposed) const {
  for (const auto& deadline : rules::deadlines(body, proposed.day)) {
    if (deadline.note.empty() || !deadline.day) continue;
    proposed.notes.push_back(deadline.what + " by " + rules::weekday_in_words(*deadline.day) +
                             ": " + deadline.note);
  }
}

void Proposer::add_month(int number) {
  ProposedDate proposed;
  const int month = number % months_of_year + 1;
  const auto wanted = day_in(pattern, year, month);
  proposed.why = "The " + in_words(pattern_of(wanted)) + " of " +
                 govbook::in_words(Date{year, month, 0}) + ".";
  proposed.day = settle(wanted, proposed);
  if (proposed.day != wanted) proposed.why = "Moved from " + rules::weekday_in_words(wanted) + ".";
  tell_deadlines(proposed);
  made.dates.push_back(std::move(proposed));
}

void Proposer::tell_count() {
  if (!body.meetings || !body.meetings->minimum_per_year) return;
  const auto least = *body.meetings->minimum_per_year;
  const auto count = static_cast<long long>(made.dates.size());
  made.working.push_back("That makes " + text::counted(count, "meeting", "meetings") + " in " +
                         std::to_string(year) + "; the rules ask for at least " +
                         text::in_words(least) + (count < least ? ", which is not met." : "."));
}

}  // namespace

Proposal propose(const model::Handbook& handbook, const model::Body& body, int year) {
  Proposer proposer{handbook, body, year, 0, {}, {}, {}};
  if (!proposer.read_rules()) return std::move(proposer.made);
  proposer.learn_pattern();
  proposer.add_known();
  const int end = (year + 1) * months_of_year;
  for (int month = proposer.first_month(); month < end; month += proposer.interval) {
    proposer.add_month(month);
  }
  proposer.tell_count();
  return std::move(proposer.made);
}

}  // namespace govbook::proceedings
