// Meetings in time and what is on their agendas: days and hours, papers, and what they asked to be
// done; and registers of interests.

#include <map>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"
#include "proceedings/actions.h"
#include "proceedings/calendar.h"
#include "proceedings/registers.h"
#include "rules/holidays.h"

namespace govbook::check {
namespace {

using model::Meeting;

std::string called(const Meeting& meeting) {
  return "the meeting \"" + model::or_empty(meeting.id) + "\"";
}

void times_are_clocks(const Meeting& meeting, Report& report) {
  for (const auto* time : {&meeting.time, &meeting.ends}) {
    if (!*time || proceedings::to_clock(**time)) continue;
    report.error("check/no-such-time", time->at, "\"" + **time + "\" is no time of the day");
    report.hint("write it on a clock of 24 hours, for example \"14:00\"");
  }
  const auto from = proceedings::to_clock(model::or_empty(meeting.time));
  const auto until = proceedings::to_clock(model::or_empty(meeting.ends));
  if (from && until && *until <= *from) {
    report.error("check/no-such-time", meeting.ends.at,
                 called(meeting) + " ends (" + *meeting.ends + ") before it begins");
    report.see_also(meeting.time.at, "it begins here");
  }
  if (meeting.ends && !meeting.time) {
    report.error("check/no-such-time", meeting.ends.at,
                 "it is said when " + called(meeting) + " ends, but not when it begins");
  }
}

void day_is_settled(const Meeting& meeting, Report& report) {
  if (!meeting.date || meeting.date->is_whole() || model::is(meeting.status, "proposed")) return;
  report.error("check/meeting-without-day", meeting.date.at,
               called(meeting) + " is " + model::or_empty(meeting.status) + ", but has no day (" +
                   to_iso(*meeting.date) + ")");
  report.hint("write the whole date; only a meeting that is proposed may do with a month");
}

void state_fits_date(const Meeting& meeting, const model::When& as_at, Report& report) {
  if (!meeting.date || !as_at) return;
  const bool is_to_come = first_day(*meeting.date) > last_day(*as_at);
  const bool is_past = last_day(*meeting.date) < first_day(*as_at);
  const bool is_held = model::is(meeting.status, "held");
  const bool is_waiting =
      model::is(meeting.status, "called") || model::is(meeting.status, "proposed");
  if (is_held && is_to_come) {
    report.warning("check/meeting-state", meeting.status.at,
                   called(meeting) + " is said to be held, but its day (" + to_iso(*meeting.date) +
                       ") is after the date of the handbook (" + to_iso(*as_at) + ")");
  }
  if (is_waiting && is_past) {
    report.warning("check/meeting-state", meeting.status.at,
                   called(meeting) + " is said to be " + *meeting.status + ", but its day (" +
                       to_iso(*meeting.date) + ") is before the date of the handbook (" +
                       to_iso(*as_at) + ")");
    report.hint("say whether it was \"held\" or \"cancelled\"");
  }
}

void body_is_there(const Meeting& meeting, const model::Body& body, Report& report) {
  if (!meeting.date) return;
  const bool is_early = body.from && last_day(*meeting.date) < first_day(*body.from);
  const bool is_late = body.until && first_day(*meeting.date) > last_day(*body.until);
  if (!is_early && !is_late) return;
  report.warning("check/meeting-outside-body", meeting.date.at,
                 called(meeting) + " is on " + to_iso(*meeting.date) + ", " +
                     (is_early ? "before " : "after ") + name_of(body) +
                     (is_early ? " begins" : " has ended"));
  report.see_also(is_early ? body.from.at : body.until.at,
                  is_early ? "it begins here" : "it ends here");
}

void day_is_worked(const Meeting& meeting, Report& report) {
  if (!meeting.date || !meeting.date->is_whole() || proceedings::is_cancelled(meeting)) return;
  if (rules::is_working_day(*meeting.date)) return;
  report.note("check/no-working-day", meeting.date.at,
              called(meeting) + " is on a weekend or bank holiday (" + to_iso(*meeting.date) + ")");
}

void none_clash(const model::Handbook& handbook, Report& report) {
  for (const auto& clash : proceedings::clashes(handbook)) {
    std::vector<std::string> shared;
    for (const auto& id : clash.shared) shared.push_back(party(handbook, id));
    report.warning("check/meetings-clash", clash.second->time.at,
                   called(*clash.second) + " is at the same time as " + called(*clash.first) +
                       "; both are asked of " + text::join_as_list(shared));
    report.see_also(clash.first->time.at, "the other one is here");
  }
}

// Whole months from one date to the other, their days apart.
int months_between(const Date& from, const Date& until) {
  constexpr int months_of_year = 12;
  return (until.year - from.year) * months_of_year + until.month - from.month;
}

void meetings_keep_their_interval(const model::Handbook& handbook, Report& report) {
  for (const auto& body : handbook.bodies) {
    if (!body.meetings || !body.meetings->interval_months) continue;
    const Meeting* last = nullptr;
    for (const auto* meeting : proceedings::meetings_of(handbook, model::or_empty(body.id))) {
      if (proceedings::is_cancelled(*meeting) || !meeting->date || meeting->date->month == 0)
        continue;
      const auto months = last == nullptr ? 0 : months_between(*last->date, *meeting->date);
      if (months > *body.meetings->interval_months) {
        report.warning("check/meetings-apart", meeting->date.at,
                       name_of(body) + " meets every " +
                           text::counted(*body.meetings->interval_months, "month", "months") +
                           ", but there are " + text::counted(months, "month", "months") +
                           " between two of its meetings");
        report.see_also(last->date.at, "the one before it is here");
      }
      last = meeting;
    }
  }
}

void numbers_differ(const Meeting& meeting, Report& report) {
  std::map<std::string, const model::AgendaItem*> first;
  const auto numbers = proceedings::item_numbers(meeting);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto& item = meeting.agenda[i];
    const auto [other, is_new] = first.emplace(numbers[i], &item);
    if (is_new) continue;
    report.error("check/item-numbered-twice", item.number ? item.number.at : item.about.at,
                 "two items of " + called(meeting) + " have the number " + numbers[i]);
    report.see_also(other->second->about.at, "the first is here");
  }
}

void minute_ids_differ(const Meeting& meeting, Report& report) {
  std::map<std::string, Span> taken;
  const auto take = [&](std::string_view what, const model::Line& id) {
    const auto [first, is_new] = taken.emplace(std::string(what) + model::or_empty(id), id.at);
    if (!id || is_new) return;
    report.error(
        "check/minute-twice", id.at,
        "two " + std::string(what) + " of " + called(meeting) + " have the id \"" + *id + "\"");
    report.see_also(first->second, "the first is here");
  };
  for (const auto& item : meeting.agenda) {
    for (const auto& one : item.votes) take("votes", one.id);
    for (const auto& one : item.decisions) take("decisions", one.id);
    for (const auto& one : item.actions) take("actions", one.id);
    for (const auto& one : item.attachments) take("attachments", one.id);
  }
}

void paper_fits(const model::Handbook& handbook, const Meeting& meeting,
                const model::AgendaItem& item, Report& report) {
  if (!item.paper) {
    if (!model::is(item.paper_state, "attached") || !item.attachments.empty()) return;
    report.note("check/paper-not-named", item.paper_state.at,
                "the paper of item \"" + model::or_empty(item.title) +
                    "\" is said to be attached, but it is not said which it is");
    return report.hint("name a report or document in \"paper\"");
  }
  for (const auto& one : handbook.reports) {
    if (one.id.value != item.paper.value || !one.date || !meeting.date) continue;
    if (last_day(*one.date) >= first_day(*meeting.date) &&
        first_day(*one.date) <= last_day(*meeting.date)) {
      continue;
    }
    report.warning("check/paper-of-another-day", item.paper.at,
                   "the report \"" + *item.paper + "\" is for a meeting on " + to_iso(*one.date) +
                       ", but " + called(meeting) + " is on " + to_iso(*meeting.date));
    report.see_also(one.date.at, "the date of the report is here");
  }
}

void action_comes_later(const Meeting& meeting, const model::Action& action, Report& report) {
  for (const auto* day : {&action.due, &action.done_on}) {
    if (!*day || !meeting.date || last_day(**day) >= first_day(*meeting.date)) continue;
    report.warning("check/action-before-meeting", day->at,
                   "the action \"" + model::or_empty(action.id) + "\" is dated " + to_iso(**day) +
                       ", before the meeting that asked for it (" + to_iso(*meeting.date) + ")");
  }
}

void action_is_in_time(const model::Action& action, const model::When& as_at, Report& report) {
  if (!as_at || proceedings::progress(action, *as_at) != proceedings::Progress::overdue) return;
  report.warning("check/action-overdue", action.due.at,
                 "the action \"" + model::or_empty(action.id) + "\" was due (" +
                     to_iso(*action.due) + ") before the date of the handbook (" + to_iso(*as_at) +
                     ")");
  report.hint("add \"state\": \"done\" with \"done_on\", or \"dropped\", if that is known");
}

void interests_are_in_time(const model::Handbook& handbook, Report& report) {
  if (!handbook.settings.as_at) return;
  const auto& as_at = *handbook.settings.as_at;
  for (const auto& entry : proceedings::interests(handbook, {}, as_at)) {
    if (entry.standing != proceedings::Standing::overdue) continue;
    const auto& interest = *entry.interest;
    const auto& last = interest.reviewed_on ? interest.reviewed_on : interest.declared_on;
    report.warning("check/interest-overdue", last.at,
                   "the interest \"" + model::or_empty(interest.id) +
                       "\" was to be looked at again by " + to_iso(*entry.next) +
                       ", before the date of the handbook (" + to_iso(as_at) + ")");
    report.hint("ask the member, and write the day into \"reviewed_on\"");
  }
}

void nil_is_nil(const model::Interest& interest, Report& report) {
  if (!model::is(interest.nil, "yes") || (!interest.text && interest.organisations.empty())) return;
  report.error("check/nil-with-interest", interest.nil.at,
               "the entry \"" + model::or_empty(interest.id) +
                   "\" says that there is no interest, and names one");
}

}  // namespace

void agendas(const model::Handbook& handbook, Report& report) {
  const auto& as_at = handbook.settings.as_at;
  for (const auto& meeting : handbook.meetings) {
    times_are_clocks(meeting, report);
    day_is_settled(meeting, report);
    state_fits_date(meeting, as_at, report);
    if (const auto* body = handbook.body(model::or_empty(meeting.body))) {
      body_is_there(meeting, *body, report);
    }
    day_is_worked(meeting, report);
    numbers_differ(meeting, report);
    minute_ids_differ(meeting, report);
    for (const auto& item : meeting.agenda) {
      paper_fits(handbook, meeting, item, report);
      for (const auto& action : item.actions) {
        action_comes_later(meeting, action, report);
        action_is_in_time(action, as_at, report);
      }
    }
  }
  for (const auto& interest : handbook.interests) nil_is_nil(interest, report);
  interests_are_in_time(handbook, report);
  none_clash(handbook, report);
  meetings_keep_their_interval(handbook, report);
}

}  // namespace govbook::check
