// What is refused before cmark sees it: text that costs time or memory beyond all measure, and
// bytes that are no text. The limits were measured against cmark-gfm 0.29.0.gfm.6 and leave real
// documents fifty times the room they need.

#pragma once

#include "markdown/source_text.h"

namespace govbook::markdown {

namespace limits {
constexpr std::size_t bytes_of_text = 256 * 1024;
constexpr std::size_t bytes_of_line = 8192;
constexpr std::size_t bytes_without_blank_line = 32 * 1024;
constexpr std::size_t containers_of_line = 16;  // ">", list and footnote marks at its beginning.
constexpr std::size_t bars_of_line = 64;        // "|".
constexpr std::size_t cells_of_table = 20'000;  // Lines times columns.
constexpr std::size_t rulers_of_block = 8;      // Lines like "---|:-:".
constexpr int depth_of_blocks = 32;             // Held while the tree is read.
constexpr int depth_of_inlines = 100;           // Likewise.
}  // namespace limits

// Whether the text may be given to cmark. If not, markdown/too-large names the limit and what was
// found, or markdown/bad-character the byte, at the first place.
bool is_acceptable(const SourceText& source, Report& report);

}  // namespace govbook::markdown
