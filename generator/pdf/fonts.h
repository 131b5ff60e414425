// Fonts as PDF objects: composite fonts with the glyphs that are shown and no others.

#pragma once

#include <string>

#include "base/report.h"
#include "pdf/glyph_use.h"
#include "pdf/objects.h"

namespace govbook::pdf {

// The dictionary of font resources. Reports type/font-refused.
std::string embed_fonts(Objects& objects, const GlyphUse& use, const type::Fonts& fonts,
                        Report& report);

}  // namespace govbook::pdf
