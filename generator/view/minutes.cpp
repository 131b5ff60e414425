#include "view/minutes.h"

#include <algorithm>
#include <set>
#include <string>

#include "view/cut.h"

namespace govbook::view {
namespace {

using Names = std::set<std::string, std::less<>>;

template <class Record>
Names withheld(const std::vector<Record>& records, Audience audience) {
  Names ids;
  for (const auto& record : records) {
    if (!is_for(record.about, audience)) ids.insert(model::or_empty(record.id));
  }
  return ids;
}

void leave_out(model::Line& line, const Names& gone) {
  if (line && gone.contains(*line)) line.value.reset();
}

void leave_out(model::Lines& lines, const Names& gone) {
  std::erase_if(lines, [&](const auto& line) { return line && gone.contains(*line); });
}

bool speaks_of(const model::Line& line, const Names& gone) { return line && gone.contains(*line); }

void leave_seats_out(model::Meeting& meeting, const Names& seats) {
  leave_out(meeting.chaired_by, seats);
  std::erase_if(meeting.attendance, [&](const auto& one) { return speaks_of(one.seat, seats); });
  std::erase_if(meeting.declarations, [&](const auto& one) { return speaks_of(one.seat, seats); });
  for (auto& item : meeting.agenda) {
    for (auto& action : item.actions) leave_out(action.seats, seats);
    for (auto& vote : item.votes) {
      leave_out(vote.in_favour, seats);
      leave_out(vote.against, seats);
      leave_out(vote.abstained, seats);
    }
  }
}

// Whom of the alternatives of a seat the audience may not see.
void leave_alternatives_out(model::Meeting& meeting, const model::Body& body, Audience audience) {
  for (const auto& seat : body.seats) {
    const auto gone = withheld(seat.alternatives, audience);
    for (auto& entry : meeting.attendance) {
      if (seat.id && model::is(entry.seat, *seat.id)) leave_out(entry.alternative, gone);
    }
  }
}

void leave_items_out(model::Meeting& meeting, const Names& items) {
  std::erase_if(meeting.declarations, [&](const auto& one) { return speaks_of(one.item, items); });
  for (auto& entry : meeting.attendance) {
    leave_out(entry.from_item, items);
    leave_out(entry.until_item, items);
  }
}

// The numbers that the items which are left go by.
Names numbers_of(const model::Meeting& meeting) {
  Names numbers;
  for (const auto& item : meeting.agenda) numbers.insert(model::or_empty(item.number));
  return numbers;
}

template <class Records>
Names ids_in(const Records& records, const model::Line Records::value_type::*id) {
  Names ids;
  for (const auto& record : records) ids.insert(model::or_empty(record.*id));
  return ids;
}

void cut_items(proceedings::MeetingAnswer& answer, const model::Meeting& meeting,
               const model::Body& body) {
  std::erase_if(answer.items, [&](const auto& item) {
    return std::none_of(meeting.agenda.begin(), meeting.agenda.end(),
                        [&](const auto& one) { return model::is(one.id, item.id); });
  });
  for (auto& item : answer.items) {
    for (const auto& one : meeting.agenda) {
      if (!model::is(one.id, item.id)) continue;
      const auto left = ids_in(one.votes, &model::Vote::id);
      std::erase_if(item.votes, [&](const auto& vote) { return !left.contains(vote.id); });
    }
    if (!body.quorum) item.verdict.reset();
    if (!body.decisions) {
      for (auto& vote : item.votes) vote.arithmetic.clear();
    }
  }
}

// What only records for members say.
void leave_members_out(proceedings::MeetingAnswer& answer) {
  std::erase_if(answer.attendees, [](const auto& one) { return one.is_for_members; });
  for (auto& item : answer.items) {
    std::erase_if(item.away, [](const auto& one) { return one.is_for_members; });
  }
}

void cut_attendees(proceedings::MeetingAnswer& answer, const model::Meeting& meeting) {
  const auto left = ids_in(meeting.attendance, &model::AttendanceEntry::seat);
  std::erase_if(answer.attendees, [&](const auto& one) { return !left.contains(one.seat); });
  const auto numbers = numbers_of(meeting);
  for (auto& one : answer.attendees) {
    if (!numbers.contains(one.from_number)) one.from_number.clear();
    if (!numbers.contains(one.until_number)) one.until_number.clear();
  }
}

}  // namespace

void withhold_minutes(model::Handbook& handbook, Audience audience) {
  if (audience == Audience::members) return;
  for (auto& meeting : handbook.meetings) {
    leave_items_out(meeting, withheld(meeting.agenda, audience));
    const auto* body = meeting.body ? handbook.body(*meeting.body) : nullptr;
    if (body == nullptr) continue;
    leave_alternatives_out(meeting, *body, audience);
    leave_seats_out(meeting, withheld(body->seats, audience));
  }
  std::erase_if(handbook.interests, [&](const auto& interest) {
    const auto* body = interest.body ? handbook.body(*interest.body) : nullptr;
    return body != nullptr && speaks_of(interest.seat, withheld(body->seats, audience));
  });
}

void cut_minutes(proceedings::Answers& answers, const model::Handbook& handbook,
                 Audience audience) {
  std::erase_if(answers,
                [&](const auto& entry) { return handbook.meeting(entry.first) == nullptr; });
  for (auto& [id, answer] : answers) {
    const auto& meeting = *handbook.meeting(id);
    const auto* body = handbook.body(model::or_empty(meeting.body));
    if (body == nullptr) continue;
    if (audience == Audience::everyone) leave_members_out(answer);
    cut_attendees(answer, meeting);
    cut_items(answer, meeting, *body);
    if (!body->quorum) answer.verdict = {};
  }
}

}  // namespace govbook::view
