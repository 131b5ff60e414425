#include "proceedings/presence.h"

#include <algorithm>

#include "change/phase.h"

namespace govbook::proceedings {
namespace {

// The place of an item in the agenda; nothing where it has none of that id.
std::optional<std::size_t> place_of(const model::Meeting& meeting, const model::Line& item) {
  for (std::size_t i = 0; i < meeting.agenda.size(); ++i) {
    if (item && meeting.agenda[i].id.value == item.value) return i;
  }
  return std::nullopt;
}

bool is_there_for(const model::Meeting& meeting, const model::AttendanceEntry& entry,
                  const model::AgendaItem* item) {
  if (!came(entry)) return false;
  const auto first = place_of(meeting, entry.from_item).value_or(0);
  if (item == nullptr) return first == 0;
  const auto here = place_of(meeting, item->id).value_or(0);
  const auto last = place_of(meeting, entry.until_item).value_or(meeting.agenda.size());
  return first <= here && here <= last;
}

}  // namespace

model::Body body_on(const model::Body& body, const model::When& day) {
  auto made = body;
  if (day) change::enter_phase(made, *day);
  return made;
}

const model::Seat* seat_of(const model::Body& body, std::string_view id) {
  const auto found = std::find_if(body.seats.begin(), body.seats.end(),
                                  [&](const auto& seat) { return model::is(seat.id, id); });
  return found == body.seats.end() ? nullptr : &*found;
}

const model::AgendaItem* item_of(const model::Meeting& meeting, std::string_view id) {
  const auto found = std::find_if(meeting.agenda.begin(), meeting.agenda.end(),
                                  [&](const auto& item) { return model::is(item.id, id); });
  return found == meeting.agenda.end() ? nullptr : &*found;
}

bool came(const model::AttendanceEntry& entry) {
  return model::is(entry.presence, model::presence::present) ||
         model::is(entry.presence, model::presence::deputy);
}

long long declared(const model::Meeting& meeting, const model::AgendaItem& item,
                   std::string_view seat, std::string_view outcome) {
  return std::count_if(meeting.declarations.begin(), meeting.declarations.end(),
                       [&](const auto& one) {
                         return model::is(one.seat, seat) && one.item &&
                                one.item.value == item.id.value && model::is(one.outcome, outcome);
                       });
}

Counts present_for(const model::Meeting& meeting, const model::AgendaItem* item) {
  Counts found;
  for (const auto& entry : meeting.attendance) {
    if (is_there_for(meeting, entry, item)) ++found[model::or_empty(entry.seat)];
  }
  if (item == nullptr) return found;
  for (auto& [seat, count] : found) {
    count = std::max(0LL, count - declared(meeting, *item, seat, "left"));
  }
  return found;
}

rules::Attendance to_attendance(const Counts& present) {
  rules::Attendance made;
  for (const auto& [seat, count] : present) made.seats.push_back({seat, count});
  return made;
}

long long voters_in(const model::Meeting& meeting, const model::AgendaItem& item,
                    std::string_view seat) {
  const auto present = present_for(meeting, &item);
  const auto found = present.find(seat);
  if (found == present.end()) return 0;
  return std::max(0LL, found->second - declared(meeting, item, seat, "did-not-vote"));
}

}  // namespace govbook::proceedings
