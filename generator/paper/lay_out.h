// A document onto pages: set, cut, painted.

#pragma once

#include "base/report.h"
#include "doc/document.h"
#include "paper/chapter.h"
#include "print/page.h"
#include "type/shape.h"

namespace govbook::paper {

// Reports print/missing-glyph (placed at the block), print/unbreakable (a word or table cell that
// does not fit its column).
print::Pages lay_out(const doc::Document& document, const Setting& setting, type::Fonts& fonts,
                     Report& report);

}  // namespace govbook::paper
