#include "pdf/dates.h"

#include "base/text.h"

namespace govbook::pdf {

std::string xmp_date(const Date& date) {
  return date.year == 0 ? "" : to_iso(first_day(date)) + "T00:00:00Z";
}

std::string pdf_date(const Date& date) {
  if (date.year == 0) return {};
  return "D:" + text::replace_all(to_iso(first_day(date)), "-", "") + "000000Z";
}

}  // namespace govbook::pdf
