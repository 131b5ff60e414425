// Calendars of the meetings of a handbook that calendar programs read (RFC 5545): each meeting with
// a day, and what is due for it.

#pragma once

#include <string>
#include <string_view>

#include "base/output.h"
#include "view/edition.h"

namespace govbook::exports {

// A calendar of proceedings::calendars(): all meetings or those of a body with what is due for
// them, reviews and ends of terms, or what is due of one kind alone. The UID of an event comes from
// the id of its meeting, or of what is reviewed or whose term ends and the day, and from the address
// or title of the handbook, so it stays, and is the same in every calendar; DTSTAMP is the day that
// the handbook speaks of, so the same facts give the same bytes. A meeting without hours is an event
// of the whole day, as is everything that is due; a meeting of which only the month is settled is
// left out, a review or term is an event of the month. Hours before 1996, when the rules of summer
// time were others, are given as those of the place.
std::string icalendar(const view::Edition& edition, std::string_view calendar);

// All of them by their files; none without meetings.
Output calendars(const view::Edition& edition);

// One line of content, folded at 75 octets between characters, with CRLF behind it.
std::string folded(std::string_view line);

// Text as the value of a property: backslashes, commas, semicolons and line ends escaped.
std::string escaped(std::string_view text);

}  // namespace govbook::exports
