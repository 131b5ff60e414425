// Dates proposed for every kind of rule, held to the rules themselves.

#include "proceedings/propose.h"

#include <doctest/doctest.h>

#include <string>

#include "proceedings/calendar.h"
#include "rules/holidays.h"

namespace govbook {
namespace {

model::Handbook a_group(long long interval, long long minimum) {
  model::Handbook handbook;
  auto& body = handbook.bodies.emplace_back();
  body.id.value = "group";
  body.name.value = "Group";
  auto& rules = body.meetings.value.emplace();
  if (interval > 0) rules.interval_months.value = interval;
  if (minimum > 0) rules.minimum_per_year.value = minimum;
  return handbook;
}

void know(model::Handbook& handbook, const char* body, Date day, const char* time = "") {
  auto& meeting = handbook.meetings.emplace_back();
  meeting.id.value = std::string(body) + "-" + to_iso(day);
  meeting.body.value = body;
  meeting.date.value = day;
  meeting.status.value = "called";
  if (*time != 0) meeting.time.value = time;
}

std::string days(model::Handbook handbook, int year) {
  handbook.index();
  std::string told;
  for (const auto& date : proceedings::propose(handbook, handbook.bodies.front(), year).dates) {
    told += to_iso(date.day) + (date.is_known ? "* " : " ");
  }
  return told;
}

TEST_CASE("an interval goes on from the last meeting known, on its day of the month") {
  auto handbook = a_group(2, 0);
  CHECK(days(handbook, 2010) ==
        "2010-01-19 2010-03-16 2010-05-18 2010-07-20 2010-09-21 2010-11-16 ");
  know(handbook, "group", {2009, 11, 12});  // A second Thursday.
  CHECK(days(handbook, 2010) ==
        "2010-01-14 2010-03-11 2010-05-13 2010-07-08 2010-09-09 2010-11-11 ");
  know(handbook, "group", {2010, 2, 11});
  CHECK(days(handbook, 2010) ==
        "2010-02-11* 2010-04-08 2010-06-10 2010-08-12 2010-10-14 2010-12-09 ");
  handbook.meetings.back().status.value = "cancelled";
  CHECK(days(handbook, 2010).starts_with("2010-01-14 "));
}

TEST_CASE("the fewest meetings of a year are spread over it") {
  CHECK(days(a_group(0, 4), 2010) == "2010-01-19 2010-04-20 2010-07-20 2010-10-19 ");
  CHECK(days(a_group(0, 1), 2010) == "2010-01-19 ");
}

TEST_CASE("every date is a working day, in the months that the interval gives") {
  int count = 0;
  for (int interval = 1; interval <= 12; ++interval) {
    for (int year = 2008; year <= 2026; ++year) {
      for (int weekday = 1; weekday <= 7; ++weekday) {
        auto handbook = a_group(interval, 0);
        know(handbook, "group", {year - 1, 12, weekday + 21});
        handbook.index();
        const auto made = proceedings::propose(handbook, handbook.bodies.front(), year);
        for (const auto& date : made.dates) {
          CHECK(rules::is_working_day(date.day));
          CHECK(date.day.month % interval == 0);
          ++count;
        }
      }
    }
  }
  MESSAGE("dates looked at: " << count);
}

TEST_CASE("a date that would clash is moved, and it is said why") {
  auto handbook = a_group(6, 0);
  handbook.bodies.front().seats.emplace_back().post.value = "director";
  auto& other = handbook.bodies.emplace_back();
  other.id.value = "board";
  other.name.value = "Board";
  other.seats.emplace_back().post.value = "director";
  know(handbook, "group", {2009, 7, 21}, "14:00");
  know(handbook, "board", {2010, 1, 19}, "14:00");
  handbook.index();
  const auto made = proceedings::propose(handbook, handbook.bodies.front(), 2010);
  REQUIRE(made.dates.size() == 2);
  CHECK(made.dates[0].day == Date{2010, 1, 20});
  CHECK(made.dates[0].notes.front().ends_with("would clash with another meeting."));
  CHECK(made.dates[1].day == Date{2010, 7, 20});
}

TEST_CASE("where the rules give no number, nothing is proposed") {
  auto handbook = a_group(0, 0);
  handbook.index();
  CHECK(proceedings::propose(handbook, handbook.bodies.front(), 2010).complaint ==
        "how often the Group meets is not stated as a number");
}

}  // namespace
}  // namespace govbook
