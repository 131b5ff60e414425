// BEGIN:VCALENDAR
//   VERSION, PRODID, CALSCALE, NAME, X-WR-CALNAME
//   BEGIN:VTIMEZONE … of London, where an event has hours of its clock
//   BEGIN:VEVENT … each meeting, and behind it what is due for it; reviews, and ends of terms
// END:VCALENDAR

#include "exports/icalendar.h"

#include <algorithm>
#include <vector>

#include "base/slug.h"
#include "base/text.h"
#include "exports/plain.h"
#include "proceedings/calendar.h"
#include "proceedings/occasions.h"
#include "rules/deadlines.h"
#include "structure/phrase.h"

namespace govbook::exports {
namespace {

constexpr std::size_t octets_of_line = 75;
constexpr int first_year_of_rules = 1996;
constexpr int minutes_of_an_hour = 60;

// The last Sundays of March and October, at one o'clock in Greenwich, since 1996.
constexpr std::string_view london =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"
    "BEGIN:DAYLIGHT\r\nTZNAME:BST\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\n"
    "DTSTART:19960331T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nTZNAME:GMT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n"
    "DTSTART:19961027T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

std::string digits_of(const Date& day) { return text::replace_all(to_iso(day), "-", ""); }

std::string time_of(int minutes) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return "T" + two(minutes / minutes_of_an_hour) + two(minutes % minutes_of_an_hour) + "00";
}

// The host of "https://example.org/handbook/", or the title as one word.
std::string domain_of(const model::Settings& settings) {
  const auto url = model::or_empty(settings.url);
  const auto begin = url.find("://");
  if (begin == std::string::npos) return slug(model::or_empty(settings.title)) + ".govbook";
  const auto host = url.substr(begin + 3);
  return host.substr(0, host.find_first_of("/:"));
}

std::string_view status_of(const model::Meeting& meeting) {
  if (model::is(meeting.status, "proposed")) return "TENTATIVE";
  return model::is(meeting.status, "cancelled") ? "CANCELLED" : "CONFIRMED";
}

bool has_hours(const model::Meeting& meeting) {
  return proceedings::to_clock(model::or_empty(meeting.time)).has_value();
}

bool is_of_london(const model::Meeting& meeting) {
  return has_hours(meeting) && !model::is(meeting.zone, "UTC") && meeting.date &&
         meeting.date->is_whole() && meeting.date->year >= first_year_of_rules;
}

struct Writer {
  const view::Edition& edition;
  std::string out;

  const model::Handbook& handbook() const { return edition.handbook(); }
  void line(std::string_view name, std::string_view value) {
    out += folded(std::string(name) + ":" + std::string(value));
  }
  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) line(name, escaped(value));
  }
  void begin_event(const model::Meeting& meeting, std::string_view kind);
  void hours(std::string_view name, const model::Meeting& meeting, const model::Line& time);
  void whole_day(const Date& day);
  void meeting(const model::Meeting& meeting);
  void due(const model::Meeting& meeting, const rules::Deadline& deadline);
  void occasion(const proceedings::Occasion& occasion);
  std::string description(const model::Meeting& meeting) const;
  std::string address(const model::Meeting& meeting) const;
};

void Writer::begin_event(const model::Meeting& meeting, std::string_view kind) {
  out += "BEGIN:VEVENT\r\n";
  line("UID", model::or_empty(meeting.id) + "." + std::string(kind) + "@" +
                  domain_of(handbook().settings));
  line("DTSTAMP", digits_of(first_day(edition.as_at())) + "T000000Z");
}

void Writer::hours(std::string_view name, const model::Meeting& meeting, const model::Line& time) {
  const auto minutes = proceedings::to_clock(model::or_empty(time));
  if (!minutes) return;
  const auto value = digits_of(*meeting.date) + time_of(*minutes);
  if (is_of_london(meeting)) return line(std::string(name) + ";TZID=Europe/London", value);
  line(name, model::is(meeting.zone, "UTC") ? value + "Z" : value);
}

void Writer::whole_day(const Date& day) {
  line("DTSTART;VALUE=DATE", digits_of(day));
  line("DTEND;VALUE=DATE", digits_of(add_days(day, 1)));
}

std::string Writer::description(const model::Meeting& meeting) const {
  std::vector<std::string> lines;
  if (model::is(meeting.example, "yes")) lines.emplace_back("An example: this meeting is made up.");
  for (const auto& item : meeting.agenda) {
    lines.push_back(model::or_empty(item.number) + " " + model::or_empty(item.title));
  }
  if (meeting.join_at) lines.push_back("Join at " + *meeting.join_at);
  return text::join(lines, "\n");
}

std::string Writer::address(const model::Meeting& meeting) const {
  auto url = model::or_empty(handbook().settings.url);
  if (url.empty()) return url;
  if (!url.ends_with('/')) url += '/';
  return url + "meetings/" + model::or_empty(meeting.id) + ".html";
}

