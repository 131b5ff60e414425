#include "pdf/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "base/utf8.h"

namespace govbook::pdf {

std::string number(double value, int decimals) {
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, decimals)
                       .ptr;
  std::string digits(buffer.data(), end);
  if (digits.find('.') != std::string::npos) {
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
  }
  return digits == "-0" ? "0" : digits;
}

std::string code(std::uint32_t value) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string made;
  for (int shift = 12; shift >= 0; shift -= 4) made += digits[(value >> shift) & 15U];
  return made;
}

std::string utf16(std::string_view text) {
  std::string made;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto character = static_cast<std::uint32_t>(utf8::next(text, at));
    if (character < 0x10000) {
      made += code(character);
    } else {
      const auto rest = character - 0x10000;
      made += code(0xD800 + (rest >> 10U)) + code(0xDC00 + (rest & 0x3FFU));
    }
  }
  return made;
}

std::string name(std::string_view word) { return "/" + std::string(word); }

std::string reference(int object) { return std::to_string(object) + " 0 R"; }

std::string references(const std::vector<int>& objects) {
  std::string made = "[";
  for (const int object : objects) {
    if (made.size() > 1) made += ' ';
    made += reference(object);
  }
  return made + "]";
}

std::string quoted(std::string_view bytes) {
  std::string made = "(";
  for (const char byte : bytes) {
    if (byte == '\\' || byte == '(' || byte == ')') made += '\\';
    if (byte == '\r') {
      made += "\\r";  // Bare, it would be read as a line feed.
    } else {
      made += byte;
    }
  }
  return made + ")";
}

std::string text_string(std::string_view text) {
  const bool is_ascii =
      std::ranges::all_of(text, [](char byte) { return byte >= ' ' && byte < 0x7F; });
  return is_ascii ? quoted(text) : "<FEFF" + utf16(text) + ">";
}

std::string box(const print::Rectangle& area, double page_height) {
  return "[" + number(area.left) + " " + number(page_height - area.bottom) + " " +
         number(area.right) + " " + number(page_height - area.top) + "]";
}

std::string pdf_date(const Date& date) {
  if (date.year == 0) return {};
  return "D:" + text::replace_all(to_iso(first_day(date)), "-", "") + "000000Z";
}

std::string xmp_date(const Date& date) {
  return date.year == 0 ? "" : to_iso(first_day(date)) + "T00:00:00Z";
}

}  // namespace govbook::pdf
