#include "scan/letters.h"

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

}  // namespace

std::string letters(std::string_view bytes) {
  std::string kept;
  kept.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    if (const auto more = skipped(bytes.substr(i)); more > 0) {
      i += more;
      continue;
    }
    const char c = bytes[i++];
    if (c >= 'A' && c <= 'Z') {
      kept += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               (static_cast<unsigned char>(c) & 0x80U) != 0) {
      kept += c;
    }
  }
  return kept;
}

}  // namespace govbook::scan
