#include "rules/deadlines.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"
#include "rules/holidays.h"

namespace govbook {
namespace {

model::Choice kind(std::string_view word) {
  model::Choice choice;
  if (!word.empty()) choice.value = word;
  return choice;
}

std::string before(const Date& day, long long count, std::string_view word) {
  return to_iso(*rules::day_from(day, count, kind(word), rules::Side::before));
}

std::string after(const Date& day, long long count, std::string_view word) {
  return to_iso(*rules::day_from(day, count, kind(word), rules::Side::after));
}

TEST_CASE("days, clear days and working days of one meeting") {
  const Date meeting{2010, 6, 15};  // A Tuesday.
  CHECK(before(meeting, 14, "") == "2010-06-01");
  CHECK(before(meeting, 7, "days") == "2010-06-08");
  CHECK(after(meeting, 7, "") == "2010-06-22");
  CHECK(before(meeting, 5, "clear-days") == "2010-06-09");
  CHECK(before(meeting, 5, "working-days") == "2010-06-08");
  CHECK(before(meeting, 5, "clear-working-days") == "2010-06-07");
  // 31 May 2010 is the spring bank holiday.
  CHECK(before({2010, 6, 2}, 2, "working-days") == "2010-05-28");
  CHECK(after({2010, 5, 28}, 1, "working-days") == "2010-06-01");
}

TEST_CASE("so many clear days lie between, and so many working days") {
  for (int day = 0; day < 800; ++day) {
    const auto meeting = add_days({2021, 11, 1}, day);
    for (long long count = 0; count < 12; ++count) {
      for (const auto side : {rules::Side::before, rules::Side::after}) {
        const auto way = side == rules::Side::before ? -1 : 1;
        const auto between = [&](const Date& other, bool is_working) {
          long long found = 0;
          for (auto one = add_days(meeting, way); one != other; one = add_days(one, way)) {
            found += !is_working || rules::is_working_day(one) ? 1 : 0;
          }
          return found;
        };
        const auto at = [&](std::string_view word) {
          return *rules::day_from(meeting, count, kind(word), side);
        };
        REQUIRE(between(at("clear-days"), false) == count);
        REQUIRE(between(at("clear-working-days"), true) == count);
        REQUIRE(rules::is_working_day(at("clear-working-days")));
        if (count > 0) REQUIRE(rules::is_working_day(at("working-days")));
        if (count > 0) REQUIRE(between(at("working-days"), true) == count - 1);
      }
    }
  }
}

TEST_CASE("a count of days that nobody means gives no day") {
  CHECK(!rules::day_from({2010, 6, 15}, -1, {}, rules::Side::before));
  CHECK(!rules::day_from({2010, 6, 15}, 4000, {}, rules::Side::before));
}

// As published for these years: by rule, by substitution and by proclamation.
TEST_CASE("the bank holidays of England and Wales") {
  const auto listed = [](int year) {
    std::vector<std::string> days;
    for (const auto& one : rules::bank_holidays(year)) days.push_back(to_iso(one.day).substr(5));
    return text::join(days, " ");
  };
  CHECK(listed(2009) == "01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28");
  CHECK(listed(2010) == "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28");
  CHECK(listed(2011) == "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27");
  CHECK(listed(2012) == "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26");
  CHECK(listed(2020) == "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28");
  CHECK(listed(2022) == "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27");
  CHECK(listed(2023) == "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26");
  CHECK(listed(2026) == "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
  CHECK(listed(1977).empty());
}

TEST_CASE("every year has eight bank holidays or more, none on a weekend, none twice") {
  for (int year = 1978; year < 2100; ++year) {
    const auto days = rules::bank_holidays(year);
    CHECK(days.size() >= 8);
    for (std::size_t i = 0; i < days.size(); ++i) {
      CHECK(weekday(days[i].day) < 5);
      if (i > 0) CHECK(days[i - 1].day < days[i].day);
    }
  }
}

model::TermEnd term_end(std::string text, long long meeting_from, long long months,
                        std::string_view bound) {
  model::TermEnd end;
  end.text.value = std::move(text);
  if (meeting_from > 0) end.meeting_from.value = meeting_from;
  if (months > 0) end.months.value = months;
  if (!bound.empty()) end.bound.value = bound;
  return end;
}

std::string told(const model::Body& body, const Date& elected) {
  std::string all;
  for (const auto& term : rules::terms(body, elected)) {
    all += term.office + ":";
    for (const auto& end : term.ends) all += " " + end.text + " = " + end.sentence;
    all += " " + term.sentence + "\n";
  }
  return text::replace_all(all, "\u00a0", " ");
}

TEST_CASE("a term ends at whichever end the arrangements mean") {
  model::Body body;
  auto& chair = body.chair.value.emplace();
  chair.term_ends = {term_end("September", 9, 0, ""), term_end("a year", 0, 12, "at-least")};
  chair.term_ends_with.value = "settled";
  CHECK(told(body, {2009, 10, 6}) ==
        "Chair: September = At the first meeting from 1 September 2010. a year = Not before 6 "
        "October 2010. Which of these counts, the body settles before the choice.\n");
  chair.term_ends_with.value = "first";
  CHECK(told(body, {2009, 9, 1}) ==
        "Chair: September = At the first meeting from 1 September 2010. a year = Not before 1 "
        "September 2010. Whichever comes first counts. At the first meeting from 1 September "
        "2010.\n");
  chair.term_ends_with.value = "last";
  CHECK(told(body, {2009, 6, 30}) ==
        "Chair: September = At the first meeting from 1 September 2009. a year = Not before 30 "
        "June 2010. Whichever comes last counts. Not before 30 June 2010.\n");
}

TEST_CASE("the shortest and the longest term are ends as well") {
  model::Body body;
  auto& deputy = body.deputy_chair.value.emplace();
  deputy.title.value = "Vice-chair";
  deputy.term_minimum.value = 12;
  deputy.term_maximum.value = 24;
  CHECK(told(body, {2009, 2, 28}) ==
        "Vice-chair: The shortest time in office = Not before 28 February 2010. The longest time "
        "in office = By 28 February 2011 at the latest. \n");
  CHECK(told({}, {2009, 2, 28}).empty());
}

}  // namespace
}  // namespace govbook
