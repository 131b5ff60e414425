#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/fonts.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "base/digest.h"
#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

using Object = QPDFObjectHandle;

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
Object widths(const FontUse& use) {
  auto made = Object::newArray();
  auto stretch = Object::newArray();
  std::uint32_t next = 0;
  for (const auto& [glyph, meaning] : use.glyphs) {
    if (glyph != next || stretch.getArrayNItems() == 0) {
      stretch = Object::newArray();
      made.appendItem(Object::newInteger(glyph));
      made.appendItem(stretch);
    }
    stretch.appendItem(Object::newReal(number(meaning.advance, 3)));
    next = glyph + 1;
  }
  return made;
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

Object program(QPDF& qpdf, const std::string& bytes, bool is_cff) {
  auto stream = Object::newStream(&qpdf, bytes);
  if (is_cff) {
    stream.getDict().replaceKey("/Subtype", Object::newName("/CIDFontType0C"));
  } else {
    const auto length = static_cast<long long>(bytes.size());
    stream.getDict().replaceKey("/Length1", Object::newInteger(length));
  }
  return stream;
}

Object real(double value) { return Object::newReal(number(value, 3)); }

Object descriptor(QPDF& qpdf, const type::FontFacts& facts, const std::string& base,
                  const std::string& bytes) {
  auto box = Object::newArray();
  for (const double edge : facts.box) box.appendItem(real(edge));
  const int flags =
      symbolic | (facts.is_fixed_pitch ? fixed_pitch : 0) | (facts.italic_angle != 0 ? italic : 0);
  auto made = Object::newDictionary({
      {"/Type", Object::newName("/FontDescriptor")},
      {"/FontName", Object::newName(base)},
      {"/Flags", Object::newInteger(flags)},
      {"/FontBBox", box},
      {"/ItalicAngle", real(facts.italic_angle)},
      {"/Ascent", real(facts.ascent)},
      {"/Descent", real(facts.descent)},
      {"/CapHeight", real(facts.cap_height)},
      {"/StemV", Object::newInteger(facts.is_bold ? 140 : 80)},
  });
  made.replaceKey(facts.is_cff ? "/FontFile3" : "/FontFile2", program(qpdf, bytes, facts.is_cff));
  return qpdf.makeIndirectObject(made);
}

Object descendant(QPDF& qpdf, const FontUse& use, const type::FontFacts& facts,
                  const std::string& base) {
  auto made = Object::newDictionary({
      {"/Type", Object::newName("/Font")},
      {"/Subtype", Object::newName(facts.is_cff ? "/CIDFontType0" : "/CIDFontType2")},
      {"/BaseFont", Object::newName(base)},
      {"/CIDSystemInfo", Object::newDictionary({{"/Registry", Object::newString("Adobe")},
                                                {"/Ordering", Object::newString("Identity")},
                                                {"/Supplement", Object::newInteger(0)}})},
      {"/DW", Object::newInteger(0)},
      {"/W", widths(use)},
  });
  if (!facts.is_cff) made.replaceKey("/CIDToGIDMap", Object::newName("/Identity"));
  return qpdf.makeIndirectObject(made);
}

Object embed(QPDF& qpdf, const FontUse& use, const type::Fonts& fonts, Report& report) {
  std::vector<std::uint32_t> glyphs;
  for (const auto& [glyph, meaning] : use.glyphs) glyphs.push_back(glyph);
  const auto facts = fonts.facts(use.font);
  const auto base = name(subset_tag(facts.postscript_name, use) + "+" + facts.postscript_name);
  const auto subset = fonts.subset(use.font, glyphs, report);
  auto child = descendant(qpdf, use, facts, base);
  child.replaceKey("/FontDescriptor", descriptor(qpdf, facts, base, subset.bytes));
  return qpdf.makeIndirectObject(Object::newDictionary({
      {"/Type", Object::newName("/Font")},
      {"/Subtype", Object::newName("/Type0")},
      {"/BaseFont", Object::newName(facts.is_cff ? base + "-Identity-H" : base)},
      {"/Encoding", Object::newName("/Identity-H")},
      {"/DescendantFonts", Object::newArray({child})},
      {"/ToUnicode", Object::newStream(&qpdf, to_unicode(use))},
  }));
}

}  // namespace

QPDFObjectHandle embed_fonts(QPDF& qpdf, const GlyphUse& use, const type::Fonts& fonts,
                             Report& report) {
  auto made = Object::newDictionary();
  for (const auto& font : use.fonts()) {
    if (font.glyphs.empty()) continue;
    made.replaceKey(name(font.resource), embed(qpdf, font, fonts, report));
  }
  return made;
}

}  // namespace govbook::pdf
