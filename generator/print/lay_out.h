// A document onto pages: lines, flow, tables, running heads, contents with page numbers.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/report.h"
#include "diagram/drawing.h"
#include "doc/document.h"
#include "print/page.h"
#include "print/settings.h"
#include "type/shape.h"

namespace govbook::print {

// What a document is set with besides its own words.
struct Setting {
  const doc::Library* library = nullptr;  // For titles, dates and the notice. REQUIRED.
  const Settings* settings = nullptr;     // The theme's. REQUIRED.
  // Drawings of the document's figures in their order; a figure without one is set as its list.
  std::vector<const diagram::Drawing*> drawings;
  std::string generator;  // "govbook 0.1".
};

// Reports print/missing-glyph (placed at the block), print/unbreakable (a word or table cell that
// does not fit its column).
Pages lay_out(const doc::Document& document, const Setting& setting, type::Fonts& fonts,
              Report& report);

}  // namespace govbook::print
