// A run of glyphs as text-showing operators.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pdf/glyph_use.h"
#include "type/shape.h"

namespace govbook::pdf {

struct ShownGlyph {
  std::uint32_t id = 0;
  double x = 0;        // From the beginning of the line, in points.
  double rise = 0;     // Upwards.
  double advance = 0;  // In 1/1000 em.
};

// Glyphs that follow each other; with `replacement`, they do not say their text by themselves.
struct Stretch {
  std::vector<ShownGlyph> glyphs;
  std::string replacement;
};

// The glyphs of a run in reading order, noted in `use`. Spaces that end a line are shown as well,
// so that words of two lines stay apart when they are read.
std::vector<Stretch> stretches(const type::GlyphRun& run, GlyphUse& use);

// The operators between BT and ET, the font being set. The line begins at (x, baseline), y upwards.
std::string show_words(const std::vector<ShownGlyph>& glyphs, double size, double x,
                       double baseline);

}  // namespace govbook::pdf
