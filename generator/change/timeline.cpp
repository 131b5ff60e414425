#include "change/timeline.h"

#include <algorithm>
#include <tuple>

namespace govbook::change {
namespace {

Progress by_dates(const model::When& from, const model::When& until, const Date& as_at) {
  const auto& last = until ? until : from;
  if (!last) return Progress::undated;
  return last_day(*last) < first_day(as_at) ? Progress::overdue : Progress::to_come;
}

Event to_event(const model::When& from, const model::When& until, const model::Choice& certainty) {
  Event event;
  event.from = &from;
  event.until = &until;
  event.certainty = certainty.value.value_or(std::string(model::certainty::firm));
  return event;
}

template <class Party>
void add_phases(std::vector<Event>& events, const std::vector<Party>& parties) {
  for (const auto& party : parties) {
    for (const auto& phase : party.phases) {
      if (!phase.from) continue;
      auto& event = events.emplace_back(to_event(phase.from, phase.until, phase.certainty));
      event.phase = &phase;
      event.party = model::or_empty(party.id);
    }
  }
}

bool comes_before(const Event& left, const Event& right) {
  if (!*left.from || !*right.from) return left.from->value.has_value() && !*right.from;
  const auto& one = **left.from;
  const auto& other = **right.from;
  return std::make_tuple(last_day(one), first_day(one)) <
         std::make_tuple(last_day(other), first_day(other));
}

}  // namespace

Progress progress(const model::Milestone& milestone, const Date& as_at) {
  if (model::is(milestone.state, "done")) return Progress::done;
  if (model::is(milestone.state, "missed")) return Progress::failed;
  if (model::is(milestone.state, "under-way")) return Progress::under_way;
  return by_dates(milestone.date, milestone.until, as_at);
}

bool is_open(const model::Approval& approval) {
  return !model::is(approval.state, "given") && !model::is(approval.state, "refused");
}

Progress progress(const model::Approval& approval, const Date& as_at) {
  if (model::is(approval.state, "given")) return Progress::done;
  if (model::is(approval.state, "refused")) return Progress::failed;
  return by_dates(approval.due, approval.until, as_at);
}

std::vector<Event> timeline(const model::Handbook& handbook) {
  std::vector<Event> events;
  for (const auto& one : handbook.milestones) {
    events.push_back(to_event(one.date, one.until, one.certainty));
    events.back().milestone = &one;
  }
  for (const auto& one : handbook.approvals) {
    events.push_back(to_event(one.due, one.until, one.certainty));
    events.back().approval = &one;
  }
  add_phases(events, handbook.bodies);
  add_phases(events, handbook.organisations);
  std::stable_sort(events.begin(), events.end(), comes_before);
  return events;
}

}  // namespace govbook::change
