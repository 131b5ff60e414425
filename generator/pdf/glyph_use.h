// Which glyphs a file shows and which characters they stand for, gathered while its pages are
// written: the fonts are cut and their ToUnicode tables written from it.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "type/shape.h"

namespace govbook::pdf {

struct GlyphMeaning {
  std::string text;
  double advance = 0;  // In 1/1000 em.
};

struct FontUse {
  int font = 0;          // Number in the Fonts.
  std::string resource;  // "F0".
  std::uint32_t space = 0;
  std::map<std::uint32_t, GlyphMeaning> glyphs;
};

class GlyphUse {
 public:
  explicit GlyphUse(const type::Fonts& fonts) : fonts_(fonts) {}

  // Notes that the glyphs of a cluster are shown. Returns whether they alone say its text; if not,
  // the text has to be told in another way. A font's first sight of a glyph settles its meaning.
  bool show(int font, const type::Cluster& cluster);

  // Notes the space that ends a line and returns its glyph; 0 when the font has none.
  std::uint32_t show_space(int font);

  const FontUse& of(int font) { return use(font); }
  double advance(int font, std::uint32_t glyph) { return use(font).glyphs.at(glyph).advance; }

  // In the order of first use.
  const std::vector<FontUse>& fonts() const { return uses_; }

 private:
  FontUse& use(int font);
  const std::string& meaning(FontUse& font, std::uint32_t glyph, const std::string& text);

  const type::Fonts& fonts_;
  std::vector<FontUse> uses_;
};

// The text of a cluster as a reader should find it: a no-break space is a space, and what only
// chooses the look of its neighbours is left out.
std::string said(const type::Cluster& cluster);

}  // namespace govbook::pdf
