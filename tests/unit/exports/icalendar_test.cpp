// Calendars byte by byte: lines and their folding, escaping, ids that stay, hours in their zone.

#include "exports/icalendar.h"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>

#include "base/text.h"
#include "base/utf8.h"

namespace govbook {
namespace {

model::Meeting& add(model::Handbook& handbook, const char* id, Date day, const char* status) {
  auto& made = handbook.meetings.emplace_back();
  made.id.value = id;
  made.body.value = "board";
  made.date.value = day;
  made.status.value = status;
  return made;
}

model::Handbook a_handbook() {
  model::Handbook handbook;
  handbook.settings.title.value = "Test; of, a \\ title";
  handbook.settings.as_at.value = Date{2010, 7, 0};
  auto& body = handbook.bodies.emplace_back();
  body.id.value = "board";
  body.name.value = "Board";
  auto& rules = body.meetings.value.emplace();
  rules.papers_due.value = 7;
  rules.minutes_due.value = 7;
  return handbook;
}

view::Edition edition_of(model::Handbook handbook) {
  return view::edition(std::move(handbook), std::nullopt, view::Audience::everyone);
}

std::vector<std::string> lines_of(const std::string& calendar) {
  std::vector<std::string> lines;
  for (auto& line : text::split(text::replace_all(calendar, "\r\n ", ""), '\n')) {
    if (line.ends_with('\r')) line.pop_back();
    lines.push_back(std::move(line));
  }
  return lines;
}

std::size_t count(const std::string& calendar, std::string_view wanted) {
  std::size_t found = 0;
  for (const auto& line : lines_of(calendar)) found += line == wanted ? 1 : 0;
  return found;
}

TEST_CASE("lines are folded at 75 octets, between characters, and unfold to what they were") {
  std::mt19937 random(20261130);
  const std::vector<std::string> characters = {"a", " ", "é", "–", "€", "𝄞", ";"};
  for (int round = 0; round < 2000; ++round) {
    std::string line;
    const auto length = random() % 200;
    for (unsigned i = 0; i < length; ++i) line += characters[random() % characters.size()];
    const auto folded = exports::folded(line);
    REQUIRE(folded.ends_with("\r\n"));
    std::size_t begin = 0;
    std::string unfolded;
    while (begin < folded.size()) {
      const auto end = folded.find("\r\n", begin);
      const auto piece = folded.substr(begin, end - begin);
      REQUIRE(piece.size() <= 75);
      REQUIRE((piece.empty() || (static_cast<unsigned char>(piece.back()) != 0xC3)));
      const bool is_first = begin == 0;
      REQUIRE((is_first || piece.starts_with(' ')));
      const auto content = is_first ? piece : piece.substr(1);
      REQUIRE(!utf8::first_error(content));
      unfolded += content;
      begin = end + 2;
    }
    REQUIRE(unfolded == line);
  }
}

TEST_CASE("what has a meaning in a value is escaped") {
  CHECK(exports::escaped("a, b; c\\d\r\ne") == "a\\, b\\; c\\\\d\\ne");
}

TEST_CASE("a meeting has its hours in its zone, and what is due for it is of whole days") {
  auto handbook = a_handbook();
  auto& meeting = add(handbook, "june", {2010, 6, 15}, "held");
  meeting.time.value = "14:00";
  meeting.ends.value = "16:00";
  meeting.place.value = "The *Hall*, X";
  meeting.agenda.emplace_back().title.value = "Start";
  add(handbook, "utc", {2010, 8, 17}, "called").time.value = "09:30";
  handbook.meetings.back().zone.value = "UTC";
  add(handbook, "day", {2010, 12, 31}, "proposed");
  add(handbook, "month", {2011, 2, 0}, "proposed");
  add(handbook, "gone", {2010, 9, 14}, "cancelled").time.value = "14:00";
  const auto told = exports::icalendar(edition_of(std::move(handbook)), "all");
  CHECK(told.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
  CHECK(told.ends_with("END:VCALENDAR\r\n"));
  CHECK(count(told, "NAME:Test\\; of\\, a \\\\ title: meetings") == 1);
  CHECK(count(told, "BEGIN:VTIMEZONE") == 1);
  CHECK(count(told, "DTSTART;TZID=Europe/London:20100615T140000") == 1);
  CHECK(count(told, "DTEND;TZID=Europe/London:20100615T160000") == 1);
  CHECK(count(told, "LOCATION:The Hall\\, X") == 1);
  CHECK(count(told, "DESCRIPTION:1 Start") == 1);
  CHECK(count(told, "DTSTART:20100817T093000Z") == 1);
  CHECK(count(told, "DTSTART;VALUE=DATE:20101231") == 1);
  CHECK(count(told, "DTEND;VALUE=DATE:20110101") == 1);
  CHECK(count(told, "DTSTART;VALUE=DATE:20100608") == 1);  // Papers of June.
  CHECK(count(told, "SUMMARY:Agenda and papers go out: Board\\, 15 June 2010") == 1);
  CHECK(count(told, "DTSTAMP:20100701T000000Z") == count(told, "BEGIN:VEVENT"));
  CHECK(count(told, "STATUS:CANCELLED") == 1);
  CHECK(count(told, "STATUS:TENTATIVE") == 1);
  CHECK(count(told, "STATUS:CONFIRMED") == 2);
  CHECK(count(told, "BEGIN:VEVENT") == 4 + 2 * 3);  // Nothing is due for what is cancelled.
  CHECK(told.find("month") == std::string::npos);
  for (const auto& line : text::split(told, '\n')) CHECK((line.empty() || line.ends_with('\r')));
}

TEST_CASE("what is due of one kind is a calendar of its own, with the same ids as in that of all") {
  auto handbook = a_handbook();
  add(handbook, "june", {2010, 6, 15}, "held");
  add(handbook, "gone", {2010, 9, 14}, "cancelled");
  const auto files = exports::calendars(edition_of(std::move(handbook)));
  REQUIRE(files.size() == 4);
  const auto& papers = files.at("due/papers.ics");
  CHECK(count(papers, "BEGIN:VEVENT") == 1);
  CHECK(count(papers, "DTSTART;VALUE=DATE:20100608") == 1);
  CHECK(count(papers, "UID:june.papers@test-of-a-title.govbook") == 1);
  CHECK(count(files.at("meetings.ics"), "UID:june.papers@test-of-a-title.govbook") == 1);
  CHECK(count(files.at("due/minutes.ics"), "DTSTART;VALUE=DATE:20100622") == 1);
}

TEST_CASE("reviews that are due and terms that end are events of their day or month") {
  auto handbook = a_handbook();
  add(handbook, "june", {2010, 6, 15}, "held");
  auto& body = handbook.bodies.front();
  for (const Date due : {Date{2010, 9, 0}, Date{2011, 3, 31}, Date{2012, 0, 0}}) {
    auto& review = body.reviews.emplace_back();
    review.subject.value = "terms of reference";
    review.due.value = due;
  }
  auto& seat = body.seats.emplace_back();
  seat.id.value = "warden";
  seat.title.value = "Warden";
  seat.holders.emplace_back().until.value = Date{2010, 12, 31};
  auto& plan = handbook.plans.emplace_back();
  plan.id.value = "plan";
  plan.title.value = "Plan";
  plan.reviews.emplace_back().due.value = Date{2010, 10, 0};
  plan.reviews.back().subject.value = "aims";
  const auto files = exports::calendars(edition_of(std::move(handbook)));
  REQUIRE(files.size() == 6);  // With reviews and terms.
  const auto& all = files.at("meetings.ics");
  const auto& reviews = files.at("due/reviews.ics");
  CHECK(count(reviews, "BEGIN:VEVENT") == 3);  // Of a year alone no day is known.
  CHECK(count(all, "BEGIN:VEVENT") == 1 + 2 + 3 + 1);
  CHECK(count(reviews, "DTSTART;VALUE=DATE:20100901") == 1);
  CHECK(count(reviews, "DTEND;VALUE=DATE:20101001") == 1);
  CHECK(count(reviews, "SUMMARY:Review: terms of reference: Board") == 2);
  const char* id = "UID:board.reviews.review-terms-of-reference.2011-03-31@test-of-a-title.govbook";
  CHECK(count(reviews, id) == 1);
  CHECK(count(all, id) == 1);
  CHECK(count(files.at("due/terms.ics"), "DTEND;VALUE=DATE:20110101") == 1);
  CHECK(count(files.at("due/terms.ics"), "SUMMARY:Term of the Warden ends: Board") == 1);
  CHECK(count(files.at("bodies/board.ics"), "SUMMARY:Review: aims: Plan") == 0);
  CHECK(count(files.at("bodies/board.ics"), "CATEGORIES:Review") == 2);
}

TEST_CASE("the id of an event stays when other facts change, and no two have one") {
  const auto ids = [](const char* title, const char* url) {
    auto handbook = a_handbook();
    handbook.settings.title.value = title;
    if (*url != 0) handbook.settings.url.value = url;
    add(handbook, "june", {2010, 6, 15}, "held");
    add(handbook, "july", {2010, 7, 20}, "called").time.value = "10:00";
    std::vector<std::string> found;
    for (const auto& line :
         lines_of(exports::icalendar(edition_of(std::move(handbook)), "board"))) {
      if (line.starts_with("UID:")) found.push_back(line);
    }
    return found;
  };
  const auto first = ids("Test", "");
  CHECK(first == ids("Test", ""));
  CHECK(first.front() == "UID:june.meeting@test.govbook");
  CHECK(std::set<std::string>(first.begin(), first.end()).size() == first.size());
  CHECK(ids("Test", "https://example.org:80/a/").front() == "UID:june.meeting@example.org");
}

TEST_CASE("hours before the rules of 1996 are those of the place") {
  auto handbook = a_handbook();
  add(handbook, "old", {1990, 10, 24}, "held").time.value = "14:00";
  const auto told = exports::icalendar(edition_of(std::move(handbook)), "all");
  CHECK(count(told, "DTSTART:19901024T140000") == 1);
  CHECK(count(told, "BEGIN:VTIMEZONE") == 0);
}

TEST_CASE("there is a calendar of all and one for each body with a meeting that has a day") {
  auto handbook = a_handbook();
  handbook.bodies.emplace_back().id.value = "group";
  auto& other = handbook.bodies.emplace_back();
  other.id.value = "forum";
  other.name.value = "Forum";
  CHECK(exports::calendars(edition_of(handbook)).empty());
  add(handbook, "june", {2010, 6, 15}, "held");
  add(handbook, "autumn", {2010, 10, 0}, "proposed").body.value = "forum";
  const auto made = exports::calendars(edition_of(std::move(handbook)));
  CHECK(made.size() == 4);  // And one for each kind of what is due.
  CHECK(made.contains("meetings.ics"));
  CHECK(made.contains("bodies/board.ics"));
}

}  // namespace
}  // namespace govbook
