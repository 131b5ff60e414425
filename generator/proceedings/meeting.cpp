#include "proceedings/meeting.h"

#include <algorithm>

#include "base/text.h"
#include "proceedings/presence.h"

namespace govbook::proceedings {
namespace {

std::string number_of(const model::Meeting& meeting, const model::Line& id) {
  const auto* item = id ? item_of(meeting, *id) : nullptr;
  return item == nullptr ? std::string() : model::or_empty(item->number);
}

std::string who_came(const model::AttendanceEntry& entry, const model::Seat* seat) {
  if (entry.deputy) return *entry.deputy;
  if (!entry.alternative || seat == nullptr) return {};
  for (const auto& one : seat->alternatives) {
    if (one.id.value == entry.alternative.value) return model::or_empty(one.title);
  }
  return {};
}

bool is_for_members(const model::About& about) { return model::is(about.audience, "members"); }

std::vector<Attendee> attendees_of(const model::Body& body, const model::Meeting& meeting) {
  std::vector<Attendee> all;
  for (const auto& entry : meeting.attendance) {
    const auto* seat = seat_of(body, model::or_empty(entry.seat));
    Attendee one;
    one.seat = model::or_empty(entry.seat);
    one.title = seat == nullptr ? one.seat : model::or_empty(seat->title);
    one.has_vote = seat != nullptr && model::is(seat->standing, model::standing::voting);
    one.presence = model::or_empty(entry.presence);
    one.who = who_came(entry, seat);
    one.from_number = number_of(meeting, entry.from_item);
    one.until_number = number_of(meeting, entry.until_item);
    one.note = model::or_empty(entry.about.note);
    one.is_for_members = is_for_members(entry.about);
    all.push_back(std::move(one));
  }
  return all;
}

// Those who were at the meeting at one time, but not for this item, and why.
std::vector<Away> away_for(const model::Body& body, const model::Meeting& meeting,
                           const model::AgendaItem& item) {
  std::vector<Away> away;
  const auto title_of = [&](const model::Line& id) {
    const auto* seat = seat_of(body, model::or_empty(id));
    return seat == nullptr ? model::or_empty(id) : model::or_empty(seat->title);
  };
  for (const auto& one : meeting.declarations) {
    if (!one.item || one.item.value != item.id.value) continue;
    if (!model::is(one.outcome, "left")) continue;
    away.push_back({title_of(one.seat) + " (left the room)", is_for_members(one.about)});
  }
  model::Meeting alone = meeting;
  alone.declarations.clear();
  for (const auto& entry : meeting.attendance) {
    if (!came(entry) || (!entry.from_item && !entry.until_item)) continue;
    alone.attendance = {entry};
    if (!present_for(alone, &item).empty()) continue;
    alone.attendance.front().until_item = {};
    const bool has_come = !present_for(alone, &item).empty();
    away.push_back({title_of(entry.seat) + (has_come ? " (had gone)" : " (had not come yet)"),
                    is_for_members(entry.about)});
  }
  return away;
}

bool is_same(const Counts& one, const Counts& other) {
  const auto holds = [](const Counts& all, const Counts& in) {
    return std::all_of(all.begin(), all.end(), [&](const auto& entry) {
      const auto found = in.find(entry.first);
      return entry.second == (found == in.end() ? 0 : found->second);
    });
  };
  return holds(one, other) && holds(other, one);
}

std::string assumption_of(const model::Meeting& meeting) {
  const auto is_deputy = [](const auto& entry) {
    return model::is(entry.presence, model::presence::deputy);
  };
  return std::any_of(meeting.attendance.begin(), meeting.attendance.end(), is_deputy)
             ? "Whoever came instead of a member is counted as that member."
             : "";
}

}  // namespace

const ItemAnswer* MeetingAnswer::item(std::string_view id) const {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const auto& one) { return one.id == id; });
  return found == items.end() ? nullptr : &*found;
}

MeetingAnswer answer(const model::Handbook& handbook, const model::Meeting& meeting) {
  MeetingAnswer made;
  const auto* found = meeting.body ? handbook.body(*meeting.body) : nullptr;
  if (found == nullptr) return made;
  const auto body = body_on(*found, meeting.date);
  const auto quorum = rules::quorum(body);
  const auto judge = [&](const Counts& present) {
    return rules::verdict(body, quorum, to_attendance(present), rules::Tense::then);
  };
  made.is_recorded = !meeting.attendance.empty();
  made.attendees = attendees_of(body, meeting);
  const auto opening = present_for(meeting, nullptr);
  if (made.is_recorded) {
    made.verdict = judge(opening);
    if (quorum.is_stated) made.assumption = assumption_of(meeting);
  }
  for (const auto& item : meeting.agenda) {
    ItemAnswer one;
    one.id = model::or_empty(item.id);
    if (made.is_recorded) {
      one.away = away_for(body, meeting, item);
      const auto present = present_for(meeting, &item);
      if (quorum.is_stated && !is_same(present, opening)) one.verdict = judge(present);
    }
    for (const auto& vote : item.votes) one.votes.push_back(count(body, vote));
    made.items.push_back(std::move(one));
  }
  return made;
}

Answers answers(const model::Handbook& handbook) {
  Answers all;
  for (const auto& meeting : handbook.meetings) {
    all.emplace(model::or_empty(meeting.id), answer(handbook, meeting));
  }
  return all;
}

const rules::Verdict& verdict_for(const MeetingAnswer& answer, std::string_view item) {
  const auto* found = answer.item(item);
  return found != nullptr && found->verdict ? *found->verdict : answer.verdict;
}

}  // namespace govbook::proceedings
