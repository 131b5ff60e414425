// The calendar: meetings by their dates, and what is due for them and when.

#include <algorithm>
#include <set>
#include <vector>

#include "base/text.h"
#include "directives/all.h"
#include "directives/sitting.h"
#include "doc/rows.h"
#include "proceedings/calendar.h"
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

}  // namespace

doc::Blocks make_meetings(const Call& call, const Context& context) {
  const auto show = call.argument("show", "all");
  const auto year = call.argument("year");
  if (show != "all" && show != "past" && show != "coming" && show != "deadlines") {
    refuse(call, "show", context, "show is all, past, coming or deadlines");
    return {};
  }
  if (!year.empty() && !text::to_number(year)) {
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
  if (meetings.empty()) return {};
  const auto name = context.edition->handbook().party_name(body);
  const auto of = name.empty() ? std::string("Meetings") : "Meetings of the " + name;
  return {calendar_of(meetings, !body.empty(), year.empty() ? of : of + " in " + year, context)};
}

}  // namespace govbook::directives
