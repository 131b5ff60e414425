// A document onto pages: set, cut, painted.

#pragma once

#include <string>

#include "base/report.h"
#include "doc/document.h"
#include "print/blocks.h"
#include "print/page.h"
#include "print/settings.h"
#include "type/shape.h"

namespace govbook::paper {

// What a document is set with besides its own words.
struct Setting {
  const doc::Library* library = nullptr;      // For titles, dates and the notice. REQUIRED.
  const print::Settings* settings = nullptr;  // The theme's. REQUIRED.
  print::Drawings drawings;                   // Of the document's figures; see print/galley.h.
  std::string generator;                      // "govbook 0.1".
};

// Reports print/missing-glyph (placed at the block), print/unbreakable (a word or table cell that
// does not fit its column).
print::Pages lay_out(const doc::Document& document, const Setting& setting, type::Fonts& fonts,
                     Report& report);

}  // namespace govbook::paper
