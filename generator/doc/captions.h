// What lists of figures and tables list.

#pragma once

#include <string>
#include <vector>

#include "doc/document.h"

namespace govbook::doc {

struct Caption {
  std::string anchor;
  std::string title;
  int number = 0;  // Of a figure among all figures, from 1; 0 for a table.
};

// The figures (diagrams, and pictures with a caption), or the tables that show their caption, in
// the order of reading; without what is inside a figure's alternative or a footnote, and without
// those that have no anchor. REQUIRES: `of` is not sections.
std::vector<Caption> captions(const Document& document, Listed of);

}  // namespace govbook::doc
