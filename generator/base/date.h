// Civil dates of the proleptic Gregorian calendar, whole or partial ("2009-01", "2009"). There is
// no clock here: the date a handbook speaks of is data.

#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace govbook {

// `month` and `day` are 0 when they are not known. A day without a month does not exist.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  bool is_whole() const { return day != 0; }
  friend auto operator<=>(const Date&, const Date&) = default;
};

// Reads "2009", "2009-01" or "2009-01-31". Refuses (nothing) any other form, years outside
// 1000-2999 and days that do not exist.
std::optional<Date> to_date(std::string_view text);

std::string to_iso(const Date& date);  // "2009-01"

// "31 January 2009", "January 2009", "2009", with no-break spaces between the parts.
std::string in_words(const Date& date);

std::string_view month_name(int month);  // "January". REQUIRES: 1 to 12.

int days_in_month(int year, int month);

// The first and the last day that a partial date may mean.
Date first_day(const Date& date);
Date last_day(const Date& date);

// REQUIRES: date.is_whole().
Date add_days(const Date& date, int days);
Date add_months(const Date& date, int months);  // 31 January + 1 month = 28 or 29 February.
int weekday(const Date& date);                  // 0 Monday … 6 Sunday.

}  // namespace govbook
