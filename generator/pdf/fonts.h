// Fonts as PDF objects: composite fonts with the glyphs that are shown and no others.

#pragma once

#include "base/report.h"
#include "pdf/glyph_use.h"

class QPDF;
class QPDFObjectHandle;

namespace govbook::pdf {

// The dictionary of font resources. Reports type/font-refused.
QPDFObjectHandle embed_fonts(QPDF& qpdf, const GlyphUse& use, const type::Fonts& fonts,
                             Report& report);

}  // namespace govbook::pdf
