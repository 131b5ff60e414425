// Kinds of the characters of ASCII, byte by byte; a byte of a longer character is of no kind.

#pragma once

namespace govbook::ascii {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }
constexpr bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || is_capital(byte); }

constexpr bool is_punctuation(char byte) {
  return (byte >= '!' && byte <= '/') || (byte >= ':' && byte <= '@') ||
         (byte >= '[' && byte <= '`') || (byte >= '{' && byte <= '~');
}

// A space or tab.
constexpr bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }

// A blank or what ends a line.
constexpr bool is_space(char byte) { return is_blank(byte) || byte == '\n' || byte == '\r'; }

}  // namespace govbook::ascii
