// What no data file may hold, looked for before any reader sees it.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/report.h"

namespace govbook::data {

namespace limit {
inline constexpr std::size_t file_bytes = 4 * 1024 * 1024;
inline constexpr std::size_t depth = 64;
inline constexpr std::size_t values = 200000;
inline constexpr std::size_t text_bytes = 256 * 1024;
inline constexpr std::size_t key_bytes = 200;
inline constexpr long long number = 1LL << 53;  // Beyond it, programs disagree about numbers.
}  // namespace limit

// Whether the bytes are text. Reports data/too-large, data/not-utf-8 and data/control-character
// (what utf8::first_forbidden finds).
bool is_text(std::string_view bytes, std::uint32_t file, Report& report);

}  // namespace govbook::data
