#include "base/utf8.h"

namespace govbook::utf8 {
namespace {

struct Decoded {
  char32_t character = 0xFFFD;
  std::size_t bytes = 0;  // 0 when ill-formed.
};

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}

// RFC 3629, section 4.
Decoded decode(std::string_view bytes, std::size_t at) {
  const auto first = byte_at(bytes, at);
  if (first < 0x80) return {first, 1};
  const std::size_t count = first >= 0xC2 && first <= 0xDF   ? 2
                            : first >= 0xE0 && first <= 0xEF ? 3
                            : first >= 0xF0 && first <= 0xF4 ? 4
                                                             : 0;
  if (count == 0) return {};
  char32_t character = first & (0xFFU >> (count + 1));
  for (std::size_t i = 1; i < count; ++i) {
    const auto next = byte_at(bytes, at + i);
    if ((next & 0xC0U) != 0x80) return {};
    character = (character << 6U) | (next & 0x3FU);
  }
  const bool is_overlong = (count == 3 && character < 0x800) || (count == 4 && character < 0x10000);
  const bool is_surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (is_overlong || is_surrogate || character > 0x10FFFF) return {};
  return {character, count};
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_unprintable(char32_t c) {
  return (is_control(c) && c != '\t') || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB) || is_forbidden(c);
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

bool is_forbidden(char32_t c) {
  if (is_control(c)) return c != '\t' && c != '\n';
  const bool is_no_character = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE;
  return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF ||
         is_no_character;
}

std::optional<std::size_t> first_forbidden(std::string_view bytes) {
  std::size_t at = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while (at < bytes.size()) {
    const auto begin = at;
    const auto character = next(bytes, at);
    const bool ends_line = character == '\r' && at < bytes.size() && bytes[at] == '\n';
    if (!ends_line && is_forbidden(character)) return begin;
  }
  return std::nullopt;
}

std::string code_point(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = c > 0xFFFFF ? 20 : c > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) {
    name += digits[(c >> shift) & 0xFU];
  }
  return name;
}

std::optional<std::size_t> first_error(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const auto decoded = decode(bytes, at);
    if (decoded.bytes == 0) return at;
    at += decoded.bytes;
  }
  return std::nullopt;
}

char32_t next(std::string_view bytes, std::size_t& at) {
  const auto decoded = decode(bytes, at);
  at += decoded.bytes == 0 ? 1 : decoded.bytes;
  return decoded.character;
}

std::string encode(char32_t c) {
  const auto part = [&](unsigned shift, unsigned mark, unsigned mask) {
    return static_cast<char>(mark | ((static_cast<unsigned>(c) >> shift) & mask));
  };
  if (c < 0x80) return {part(0, 0, 0x7F)};
  if (c < 0x800) return {part(6, 0xC0, 0x1F), part(0, 0x80, 0x3F)};
  if (c < 0x10000) return {part(12, 0xE0, 0x0F), part(6, 0x80, 0x3F), part(0, 0x80, 0x3F)};
  return {part(18, 0xF0, 0x07), part(12, 0x80, 0x3F), part(6, 0x80, 0x3F), part(0, 0x80, 0x3F)};
}

std::size_t length(std::string_view bytes) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < bytes.size(); ++count) next(bytes, at);
  return count;
}

std::string printable(std::string_view text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = next(text, at);
    clean += is_unprintable(character) ? encode(0xFFFD) : encode(character);
  }
  return clean;
}

std::string in_quotes(std::string_view text) { return "\"" + printable(text) + "\""; }

std::string shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most || length(text) <= most) return std::string(text);
  const auto behind = [&](std::size_t count, std::size_t from) {
    for (; count > 0; --count) next(text, from);
    return from;
  };
  const auto head = most / 2;
  const auto tail = most - head - 1;
  const auto left_out = length(text) - head - tail;
  const auto end_of_head = behind(head, 0);
  const auto begin_of_tail = behind(left_out, end_of_head);
  return std::string(text.substr(0, end_of_head)) + "…" + std::string(text.substr(begin_of_tail));
}

}  // namespace govbook::utf8
