#include "pdf/fonts.h"

#include <algorithm>

#include "base/digest.h"
#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

// Flags of a font descriptor (ISO 32000-1, table 123).
constexpr int fixed_pitch = 1;
constexpr int symbolic = 4;
constexpr int italic = 64;

// The six letters that tell subsets of one font apart, from what is in the subset.
std::string subset_tag(const std::string& font, const FontUse& use) {
  std::string key = font;
  for (const auto& [glyph, meaning] : use.glyphs) key += " " + std::to_string(glyph);
  const auto hash = digest(key);
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) {
    const auto value = std::stoi(hash.substr(4 * i, 4), nullptr, 16);
    tag += static_cast<char>('A' + value % 26);
  }
  return tag;
}

// Widths in stretches of glyphs that follow each other: "3 [260 521] 36 [639]".
std::string widths(const FontUse& use) {
  std::string made = "[";
  std::uint32_t next = 0;
  bool is_open = false;
  for (const auto& [glyph, meaning] : use.glyphs) {
    const bool follows = is_open && glyph == next;
    if (!follows) made += (is_open ? "]" : "") + std::to_string(glyph) + "[";
    if (follows) made += ' ';
    made += number(meaning.advance, 3);
    is_open = true;
    next = glyph + 1;
  }
  return made + (is_open ? "]]" : "]");
}

// ISO 32000-1, 9.10.3.
std::string to_unicode(const FontUse& use) {
  std::string made =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  constexpr std::size_t most = 100;  // Entries that one block may have.
  auto at = use.glyphs.begin();
  for (std::size_t left = use.glyphs.size(); left > 0;) {
    const auto count = std::min(left, most);
    made += std::to_string(count) + " beginbfchar\n";
    for (std::size_t i = 0; i < count; ++i, ++at) {
      made += "<" + code(at->first) + "> <" + utf16(at->second.text) + ">\n";
    }
    made += "endbfchar\n";
    left -= count;
  }
  return made + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

int program(Objects& objects, const std::string& bytes, bool is_cff) {
  return objects.add_stream(
      is_cff ? "/Subtype/CIDFontType0C" : "/Length1 " + std::to_string(bytes.size()), bytes);
}

int descriptor(Objects& objects, const type::FontFacts& facts, const std::string& base,
               const std::string& bytes) {
  std::string edges;
  for (const double edge : facts.box) edges += (edges.empty() ? "" : " ") + number(edge, 3);
  const int flags =
      symbolic | (facts.is_fixed_pitch ? fixed_pitch : 0) | (facts.italic_angle != 0 ? italic : 0);
  return objects.add("<</Type/FontDescriptor/FontName" + base + "/Flags " + std::to_string(flags) +
                     "/FontBBox[" + edges + "]/ItalicAngle " + number(facts.italic_angle, 3) +
                     "/Ascent " + number(facts.ascent, 3) + "/Descent " + number(facts.descent, 3) +
                     "/CapHeight " + number(facts.cap_height, 3) + "/StemV " +
                     (facts.is_bold ? "140" : "80") +
                     (facts.is_cff ? "/FontFile3 " : "/FontFile2 ") +
                     reference(program(objects, bytes, facts.is_cff)) + ">>");
}

int descendant(Objects& objects, const FontUse& use, const type::FontFacts& facts,
               const std::string& base, int descriptor) {
  return objects.add(std::string("<</Type/Font/Subtype") +
                     (facts.is_cff ? "/CIDFontType0" : "/CIDFontType2") + "/BaseFont" + base +
                     "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 0/W" +
                     widths(use) + (facts.is_cff ? "" : "/CIDToGIDMap/Identity") +
                     "/FontDescriptor " + reference(descriptor) + ">>");
}

int embed(Objects& objects, const FontUse& use, const type::Fonts& fonts, Report& report) {
  std::vector<std::uint32_t> glyphs;
  for (const auto& [glyph, meaning] : use.glyphs) glyphs.push_back(glyph);
  const auto facts = fonts.facts(use.font);
  const auto base = name(subset_tag(facts.postscript_name, use) + "+" + facts.postscript_name);
  const auto subset = fonts.subset(use.font, glyphs, report);
  const int child =
      descendant(objects, use, facts, base, descriptor(objects, facts, base, subset.bytes));
  const int unicode = objects.add_stream("", to_unicode(use));
  return objects.add("<</Type/Font/Subtype/Type0/BaseFont" +
                     (facts.is_cff ? base + "-Identity-H" : base) +
                     "/Encoding/Identity-H/DescendantFonts[" + reference(child) + "]/ToUnicode " +
                     reference(unicode) + ">>");
}

}  // namespace

std::string embed_fonts(Objects& objects, const GlyphUse& use, const type::Fonts& fonts,
                        Report& report) {
  std::string made = "<<";
  for (const auto& font : use.fonts()) {
    if (font.glyphs.empty()) continue;
    made += name(font.resource) + " " + reference(embed(objects, font, fonts, report));
  }
  return made + ">>";
}

}  // namespace govbook::pdf
