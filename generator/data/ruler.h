// Turns byte offsets of a text into lines and columns, columns counted in characters.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/span.h"

namespace govbook::data {

// Cheap for offsets that rise, as a reader's do; an earlier offset starts over. A byte order mark
// at the beginning takes no column.
class Ruler {
 public:
  Ruler(std::string_view text, std::uint32_t file) : text_(text), file_(file) {}

  // The place of `bytes` bytes from `offset`, as far as they stand on one line.
  Span at(std::size_t offset, std::size_t bytes = 0);

 private:
  void step();

  std::string_view text_;
  std::uint32_t file_;
  std::size_t offset_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t column_ = 1;
};

}  // namespace govbook::data
