#include "base/date.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace govbook {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

std::chrono::sys_days to_days(const Date& date) {
  return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
         std::chrono::day(static_cast<unsigned>(date.day));
}

Date from_days(std::chrono::sys_days days) {
  const std::chrono::year_month_day civil(days);
  return {static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())),
          static_cast<int>(static_cast<unsigned>(civil.day()))};
}

std::optional<int> to_number(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::optional<Date> to_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if (text.size() >= 7 && text[4] != '-') return std::nullopt;
  if (text.size() == 10 && text[7] != '-') return std::nullopt;
  const auto year = to_number(text.substr(0, 4));
  const auto month = text.size() >= 7 ? to_number(text.substr(5, 2)) : 0;
  const auto day = text.size() == 10 ? to_number(text.substr(8, 2)) : 0;
  if (!year || !month || !day || *year < 1000 || *year > 2999) return std::nullopt;
  if (text.size() >= 7 && (*month < 1 || *month > 12)) return std::nullopt;
  if (text.size() == 10 && (*day < 1 || *day > days_in_month(*year, *month))) return std::nullopt;
  return Date{*year, *month, *day};
}

std::string to_iso(const Date& date) {
  auto iso = std::to_string(date.year);
  if (date.month != 0) iso += "-" + two_digits(date.month);
  if (date.day != 0) iso += "-" + two_digits(date.day);
  return iso;
}

std::string_view month_name(int month) {
  static constexpr std::array<std::string_view, 12> months = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return months.at(static_cast<std::size_t>(month) - 1);
}

std::string in_words(const Date& date) {
  std::string words;
  if (date.day != 0) words += std::to_string(date.day) + std::string(no_break_space);
  if (date.month != 0) {
    words += month_name(date.month);
    words += no_break_space;
  }
  return words + std::to_string(date.year);
}

int days_in_month(int year, int month) {
  using namespace std::chrono;
  const auto last = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
                    std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(year_month_day(sys_days(last)).day()));
}

Date first_day(const Date& date) {
  return {date.year, std::max(date.month, 1), std::max(date.day, 1)};
}

Date last_day(const Date& date) {
  const int month = date.month == 0 ? 12 : date.month;
  return {date.year, month, date.day == 0 ? days_in_month(date.year, month) : date.day};
}

Date add_days(const Date& date, int days) {
  return from_days(to_days(date) + std::chrono::days(days));
}

Date add_months(const Date& date, int months) {
  const int whole = date.year * 12 + date.month - 1 + months;
  const int year = whole / 12;
  const int month = whole % 12 + 1;
  return {year, month, std::min(date.day, days_in_month(year, month))};
}

int weekday(const Date& date) {
  return static_cast<int>(std::chrono::weekday(to_days(date)).iso_encoding()) - 1;
}

}  // namespace govbook
