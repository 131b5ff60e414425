// Which letters the codes of a font stand for: its ToUnicode table (ISO 32000-1, 9.10.3).

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace govbook::verify {

class Meanings {
 public:
  // Codes first to last stand for `text`, the last character of which counts up.
  void add(std::uint32_t first, std::uint32_t last, std::u32string text);

  std::optional<std::u32string> of(std::uint32_t code) const;

 private:
  struct Range {
    std::uint32_t last = 0;
    std::u32string text;
  };
  std::map<std::uint32_t, Range> ranges_;  // By the first code.
};

// What is no table gives no meanings.
Meanings read_meanings(std::string_view table);

}  // namespace govbook::verify
