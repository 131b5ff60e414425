// The bank holidays of England and Wales, and which days are working days.
//
// Sources: Banking and Financial Dealings Act 1971, section 1 and schedule 1; New Year's Day and
// the first Monday in May by royal proclamation under it; Good Friday and Christmas Day at common
// law. What single proclamations added or moved stands in holiday_table.cpp.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace govbook::rules {

struct BankHoliday {
  Date day;
  std::string name;  // "Good Friday", "Christmas Day (substitute day)".
};

// Those of a year, in their order. The rules are those in force since 1978; none for years before.
std::vector<BankHoliday> bank_holidays(int year);

// Monday to Friday and no bank holiday. REQUIRES: day.is_whole().
bool is_working_day(const Date& day);

// The first and the last year of which the proclamations are known. Outside of them bank holidays
// follow the rules alone.
inline constexpr int first_year_of_holidays = 1978;
inline constexpr int last_year_of_holidays = 2026;

// One proclamation: a day added, or one that took the place of another.
struct HolidayChange {
  Date day;
  std::string_view name;
  Date instead_of;  // Year 0 for a day that was added.
};
const std::vector<HolidayChange>& holiday_changes();

Date easter_sunday(int year);

}  // namespace govbook::rules
