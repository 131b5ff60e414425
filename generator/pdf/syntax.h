// Numbers and text as PDF writes them, whatever the locale.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace govbook::pdf {

// At most `decimals` of them, without zeros at the end: "0.5", "12", "-3.25".
std::string number(double value, int decimals = 2);

// A two-byte code: "01AF".
std::string code(std::uint32_t value);

// UTF-16 in hexadecimal digits, without a byte order mark.
std::string utf16(std::string_view text);

// A name: "/Span". REQUIRES: regular ASCII characters only.
std::string name(std::string_view word);

}  // namespace govbook::pdf
