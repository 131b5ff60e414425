#include "rules/holidays.h"

#include <algorithm>

namespace govbook::rules {
namespace {

constexpr int monday = 0;
constexpr int saturday = 5;

Date first_monday(int year, int month) {
  const Date first{year, month, 1};
  return add_days(first, (7 - weekday(first)) % 7);
}

Date last_monday(int year, int month) {
  const Date last{year, month, days_in_month(year, month)};
  return add_days(last, -(weekday(last) - monday));
}

// The day itself, or the Monday that stands for it.
BankHoliday on_or_after(const Date& day, const std::string& name) {
  const int of_week = weekday(day);
  if (of_week < saturday) return {day, name};
  return {add_days(day, 7 - of_week), name + " (substitute day)"};
}

void add_christmas(int year, std::vector<BankHoliday>& days) {
  const Date christmas{year, 12, 25};
  const int of_week = weekday(christmas);
  const std::string substitute = " (substitute day)";
  // Where both fall on the weekend, or Christmas Day on the Sunday, the days that stand for them
  // are the next that are free.
  const bool is_moved = of_week >= saturday;
  days.push_back(
      {is_moved ? Date{year, 12, 27} : christmas, "Christmas Day" + (is_moved ? substitute : "")});
  const int boxing_day = of_week == saturday || of_week == saturday - 1 ? 28 : 26;
  days.push_back({{year, 12, boxing_day}, "Boxing Day" + (boxing_day == 28 ? substitute : "")});
}

}  // namespace

// The reckoning of the Gregorian calendar, in the form of the anonymous algorithm that appeared in
// Nature in 1876.
Date easter_sunday(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int of_century = year % 100;
  const int correction = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
  const int shift = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
  const int late = (golden + 11 * epact + 22 * shift) / 451;
  const int sum = epact + shift - 7 * late + 114;
  return {year, sum / 31, sum % 31 + 1};
}

std::vector<BankHoliday> bank_holidays(int year) {
  if (year < first_year_of_holidays) return {};
  const auto easter = easter_sunday(year);
  std::vector<BankHoliday> days = {
      on_or_after({year, 1, 1}, "New Year's Day"),
      {add_days(easter, -2), "Good Friday"},
      {add_days(easter, 1), "Easter Monday"},
      {first_monday(year, 5), "Early May bank holiday"},
      {last_monday(year, 5), "Spring bank holiday"},
      {last_monday(year, 8), "Summer bank holiday"},
  };
  add_christmas(year, days);
  for (const auto& change : holiday_changes()) {
    if (change.day.year != year) continue;
    std::erase_if(days, [&](const BankHoliday& one) { return one.day == change.instead_of; });
    days.push_back({change.day, std::string(change.name)});
  }
  std::sort(days.begin(), days.end(),
            [](const BankHoliday& one, const BankHoliday& two) { return one.day < two.day; });
  return days;
}

bool is_working_day(const Date& day) {
  if (weekday(day) >= saturday) return false;
  const auto days = bank_holidays(day.year);
  return std::none_of(days.begin(), days.end(),
                      [&](const BankHoliday& one) { return one.day == day; });
}

}  // namespace govbook::rules
