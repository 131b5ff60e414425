#include "scan/letters.h"

#include <array>
#include <cstddef>

namespace govbook::scan {
namespace {

// In UTF-8: U+00AD, U+00A0, U+200B to U+200F, U+2010 to U+2015, U+2018 to U+201F, U+2028 to U+202F,
// U+2060, U+FEFF.
std::size_t skipped(std::string_view rest) {
  const auto byte = [&](std::size_t i) {
    return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U;
  };
  if (byte(0) == 0xC2 && (byte(1) == 0xAD || byte(1) == 0xA0)) return 2;
  if (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x8B && byte(2) <= 0xAF) return 3;
  if (byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) == 0xA0) return 3;
  if (byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return 3;
  return 0;
}

// What each byte is written as; NUL where it is no letter.
constexpr auto written = [] {
  std::array<char, 256> table{};
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const bool is_capital = c >= 'A' && c <= 'Z';
    const bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
    table[static_cast<std::size_t>(byte)] =
        is_capital ? static_cast<char>(c - 'A' + 'a') : (is_kept ? c : '\0');
  }
  return table;
}();

}  // namespace

std::string letters(std::string_view bytes) {
  std::string kept(bytes.size(), '\0');
  std::size_t count = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte == 0xC2 || byte == 0xE2 || byte == 0xEF) {
      if (const auto more = skipped(bytes.substr(i)); more > 0) {
        i += more;
        continue;
      }
    }
    kept[count] = written[byte];
    count += written[byte] != '\0' ? 1 : 0;
    ++i;
  }
  kept.resize(count);
  return kept;
}

}  // namespace govbook::scan
