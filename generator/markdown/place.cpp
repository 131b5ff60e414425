#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "markdown/parse.h"

namespace govbook::markdown {
namespace {

// A text that can tell quickly how many characters stand before a byte of it: counted once for
// every stretch of 64 bytes.
struct Counted {
  std::string text;
  std::vector<std::size_t> line_begins = {0};
  std::vector<std::uint32_t> before_stretch = {};

  static constexpr std::size_t stretch = 64;

  explicit Counted(std::string_view copied) : text(copied) {
    std::uint32_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (i % stretch == 0) before_stretch.push_back(characters);
      if (begins_character(i)) ++characters;
      const bool is_pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
      if ((text[i] == '\n' || text[i] == '\r') && !is_pair) line_begins.push_back(i + 1);
    }
    before_stretch.push_back(characters);
  }

  bool begins_character(std::size_t at) const {
    return (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  }

  std::uint32_t characters_before(std::size_t offset) const {
    auto count = before_stretch[offset / stretch];
    for (auto at = offset - offset % stretch; at < offset; ++at) {
      if (begins_character(at)) ++count;
    }
    return count;
  }
};

}  // namespace

Place copied_from(std::string_view text, Span at) {
  at.length = 0;
  return [counted = Counted(text), at](std::size_t offset) {
    offset = std::min(offset, counted.text.size());
    const auto& begins = counted.line_begins;
    const auto line = std::ranges::upper_bound(begins, offset) - begins.begin() - 1;
    const auto begin = begins[static_cast<std::size_t>(line)];
    auto span = at;
    span.line += static_cast<std::uint32_t>(line);
    span.column = (line == 0 ? at.column : 1) + counted.characters_before(offset) -
                  counted.characters_before(begin);
    return span;
  };
}

}  // namespace govbook::markdown
