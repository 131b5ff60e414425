#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "verify/fonts.h"

#include <algorithm>
#include <array>
#include <qpdf/QPDFObjectHandle.hh>
#include <string_view>

#include "base/utf8.h"
#include "verify/stations.h"

namespace govbook::verify {
namespace {

using Object = QPDFObjectHandle;

bool is_embedded(const Object& descriptor) {
  const std::array<std::string, 3> keys = {"FontFile", "FontFile2", "FontFile3"};
  return std::any_of(keys.begin(), keys.end(),
                     [&](const std::string& key) { return value_of(descriptor, key).isStream(); });
}

bool is_predefined(std::string_view encoding) {
  return encoding == "WinAnsiEncoding" || encoding == "MacRomanEncoding" ||
         encoding == "MacExpertEncoding";
}

// Whether a glyph's name says a letter: "eacute", "uni00E9", "f_i.alt", not "g12" or "cid34". The
// whole list of names that do has thousands; words of letters alone are believed.
bool says_letter(const std::string& name) {
  const auto stem = name.substr(0, name.find('.'));
  if (stem.empty()) return false;
  const auto digits = stem.find_first_of("0123456789");
  if (digits == stem.npos) return true;
  const auto head = stem.substr(0, digits);
  return stem.starts_with("uni") || stem.starts_with("afii") || stem.starts_with("SF") ||
         (stem.starts_with("u") && stem.size() >= 5 && head == "u");
}

// Fonts of one byte a character (ISO 32000-1, 9.6.6 and 9.10.2).
void read_simple(const Object& font, ShownFont& made) {
  const auto encoding = value_of(font, "Encoding");
  const auto descriptor = value_of(font, "FontDescriptor");
  made.is_embedded = name_of(value_of(font, "Subtype")) == "Type3" || is_embedded(descriptor);
  constexpr long long symbolic = 4;
  const auto flags = whole_number(value_of(descriptor, "Flags")).value_or(0);
  made.is_known = is_predefined(name_of(encoding)) ||
                  is_predefined(name_of(value_of(encoding, "BaseEncoding"))) ||
                  (flags & symbolic) == 0;
  long long code = 0;
  for (const auto& one : all_of(value_of(encoding, "Differences"))) {
    if (const auto number = whole_number(one)) {
      code = *number;
      continue;
    }
    const auto name = name_of(one);
    if (name == ".notdef" && code >= 0 && code < 256) {
      made.missing.insert(static_cast<std::uint32_t>(code));
    } else if (!says_letter(name)) {
      made.is_known = false;
    }
    ++code;
  }
}

bool has_known_collection(const Object& descendant) {
  const auto order = text_of(value_of(value_of(descendant, "CIDSystemInfo"), "Ordering"));
  return order == "GB1" || order == "CNS1" || order == "Japan1" || order == "Korea1";
}

// Fonts whose characters may have several bytes (ISO 32000-1, 9.7).
void read_composite(const Object& font, ShownFont& made, Budget& budget) {
  const auto descendants = all_of(value_of(font, "DescendantFonts"));
  const auto descendant = descendants.empty() ? Object::newNull() : descendants.front();
  made.is_embedded = is_embedded(value_of(descendant, "FontDescriptor"));
  const auto encoding = name_of(value_of(font, "Encoding"));
  const bool is_identity = encoding == "Identity-H" || encoding == "Identity-V";
  made.code_bytes = is_identity ? 2 : 0;
  made.is_known = (!encoding.empty() && !is_identity) || has_known_collection(descendant);
  made.missing = {0};
  if (name_of(value_of(descendant, "Subtype")) != "CIDFontType2") return;
  auto map = value_of(descendant, "CIDToGIDMap");
  made.has_glyph_map = map.isStream() || name_of(map) == "Identity" || !made.is_embedded;
  if (!map.isStream()) return;
  made.missing.clear();
  const auto glyphs = bytes_of(map, budget);
  for (std::size_t i = 0; i + 1 < glyphs.size() && i < 131'072; i += 2) {
    if (glyphs[i] == '\0' && glyphs[i + 1] == '\0') {
      made.missing.insert(static_cast<std::uint32_t>(i / 2));
    }
  }
}

void check_codes(const ShownFont& font, Findings& findings) {
  for (const auto& [code, page] : font.shown) {
    const auto& near = font.near.at(code);
    const auto told = font.name + ", code " + std::to_string(code);
    if (font.is_rendered && font.missing.contains(code)) {
      findings.add("glyph-is-missing", page, near, told);
      continue;
    }
    const auto meaning = font.meanings.of(code);
    if (font.has_unicode && !font.is_known && (!meaning || meaning->empty())) {
      findings.add("character-without-meaning", page, near, told);
    }
    const auto says = [&](char32_t letter) {
      return meaning && meaning->find(letter) != meaning->npos;
    };
    if (says(0)) findings.add("unicode-is-zero", page, near, told);
    if (says(0xFEFF) || says(0xFFFE)) findings.add("unicode-is-no-letter", page, near, told);
  }
}

}  // namespace

void check_fonts(const Reading& reading, Findings& findings) {
  for (const auto& [key, font] : reading.content.fonts) {
    const auto first = font.near.empty() ? "" : font.near.begin()->second;
    if (font.shown.empty() && font.code_bytes != 0) continue;  // It is set, but shows nothing.
    if (font.is_rendered && !font.is_embedded) {
      findings.add("font-not-embedded", font.page, first, font.name);
    }
    if (!font.has_glyph_map) findings.add("font-without-glyph-map", font.page, first, font.name);
    if (!font.has_unicode && !font.is_known) {
      findings.add("font-without-unicode", font.page, first, font.name);
    }
    check_codes(font, findings);
  }
}

ShownFont read_font(const Object& font, Budget& budget) {
  ShownFont made;
  made.name = name_of(value_of(font, "BaseFont"));
  if (name_of(value_of(font, "Subtype")) == "Type0") {
    read_composite(font, made, budget);
  } else {
    read_simple(font, made);
  }
  auto table = value_of(font, "ToUnicode");
  made.has_unicode = table.isStream();
  if (made.has_unicode) made.meanings = read_meanings(bytes_of(table, budget));
  return made;
}

std::vector<std::uint32_t> codes_of(const ShownFont& font, const std::string& shown) {
  std::vector<std::uint32_t> codes;
  const auto size = static_cast<std::size_t>(font.code_bytes);
  if (size == 0) return codes;
  for (std::size_t i = 0; i + size <= shown.size(); i += size) {
    std::uint32_t code = 0;
    for (std::size_t j = 0; j < size; ++j)
      code = code << 8U | static_cast<unsigned char>(shown[i + j]);
    codes.push_back(code);
  }
  return codes;
}

std::string letters_of(const ShownFont& font, std::uint32_t code) {
  if (const auto meaning = font.meanings.of(code)) {
    std::string letters;
    for (const auto letter : *meaning) letters += utf8::encode(letter);
    return utf8::first_error(letters) ? "\uFFFD" : letters;
  }
  const bool is_plain = font.code_bytes == 1 && code >= 0x20 && code < 0x7F;
  return is_plain ? std::string(1, static_cast<char>(code)) : "\uFFFD";
}

}  // namespace govbook::verify
