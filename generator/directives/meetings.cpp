// The calendar: meetings by their dates, and what is due for them and when.

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "base/text.h"
#include "directives/all.h"
#include "directives/sitting.h"
#include "doc/rows.h"
#include "proceedings/calendar.h"
#include "proceedings/occasions.h"
#include "rules/deadlines.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::directives {
namespace {

using structure::append;
using structure::Call;
using structure::Context;

using Meetings = std::vector<const model::Meeting*>;

bool is_past(const Date& day, const Context& context) {
  return last_day(day) < first_day(context.edition->as_at());
}

// "called", "held; minutes agreed".
std::string standing_words(const model::Meeting& meeting) {
  const auto status = model::or_empty(meeting.status);
  if (status != "held") return status;
  if (!meeting.minutes) return "held";
  const bool is_agreed = model::is(meeting.minutes->state, "agreed");
  return is_agreed ? "held; minutes agreed" : "held; minutes in draft";
}

doc::Inlines time_and_place(const model::Meeting& meeting, const Context& context) {
  auto made = doc::to_inlines(proceedings::clock_words(meeting));
  if (meeting.place) append(made, structure::words(meeting.place, context), ", ");
  if (meeting.place.gap) {  // Its note stands on the page of the meeting.
    append(made, doc::to_inlines(made.empty() ? "Place" : "place"), ", ");
    append(made, structure::gap_words({meeting.place.gap->state, {}}, context));
  }
  return made;
}

doc::Block calendar_of(const Meetings& meetings, bool is_of_one, std::string caption,
                       const Context& context) {
  std::vector<std::string> headings = {"When", "Body", "Time and place", "State"};
  std::vector<double> widths = {0.28, 0.28, 0.24, 0.2};
  if (is_of_one) {
    headings.erase(headings.begin() + 1);
    widths = {0.4, 0.34, 0.26};
  }
  auto table = doc::to_table(std::move(caption), headings);
  doc::set_widths(table, widths);
  for (const auto* meeting : meetings) {
    std::vector<doc::Inlines> cells = {meeting_link(*meeting, day_words(*meeting->date))};
    if (!is_of_one) {
      cells.push_back(structure::link_words(model::or_empty(meeting->body), context, {"body"}));
    }
    cells.push_back(time_and_place(*meeting, context));
    cells.push_back(doc::to_inlines(text::capitalised(standing_words(*meeting))));
    doc::add_row(table, "", std::move(cells));
  }
  return doc::to_block(std::move(table));
}

const Date& date_of(const model::Meeting* meeting) { return *meeting->date; }
const Date& date_of(const proceedings::Occasion& occasion) { return occasion.day; }
const model::Meeting& element_of(const model::Meeting* meeting) { return *meeting; }
const proceedings::Occasion& element_of(const proceedings::Occasion& occasion) { return occasion; }

// "Tuesday 15: "; empty where no day is known.
std::string day_in_month(const Date& date) {
  if (!date.is_whole()) return {};
  const auto words = rules::weekday_in_words(date);
  return words.substr(0, words.find(' ') + 1) + std::to_string(date.day) + ": ";
}

struct Due {
  const model::Meeting* meeting = nullptr;
  rules::Deadline deadline;
  bool is_overdue = false;
};

// Whether the minutes of a meeting have gone out; those that are agreed must have.
bool has_sent_minutes(const model::Meeting& meeting) {
  return meeting.minutes &&
         (meeting.minutes->sent_on || model::is(meeting.minutes->state, "agreed"));
}

// What is still due for meetings that have been and for the next one of each body, the first first.
std::vector<Due> due_for(const Meetings& meetings, const Context& context) {
  std::vector<Due> all;
  std::set<std::string> have_next;
  for (const auto* meeting : meetings) {
    const auto* body = context.edition->handbook().body(model::or_empty(meeting->body));
    if (body == nullptr || !meeting->date->is_whole() || proceedings::is_cancelled(*meeting)) {
      continue;
    }
    const bool is_to_come = !is_past(*meeting->date, context);
    if (is_to_come && !have_next.insert(model::or_empty(meeting->body)).second) continue;
    for (auto& deadline : rules::deadlines(*body, *meeting->date)) {
      if (!deadline.day) continue;
      const bool is_late = is_past(*deadline.day, context);
      const bool is_of_minutes = deadline.id == "minutes";
      if (is_of_minutes && has_sent_minutes(*meeting)) continue;
      if (is_late && !(is_of_minutes && model::is(meeting->status, "held"))) continue;
      all.push_back({meeting, std::move(deadline), is_late});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Due& one, const Due& other) {
    return *one.deadline.day < *other.deadline.day;
  });
  return all;
}

doc::Blocks deadlines_of(const Meetings& meetings, const Context& context) {
  auto table = doc::to_table("What is due next", {"By", "What", "For the meeting"});
  doc::set_widths(table, {0.3, 0.34, 0.36});
  for (const auto& due : due_for(meetings, context)) {
    auto by = doc::to_inlines(rules::weekday_in_words(*due.deadline.day));
    append(by, doc::to_inlines(due.deadline.note), ". ");
    if (due.is_overdue) append(by, {{doc::Unstated{doc::to_inlines("overdue")}, {}}}, ", ");
    doc::add_row(table, "",
                 {std::move(by), doc::to_inlines(due.deadline.what),
                  meeting_link(*due.meeting, model::or_empty(due.meeting->title))});
  }
  if (table.body.empty()) return {};
  return {doc::to_block(std::move(table))};
}

// "Tuesday 15: B Local Area Group"; without a day where only the month is settled.
doc::Inlines in_month(const model::Meeting& meeting, const Context& context) {
  const auto body = context.edition->handbook().party_name(model::or_empty(meeting.body));
  auto words = day_in_month(*meeting.date) + body;
  if (proceedings::is_cancelled(meeting)) words += " (cancelled)";
  return meeting_link(meeting, std::move(words));
}

doc::Inlines in_month(const proceedings::Occasion& occasion, const Context& context) {
  auto made = doc::to_inlines(day_in_month(occasion.day) + occasion.what);
  append(made, structure::link_words(occasion.owner, context), ": ");
  return made;
}

// What a cell holds, a paragraph each.
template <class All>
doc::Blocks of_month(const All& all, int month, const Context& context) {
  doc::Blocks blocks;
  for (const auto& one : all) {
    if (date_of(one).month == month) {
      blocks.push_back(doc::to_paragraph(in_month(element_of(one), context)));
    }
  }
  return blocks;
}

// A year at a glance: the months in which something is.
doc::Blocks months_of(const Meetings& meetings, const std::string& body, int year,
                      const Context& context) {
  auto occasions = proceedings::occasions(context.edition->handbook());
  std::erase_if(occasions, [&](const auto& one) {
    return one.day.year != year || (!body.empty() && one.owner != body);
  });
  if (meetings.empty() && occasions.empty()) return {};
  std::vector<std::string> headings = {"Month", "Meetings"};
  if (!occasions.empty()) headings.emplace_back("What else is due");
  auto table = doc::to_table(std::to_string(year) + " at a glance", headings);
  doc::set_widths(table, occasions.empty() ? std::vector<double>{0.2, 0.8}
                                           : std::vector<double>{0.16, 0.44, 0.4});
  for (int month = 0; month <= 12; ++month) {
    auto held = of_month(meetings, month, context);
    auto due = of_month(occasions, month, context);
    if (held.empty() && due.empty()) continue;
    const auto name = month == 0 ? std::string_view("Some time") : month_name(month);
    auto& row = doc::add_row(table, "", {doc::to_inlines(std::string(name)), {}});
    if (!held.empty()) row.cells[1].blocks = std::move(held);
    if (!occasions.empty()) row.cells.push_back(doc::to_cell(doc::Inlines{}));
    if (!due.empty()) row.cells[2].blocks = std::move(due);
  }
  return {doc::to_block(std::move(table))};
}

}  // namespace

