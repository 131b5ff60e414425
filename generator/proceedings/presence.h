// Who is at a meeting for an item of its agenda: those who came, without those who had not come
// yet, had gone or left the room because of an interest.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/handbook.h"
#include "rules/attendance.h"

namespace govbook::proceedings {

// A body as it is in its phase of a day.
model::Body body_on(const model::Body& body, const model::When& day);

// nullptr where there is none of that id.
const model::Seat* seat_of(const model::Body& body, std::string_view id);
const model::AgendaItem* item_of(const model::Meeting& meeting, std::string_view id);

// The member or somebody who counts instead.
bool came(const model::AttendanceEntry& entry);

// How many of a seat declared an interest in an item and did this: a word of
// `outcome` of a declaration.
long long declared(const model::Meeting& meeting, const model::AgendaItem& item,
                   std::string_view seat, std::string_view outcome);

// How many of each seat are there: for an item, or at the opening where it is null.
using Counts = std::map<std::string, long long, std::less<>>;
Counts present_for(const model::Meeting& meeting, const model::AgendaItem* item);

// The same for the rules of a quorum.
rules::Attendance to_attendance(const Counts& present);

// How many of a seat may vote on an item by who is there: without those who stayed and did not
// vote.
long long voters_in(const model::Meeting& meeting, const model::AgendaItem& item,
                    std::string_view seat);

}  // namespace govbook::proceedings
