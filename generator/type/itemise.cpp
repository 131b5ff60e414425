#include "type/itemise.h"

#include <pango/pango.h>

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "type/state.h"

namespace govbook::type {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view paragraph_separator = "\u2029";

void insert(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

bool is_shared(GUnicodeScript script) {
  return script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED ||
         script == G_UNICODE_SCRIPT_UNKNOWN || script == G_UNICODE_SCRIPT_INVALID_CODE;
}

// Left alone, Pango asks the environment which language a foreign script is likely to be in.
const char* language_of(GUnicodeScript script) {
  switch (script) {
    case G_UNICODE_SCRIPT_ARABIC:
      return "ar";
    case G_UNICODE_SCRIPT_CYRILLIC:
      return "ru";
    case G_UNICODE_SCRIPT_DEVANAGARI:
      return "hi";
    case G_UNICODE_SCRIPT_GREEK:
      return "el";
    case G_UNICODE_SCRIPT_HEBREW:
      return "he";
    case G_UNICODE_SCRIPT_LATIN:
      return "en";
    default:
      return "und";
  }
}

void insert_languages(PangoAttrList* list, std::string_view text, std::string_view language) {
  PangoLanguage* own = pango_language_from_string(std::string(language).c_str());
  PangoLanguage* current = own;
  std::size_t begin = 0;
  std::size_t at = 0;
  const auto close = [&](std::size_t end) {
    if (end > begin) insert(list, pango_attr_language_new(current), begin, end);
    begin = end;
  };
  while (at < text.size()) {
    const auto here = at;
    const auto script = g_unichar_get_script(utf8::next(text, at));
    if (is_shared(script)) continue;
    const bool is_own =
        pango_language_includes_script(own, static_cast<PangoScript>(script)) == TRUE;
    PangoLanguage* next = is_own ? own : pango_language_from_string(language_of(script));
    if (next == current) continue;
    close(here);
    current = next;
  }
  close(text.size());
}

// An address broken within a word must not seem to have a hyphen; soft hyphens still show.
void forbid_hyphens(PangoAttrList* list, std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto end = std::min(text.find(soft_hyphen, begin), text.size());
    if (end > begin) insert(list, pango_attr_insert_hyphens_new(FALSE), begin, end);
    begin = end + soft_hyphen.size();
  }
}

// Figures below each other must not be drawn closer ("11") by the font.
void part_figures(PangoAttrList* list, std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view figures = "0123456789";
  while (begin < end) {
    const auto first = text.substr(0, end).find_first_of(figures, begin);
    if (first == std::string_view::npos) return;
    const auto last = std::min(text.find_first_not_of(figures, first), end);
    insert(list, pango_attr_font_features_new("tnum=1,kern=0"), first, last);
    begin = last;
  }
}

}  // namespace

std::string join(const std::vector<Run>& runs) {
  std::string joined;
  for (const auto& run : runs) joined += run.text;
  for (auto& byte : joined) {
    if (byte == '\n' || byte == '\r' || byte == '\t') byte = ' ';
  }
  return text::replace_all(std::move(joined), paragraph_separator, line_separator);
}

PangoAttrList* attributes(const std::vector<Run>& runs, std::string_view text,
                          const Families& families, std::string_view language) {
  PangoAttrList* list = pango_attr_list_new();
  std::size_t begin = 0;
  bool is_odd = false;
  for (const auto& run : runs) {
    const auto end = begin + run.text.size();
    PangoFontDescription* description = describe(families, run.style);
    insert(list, pango_attr_font_desc_new(description), begin, end);
    pango_font_description_free(description);
    if (run.width > 0) {
      const PangoRectangle area{0, 0, static_cast<int>(run.width * PANGO_SCALE), 0};
      insert(list, pango_attr_shape_new(&area, &area), begin, end);
    }
    // Neighbours in the same style must not share a ligature: one may be a link.
    std::string features = is_odd ? "kern=1" : "";
    if (run.style.figures == Figures::tabular) features += is_odd ? ",tnum=1" : "tnum=1";
    if (!features.empty()) {
      insert(list, pango_attr_font_features_new(features.c_str()), begin, end);
    }
    if (run.style.figures == Figures::tabular) part_figures(list, text, begin, end);
    is_odd = !is_odd;
    begin = end;
  }
  insert_languages(list, text, language);
  forbid_hyphens(list, text);
  return list;
}

}  // namespace govbook::type
