#include "proceedings/registers.h"

#include <algorithm>

#include "proceedings/actions.h"
#include "proceedings/calendar.h"

namespace govbook::proceedings {
namespace {

constexpr long long hundred = 100;

bool is_recorded(const model::Meeting& meeting, const Answers& answers) {
  const auto found = answers.find(model::or_empty(meeting.id));
  return model::is(meeting.status, "held") && found != answers.end() && found->second.is_recorded;
}

void add(Turnout& made, const Attendee& one) {
  ++made.meetings;
  if (one.presence == model::presence::present) ++made.present;
  if (one.presence == model::presence::deputy) ++made.represented;
  if (one.presence == model::presence::apologies) ++made.apologies;
  if (one.presence == model::presence::absent) ++made.absent;
}

bool is_miss(const Attendee& one) {
  return one.presence == model::presence::apologies || one.presence == model::presence::absent;
}

// Of several members of a seat, one who came makes it no miss.
void count_misses(Turnout& made, const std::vector<const Attendee*>& at_one_meeting) {
  if (at_one_meeting.empty()) return;
  const bool all_missed = std::all_of(at_one_meeting.begin(), at_one_meeting.end(),
                                      [](const auto* one) { return is_miss(*one); });
  made.missed = all_missed ? made.missed + 1 : 0;
}

const model::AttendanceThreshold* threshold_for(const model::Body& body, long long missed) {
  const model::AttendanceThreshold* best = nullptr;
  if (!body.attendance) return best;
  for (const auto& one : body.attendance->thresholds) {
    if (!one.misses || *one.misses < 1 || *one.misses > missed) continue;
    if (best == nullptr || *one.misses > *best->misses) best = &one;
  }
  return best;
}

std::optional<Date> later(const model::When& one, const model::When& other) {
  if (!one || !other) return one ? one.value : other.value;
  return std::max(last_day(*one), last_day(*other));
}

InterestEntry entry_for(const model::Interest& interest, const model::Body* body,
                        const Date& as_at) {
  InterestEntry made{&interest, Standing::undated, std::nullopt};
  if (interest.ended_on && last_day(*interest.ended_on) < first_day(as_at)) {
    made.standing = Standing::ended;
    return made;
  }
  const auto last = later(interest.declared_on, interest.reviewed_on);
  const auto months = body == nullptr ? std::nullopt : body->interests_reviewed.value;
  constexpr long long most_months = 1200;
  if (!last || !months || *months < 1 || *months > most_months) return made;
  made.next = add_months(last_day(*last), static_cast<int>(*months));
  made.standing = *made.next < first_day(as_at) ? Standing::overdue : Standing::current;
  return made;
}

}  // namespace

std::string citation_of(const Entry& entry) {
  return model::or_empty(entry.meeting->id) + "-" + model::or_empty(entry.decision->id);
}

std::vector<Entry> decided(const model::Handbook& handbook, std::string_view body) {
  std::vector<Entry> all;
  for (const auto* meeting : meetings_of(handbook, body)) {
    for (const auto& item : meeting->agenda) {
      for (const auto& decision : item.decisions) all.push_back({meeting, &item, &decision});
    }
  }
  return all;
}

std::vector<Entry> to_come(const model::Handbook& handbook, std::string_view body) {
  std::vector<Entry> all;
  for (const auto* meeting : meetings_of(handbook, body)) {
    if (!model::is(meeting->status, "called") && !model::is(meeting->status, "proposed")) continue;
    for (const auto& item : meeting->agenda) {
      if (!model::is(item.kind, "standing")) all.push_back({meeting, &item, nullptr});
    }
  }
  return all;
}

std::vector<Turnout> turnout(const model::Handbook& handbook, const Answers& answers,
                             const model::Body& body) {
  std::vector<Turnout> all;
  for (const auto& seat : body.seats) {
    Turnout made;
    made.seat = model::or_empty(seat.id);
    made.title = model::or_empty(seat.title);
    for (const auto* meeting : meetings_of(handbook, model::or_empty(body.id))) {
      if (!is_recorded(*meeting, answers)) continue;
      std::vector<const Attendee*> here;
      for (const auto& one : answers.find(model::or_empty(meeting->id))->second.attendees) {
        if (one.seat != made.seat) continue;
        here.push_back(&one);
        add(made, one);
      }
      count_misses(made, here);
    }
    if (made.meetings == 0) continue;
    made.rate = (hundred * (made.present + made.represented) + made.meetings / 2) / made.meetings;
    made.follows = threshold_for(body, made.missed);
    all.push_back(std::move(made));
  }
  return all;
}

long long meetings_counted(const model::Handbook& handbook, const Answers& answers,
                           const model::Body& body) {
  const auto all = meetings_of(handbook, model::or_empty(body.id));
  return std::count_if(all.begin(), all.end(),
                       [&](const auto* meeting) { return is_recorded(*meeting, answers); });
}

std::vector<InterestEntry> interests(const model::Handbook& handbook, std::string_view body,
                                     const Date& as_at) {
  std::vector<InterestEntry> all;
  for (const auto& one : handbook.bodies) {
    if (!body.empty() && !model::is(one.id, body)) continue;
    for (const auto& interest : handbook.interests) {
      if (!interest.body || interest.body.value != one.id.value) continue;
      all.push_back(entry_for(interest, &one, as_at));
    }
  }
  return all;
}

std::vector<std::string> registers(const model::Handbook& handbook, const Answers& answers,
                                   const Date& as_at) {
  std::vector<std::string> names;
  const auto add = [&](const char* name, bool has_any) {
    if (has_any) names.emplace_back(name);
  };
  add("decisions", !decided(handbook, {}).empty());
  add("actions", !tasks(handbook, {}, as_at).empty());
  add("attendance",
      std::any_of(handbook.bodies.begin(), handbook.bodies.end(),
                  [&](const auto& one) { return !turnout(handbook, answers, one).empty(); }));
  add("interests", !interests(handbook, {}, as_at).empty());
  add("forward-plan", !to_come(handbook, {}).empty());
  return names;
}

std::string register_file(std::string_view name) {
  return "registers/" + std::string(name) + ".csv";
}

}  // namespace govbook::proceedings
