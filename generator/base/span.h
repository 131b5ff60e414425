// Where something was written: a file of the Sources and a place in it. Every value, block and
// diagnostic carries one, so that a complaint can always be shown beside the author's own line.

#pragma once

#include <cstdint>

namespace govbook {

// `file` counts from 1 in the order of Sources; 0 means "no place". `line` and `column` count from
// 1; a column counts characters (code points), not bytes. `length` is in characters; 0 means that
// only the beginning is known.
struct Span {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 0;

  bool is_somewhere() const { return file != 0; }
  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace govbook
