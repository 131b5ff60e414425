#include "pdf/glyph_use.h"

#include <algorithm>

#include "base/utf8.h"

namespace govbook::pdf {
namespace {

constexpr char32_t no_break_space = 0xA0;

// Joiners, variation selectors and the byte order mark: they only choose how a neighbour looks.
bool is_invisible(char32_t character) {
  return (character >= 0x200B && character <= 0x200D) || character == 0x2060 ||
         (character >= 0xFE00 && character <= 0xFE0F) || character == 0xFEFF;
}

std::vector<std::string> characters(const std::string& text) {
  std::vector<std::string> found;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto begin = at;
    utf8::next(text, at);
    found.push_back(text.substr(begin, at - begin));
  }
  return found;
}

}  // namespace

std::string said(const type::Cluster& cluster) {
  if (cluster.text.size() == 1) return cluster.text;
  std::string made;
  std::size_t at = 0;
  while (at < cluster.text.size()) {
    const auto begin = at;
    const auto character = utf8::next(cluster.text, at);
    if (character == no_break_space) {
      made += ' ';
    } else if (!is_invisible(character)) {
      made += cluster.text.substr(begin, at - begin);
    }
  }
  return made;
}

FontUse& GlyphUse::use(int font) {
  const auto known = std::find_if(uses_.begin(), uses_.end(),
                                  [&](const FontUse& use) { return use.font == font; });
  if (known != uses_.end()) return *known;
  uses_.push_back({font, "F" + std::to_string(uses_.size()), fonts_.space_glyph(font), {}});
  return uses_.back();
}

const std::string& GlyphUse::meaning(FontUse& font, std::uint32_t glyph, const std::string& text) {
  const auto known = font.glyphs.find(glyph);
  if (known != font.glyphs.end()) return known->second.text;
  const GlyphMeaning learnt{text, fonts_.advance(font.font, glyph)};
  return font.glyphs.emplace(glyph, learnt).first->second.text;
}

bool GlyphUse::show(int font, const type::Cluster& cluster) {
  FontUse& shown = use(font);
  if (cluster.text.size() == 1 && cluster.glyphs.size() == 1) {  // As most are.
    return meaning(shown, cluster.glyphs[0].id, cluster.text) == cluster.text;
  }
  const auto text = said(cluster);
  const auto parts = characters(text);
  const bool is_one_each = parts.size() == cluster.glyphs.size();
  std::string sum;
  for (std::size_t i = 0; i < cluster.glyphs.size(); ++i) {
    sum += meaning(shown, cluster.glyphs[i].id, is_one_each ? parts[i] : text);
  }
  return sum == text;
}

std::uint32_t GlyphUse::show_space(int font) {
  FontUse& shown = use(font);
  if (shown.space != 0) meaning(shown, shown.space, " ");
  return shown.space;
}

}  // namespace govbook::pdf
