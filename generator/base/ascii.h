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

// Of a hexadecimal digit; -1 of anything else.
constexpr int value_of_hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace govbook::ascii
