// A document set in one endless column, not yet cut into pages: what compositors call a galley.

#pragma once

#include <map>
#include <vector>

#include "print/blocks.h"

namespace govbook::print {

struct Galley {
  Structure structure;  // elements[0] is the Document.
  Flow flow;
  std::map<int, Flow> notes;   // Footnotes, by number.
  std::vector<Entry> entries;  // Its headings.
  std::size_t figures = 0;     // How many have a number.
};

// Title, subtitle, control table, notice and blocks of a document: of a chapter without the notice,
// of a volume with a page of their own. `drawings` are those of its
// figures in their order; a figure without one is set as its list. Reports print/missing-glyph
// (placed at the block) and print/unbreakable (a word or table cell that does not fit its column).
Galley set_galley(const Surroundings& around, const Drawings& drawings, Typesetter& typesetter);

}  // namespace govbook::print
