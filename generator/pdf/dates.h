// Dates as PDF and its metadata write them: a handbook's date is midnight UTC of its first day.

#pragma once

#include <string>

#include "base/date.h"

namespace govbook::pdf {

// "2009-01-01T00:00:00Z" and "D:20090101000000Z"; empty for a date that is not known at all.
std::string xmp_date(const Date& date);
std::string pdf_date(const Date& date);

}  // namespace govbook::pdf
