// Numbers, text and dates as PDF and its metadata write them, whatever the locale.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "print/page.h"

namespace govbook::pdf {

// At most `decimals` of them, without zeros at the end: "0.5", "12", "-3.25".
std::string number(double value, int decimals = 2);

// A two-byte code: "01AF".
std::string code(std::uint32_t value);

// UTF-16 in hexadecimal digits, without a byte order mark.
std::string utf16(std::string_view text);

// A name: "/Span". REQUIRES: regular ASCII characters only.
std::string name(std::string_view word);

// "12 0 R".
std::string reference(int object);
std::string references(const std::vector<int>& objects);  // With brackets around them.

// "(Part \\(a\\))": a string of bytes.
std::string quoted(std::string_view bytes);

// A string for people to read: quoted where it is ASCII, otherwise as UTF-16 in hexadecimal digits.
std::string text_string(std::string_view text);

// An area on a page of that height, whose y grows downwards, as the array of its edges.
std::string box(const print::Rectangle& area, double page_height);

// "D:20090101000000Z" and "2009-01-01T00:00:00Z": midnight UTC of the first day that a partial date
// may mean; empty for a date that is not known at all.
std::string pdf_date(const Date& date);
std::string xmp_date(const Date& date);

}  // namespace govbook::pdf
