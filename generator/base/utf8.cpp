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

bool is_unprintable(char32_t c) {
  return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0xFEFF;
}

}  // namespace

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

}  // namespace govbook::utf8