void Writer::meeting(const model::Meeting& meeting) {
  begin_event(meeting, "meeting");
  if (has_hours(meeting)) {
    hours("DTSTART", meeting, meeting.time);
    hours("DTEND", meeting, meeting.ends);
  } else {
    whole_day(*meeting.date);
  }
  text("SUMMARY", handbook().party_name(model::or_empty(meeting.body)));
  text("LOCATION", plain(meeting.place));
  text("DESCRIPTION", description(meeting));
  if (const auto url = address(meeting); !url.empty()) line("URL", url);
  line("STATUS", status_of(meeting));
  line("CATEGORIES", "Meeting");
  out += "END:VEVENT\r\n";
}

void Writer::due(const model::Meeting& meeting, const rules::Deadline& deadline) {
  begin_event(meeting, deadline.id);
  whole_day(*deadline.day);
  text("SUMMARY",
       deadline.what + ": " + text::replace_all(model::or_empty(meeting.title), "\u00a0", " "));
  if (model::is(meeting.example, "yes")) {
    text("DESCRIPTION", "An example: this meeting is made up.");
  }
  if (const auto url = address(meeting); !url.empty()) line("URL", url);
  line("TRANSP", "TRANSPARENT");
  line("CATEGORIES", "Deadline");
  out += "END:VEVENT\r\n";
}

// Of the whole month where no day is known.
void Writer::occasion(const proceedings::Occasion& occasion) {
  out += "BEGIN:VEVENT\r\n";
  line("UID", occasion.owner + "." + proceedings::name_of(occasion.kind) + "." +
                  slug(occasion.what) + "." + to_iso(occasion.day) + "@" +
                  domain_of(handbook().settings));
  line("DTSTAMP", digits_of(first_day(edition.as_at())) + "T000000Z");
  line("DTSTART;VALUE=DATE", digits_of(first_day(occasion.day)));
  line("DTEND;VALUE=DATE", digits_of(add_days(last_day(occasion.day), 1)));
  const auto whose = structure::name_of(occasion.owner, handbook());
  text("SUMMARY", occasion.what + (whose.empty() ? "" : ": " + whose));
  line("TRANSP", "TRANSPARENT");
  line("CATEGORIES", occasion.kind == proceedings::OccasionKind::review ? "Review" : "Term");
  out += "END:VEVENT\r\n";
}

std::string name_of(const view::Edition& edition, std::string_view body, std::string_view kind) {
  const auto& handbook = edition.handbook();
  const auto name = handbook.party_name(body);
  if (!name.empty()) return "Meetings of the " + name;
  return model::or_empty(handbook.settings.title) +
         (kind.empty() ? ": meetings" : ": what is due (" + std::string(kind) + ")");
}

}  // namespace

std::string folded(std::string_view line) {
  std::string made;
  std::size_t room = octets_of_line;
  while (line.size() > room) {
    auto end = room;
    // Not inside a character: its later octets begin with the bits 10.
    while (end > 1 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    made += std::string(line.substr(0, end)) + "\r\n ";
    line.remove_prefix(end);
    room = octets_of_line - 1;
  }
  return made + std::string(line) + "\r\n";
}

std::string escaped(std::string_view text) {
  std::string made;
  for (const char octet : text) {
    if (octet == '\\' || octet == ',' || octet == ';') made += '\\';
    if (octet == '\r') continue;
    made += octet == '\n' ? std::string("\\n") : std::string(1, octet);
  }
  return made;
}

std::string icalendar(const view::Edition& edition, std::string_view calendar) {
  Writer writer{edition, {}};
  const bool is_due = calendar.starts_with(proceedings::calendar_of_due);
  const auto kind = is_due ? calendar.substr(proceedings::calendar_of_due.size()) : "";
  const bool is_of_body = !is_due && calendar != proceedings::calendar_of_all;
  const auto body = is_of_body ? calendar : "";
  writer.out =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//govbook//meetings//EN\r\n"
      "CALSCALE:GREGORIAN\r\n";
  writer.text("NAME", name_of(edition, body, kind));
  writer.text("X-WR-CALNAME", name_of(edition, body, kind));
  const auto meetings = proceedings::meetings_of(edition.handbook(), body);
  if (!is_due && std::any_of(meetings.begin(), meetings.end(),
                             [](const auto* one) { return is_of_london(*one); })) {
    writer.out += london;
  }
  for (const auto* meeting : meetings) {
    if (!meeting->date || !meeting->date->is_whole()) continue;
    if (!is_due) writer.meeting(*meeting);
    const auto* its_body = edition.handbook().body(model::or_empty(meeting->body));
    if (its_body == nullptr || proceedings::is_cancelled(*meeting)) continue;
    for (const auto& deadline : rules::deadlines(*its_body, *meeting->date)) {
      if (deadline.day && (kind.empty() || deadline.id == kind)) writer.due(*meeting, deadline);
    }
  }
  for (const auto& one : proceedings::occasions(edition.handbook())) {
    const bool is_asked = (kind.empty() || proceedings::name_of(one.kind) == kind) &&
                          (body.empty() || one.owner == body);
    if (is_asked && one.day.month != 0) writer.occasion(one);
  }
  return writer.out + "END:VCALENDAR\r\n";
}

Output calendars(const view::Edition& edition) {
  Output output;
  for (const auto& name : proceedings::calendars(edition.handbook())) {
    output[proceedings::calendar_file(name)] = icalendar(edition, name);
  }
  return output;
}

}  // namespace govbook::exports
