#include "base/date.h"

#include <doctest/doctest.h>

using namespace govbook;

TEST_CASE("dates are whole or partial, and exist") {
  CHECK(to_date("2009") == Date{2009, 0, 0});
  CHECK(to_date("2009-01") == Date{2009, 1, 0});
  CHECK(to_date("2008-02-29") == Date{2008, 2, 29});
  for (const auto* wrong : {"", "209", "2009-1", "2009-13", "2009-00", "2009-02-29", "2026-02-30",
                            "2009/01/31", "31-01-2009", "2009-01-32", "0999-01-01", "20090131x"}) {
    CAPTURE(wrong);
    CHECK_FALSE(to_date(wrong).has_value());
  }
}

TEST_CASE("every day of four hundred years is read as it is written, a day after the one before") {
  Date day{1900, 1, 1};
  int weekday = govbook::weekday(day);
  CHECK(weekday == 0);  // A Monday.
  for (int i = 0; i < 146097; ++i) {
    REQUIRE(to_date(to_iso(day)) == day);
    REQUIRE(govbook::weekday(day) == weekday);
    const auto next = add_days(day, 1);
    REQUIRE(next > day);
    REQUIRE(add_days(next, -1) == day);
    day = next;
    weekday = (weekday + 1) % 7;
  }
  CHECK(day == Date{2300, 1, 1});
}

TEST_CASE("partial dates have a first and a last day") {
  CHECK(first_day({2009, 0, 0}) == Date{2009, 1, 1});
  CHECK(last_day({2009, 0, 0}) == Date{2009, 12, 31});
  CHECK(last_day({2008, 2, 0}) == Date{2008, 2, 29});
  CHECK(first_day({2008, 2, 3}) == Date{2008, 2, 3});
}

TEST_CASE("a month later is at most the last day of that month") {
  CHECK(add_months({2009, 1, 31}, 1) == Date{2009, 2, 28});
  CHECK(add_months({2008, 12, 15}, 2) == Date{2009, 2, 15});
  CHECK(add_months({2009, 1, 1}, -1) == Date{2008, 12, 1});
}

TEST_CASE("dates in words stay on one line") {
  CHECK(in_words(Date{2009, 1, 31}) ==
        "31\xC2\xA0January\xC2\xA0"
        "2009");
  CHECK(in_words(Date{2009, 1, 0}) ==
        "January\xC2\xA0"
        "2009");
  CHECK(in_words(Date{2009, 0, 0}) == "2009");
}
