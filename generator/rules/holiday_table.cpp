// Bank holidays of England and Wales that single royal proclamations added or moved, under the
// Banking and Financial Dealings Act 1971, section 1(2) and (3), as published in The London
// Gazette.

#include "rules/holidays.h"

namespace govbook::rules {

const std::vector<HolidayChange>& holiday_changes() {
  static const std::vector<HolidayChange> table = {
      {{1981, 7, 29}, "Royal wedding", {}},
      {{1995, 5, 8}, "Early May bank holiday (VE Day, 50 years)", {1995, 5, 1}},
      {{1999, 12, 31}, "Millennium Eve", {}},
      {{2002, 6, 3}, "Golden Jubilee bank holiday", {}},
      {{2002, 6, 4}, "Spring bank holiday", {2002, 5, 27}},
      {{2011, 4, 29}, "Royal wedding", {}},
      {{2012, 6, 4}, "Spring bank holiday", {2012, 5, 28}},
      {{2012, 6, 5}, "Diamond Jubilee bank holiday", {}},
      {{2020, 5, 8}, "Early May bank holiday (VE Day, 75 years)", {2020, 5, 4}},
      {{2022, 6, 2}, "Spring bank holiday", {2022, 5, 30}},
      {{2022, 6, 3}, "Platinum Jubilee bank holiday", {}},
      {{2022, 9, 19}, "State funeral of Queen Elizabeth II", {}},
      {{2023, 5, 8}, "Coronation of King Charles III", {}},
  };
  return table;
}

}  // namespace govbook::rules
