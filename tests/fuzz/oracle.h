// What the harnesses have in common. A harness reads any bytes and holds what was made of them
// against a law; where a law is broken it stops the program, and libFuzzer keeps the bytes.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/report.h"
#include "base/sources.h"

namespace govbook::fuzz {

// Ends the program, saying which law was broken.
[[noreturn]] void broken(std::string_view law, std::string_view found);

inline void hold(bool is_kept, std::string_view law, std::string_view found = {}) {
  if (!is_kept) broken(law, found);
}

// One file with these bytes.
Sources one_file(std::string name, const std::uint8_t* data, std::size_t size);

// Every diagnostic has a code, a place that is in its file, and words that a terminal can show.
void hold_places(const Report& report, const Sources& sources);

}  // namespace govbook::fuzz
