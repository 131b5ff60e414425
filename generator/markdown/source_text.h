// The Markdown text of one parse as lines, and where each byte of it was written. cmark counts
// lines and bytes of a line from 1; here everything is a byte offset into the text.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "markdown/parse.h"

namespace govbook::markdown {

// What stands in front of the lines of a block: the quotes around it, how many of them stand
// outside every list item and footnote, and whether one of those indents the lines.
struct Margin {
  int quotes = 0;
  int outer_quotes = 0;
  bool is_indented = false;
};

// REQUIRES: the text ends its lines with LF and outlives this, as does `place`.
class SourceText {
 public:
  SourceText(std::string_view text, const Place& place);

  std::string_view text() const { return text_; }
  int line_count() const { return static_cast<int>(begins_.size()); }

  // The offset of a line's first byte; that of the end of the text for a line that is not there.
  std::size_t begin_of(int line) const;
  std::string_view line(int number) const;  // Without its end.

  // Of a place as cmark tells it, kept inside the line.
  std::size_t offset(int line, int column) const;

  // Where the words of a line begin that continues a block with that margin: behind the ">" of its
  // quotes, as far as they are there, and at most `columns` bytes of space.
  std::size_t resume(int line, const Margin& margin, std::size_t columns) const;

  Span at(std::size_t offset) const { return place_(offset); }

  // The place of [begin, end), as long as the part of it on the first line.
  Span between(std::size_t begin, std::size_t end) const;

 private:
  std::string_view text_;
  const Place& place_;
  std::vector<std::size_t> begins_;
};

}  // namespace govbook::markdown