doc::Blocks make_meetings(const Call& call, const Context& context) {
  const auto show = call.argument("show", "all");
  const auto year = call.argument("year");
  constexpr std::array<std::string_view, 5> known = {"all", "past", "coming", "deadlines",
                                                     "months"};
  if (std::ranges::find(known, show) == known.end()) {
    refuse(call, "show", context, "show is all, past, coming, deadlines or months");
    return {};
  }
  if ((!year.empty() || show == "months") && !text::to_number(year)) {
    refuse(call, "year", context, "write a year: 2010");
    return {};
  }
  bool is_good = true;
  const auto body = body_filter(call, context, is_good);
  if (!is_good) return {};
  auto meetings = proceedings::meetings_of(context.edition->handbook(), body);
  std::erase_if(meetings, [&](const auto* meeting) {
    if (!meeting->date) return true;
    if (!year.empty() && meeting->date->year != text::to_number(year)) return true;
    const bool has_passed = is_past(*meeting->date, context);
    return (show == "past" && !has_passed) || (show == "coming" && has_passed);
  });
  if (show == "deadlines") return deadlines_of(meetings, context);
  if (show == "months") {
    return months_of(meetings, body, static_cast<int>(*text::to_number(year)), context);
  }
  if (meetings.empty()) return {};
  const auto name = context.edition->handbook().party_name(body);
  const auto of = name.empty() ? std::string("Meetings") : "Meetings of the " + name;
  return {calendar_of(meetings, !body.empty(), year.empty() ? of : of + " in " + year, context)};
}

}  // namespace govbook::directives
