// The words of one paragraph, heading or table cell as its inlines see them: without margins,
// fences and underlines, and with the place in the source text of every byte.

#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "markdown/source_text.h"

namespace govbook::markdown {

struct Content {
  std::string text;
  std::vector<std::size_t> offsets;  // Of each byte of `text`; as many as it has.
  std::size_t end = 0;               // The offset behind the last.

  // Of byte `at`; the end for anything behind the last.
  std::size_t offset(std::size_t at) const { return at < offsets.size() ? offsets[at] : end; }
};

// Lines `first` to `last`, the first from offset `begin` on.
Content lines_content(const SourceText& source, const Margin& margin, std::size_t begin, int first,
                      int last);

// A heading of one line ("## Title ##") that begins at offset `begin`.
Content heading_content(const SourceText& source, std::size_t begin, int line);

// [begin, end) without spaces at both sides and with "\|" as "|".
Content cell_content(const SourceText& source, std::size_t begin, std::size_t end);

// The cells of a row as offsets [begin, end) into it: what stands between its unescaped "|".
std::vector<std::pair<std::size_t, std::size_t>> cells_of(std::string_view row);

}  // namespace govbook::markdown
