#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <array>
#include <cmath>
#include <cstdint>

#include "type/state.h"

namespace govbook::type {
namespace {

constexpr auto truetype_outlines = HB_TAG('g', 'l', 'y', 'f');
constexpr auto postscript_outlines = HB_TAG('C', 'F', 'F', ' ');

// What a PDF viewer does not read: it is told glyphs, not characters, and places them as we say.
constexpr std::array unneeded_tables = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('F', 'F', 'T', 'M'),
    HB_TAG('M', 'A', 'T', 'H'), HB_TAG('O', 'S', '/', '2'), HB_TAG('S', 'T', 'A', 'T'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('m', 'e', 't', 'a'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't')};

std::string table(hb_face_t* face, hb_tag_t tag) {
  hb_blob_t* blob = hb_face_reference_table(face, tag);
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob, &length);
  std::string found(length == 0 ? "" : bytes, length);
  hb_blob_destroy(blob);
  return found;
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  hb_blob_t* blob = hb_face_reference_table(face, tag);
  const bool has = hb_blob_get_length(blob) > 0;
  hb_blob_destroy(blob);
  return has;
}

std::string whole_file(hb_face_t* face) {
  hb_blob_t* blob = hb_face_reference_blob(face);
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob, &length);
  std::string found(length == 0 ? "" : bytes, length);
  hb_blob_destroy(blob);
  return found;
}

// The subset face, or nothing when HarfBuzz cannot make it. Destroyed by the caller.
hb_face_t* cut(hb_face_t* face, const std::vector<std::uint32_t>& glyphs) {
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  if (input == nullptr) return nullptr;
  for (const auto glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input), glyph);
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  for (const auto tag : unneeded_tables) {
    hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), tag);
  }
  hb_face_t* made = hb_subset_or_fail(face, input);
  hb_subset_input_destroy(input);
  return made;
}

std::string postscript_name(hb_face_t* face) {
  std::array<char, 128> name{};
  auto size = static_cast<unsigned>(name.size());
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
  return name.data();
}

// A big-endian number of 16 bits in a table; 0 beyond its end.
unsigned number_at(const std::string& bytes, std::size_t at) {
  if (at + 2 > bytes.size()) return 0;
  return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])) << 8U |
         static_cast<unsigned char>(bytes[at + 1]);
}

double signed_at(const std::string& bytes, std::size_t at) {
  return static_cast<std::int16_t>(number_at(bytes, at));
}

}  // namespace

// The places are those of the tables "head", "post" and "OS/2" in ISO/IEC 14496-22.
FontFacts Fonts::facts(int font) const {
  const auto& open = open_font(*state_, font);
  FontFacts facts;
  facts.postscript_name = postscript_name(open.face);
  facts.units_per_em = static_cast<int>(hb_face_get_upem(open.face));
  const double scale = 1000.0 / facts.units_per_em;
  hb_font_extents_t extents{};
  hb_font_get_h_extents(open.font, &extents);
  facts.ascent = extents.ascender * scale;
  facts.descent = extents.descender * scale;
  hb_position_t capitals = 0;
  hb_ot_metrics_get_position_with_fallback(open.font, HB_OT_METRICS_TAG_CAP_HEIGHT, &capitals);
  facts.cap_height = capitals * scale;
  const auto head = table(open.face, HB_TAG('h', 'e', 'a', 'd'));
  for (std::size_t i = 0; i < 4; ++i) facts.box[i] = signed_at(head, 36 + 2 * i) * scale;
  facts.is_bold = (number_at(head, 44) & 1U) != 0;
  const auto post = table(open.face, HB_TAG('p', 'o', 's', 't'));
  facts.italic_angle = signed_at(post, 4) + number_at(post, 6) / 65536.0;
  facts.is_fixed_pitch = (number_at(post, 12) | number_at(post, 14)) != 0;
  facts.is_cff = has_table(open.face, postscript_outlines);
  return facts;
}

Subset Fonts::subset(int font, const std::vector<std::uint32_t>& glyphs, Report& report) const {
  const auto& open = open_font(*state_, font);
  const bool is_cff = has_table(open.face, postscript_outlines);
  const bool has_outlines = is_cff || has_table(open.face, truetype_outlines);
  hb_face_t* face = has_outlines ? cut(open.face, glyphs) : nullptr;
  if (face == nullptr) {
    report.error("type/font-refused", {},
                 "the font \"" + postscript_name(open.face) + "\" cannot be embedded" +
                     (has_outlines ? "" : ": it has no outlines"));
    report.hint("choose another font in the theme");
    return {};
  }
  Subset made;
  made.bytes = is_cff ? table(face, postscript_outlines) : whole_file(face);
  hb_face_destroy(face);
  for (const auto glyph : glyphs) made.advances.push_back(advance(font, glyph));
  return made;
}

std::uint32_t Fonts::space_glyph(int font) const {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(open_font(*state_, font).font, ' ', &glyph);
  return glyph;
}

double Fonts::advance(int font, std::uint32_t glyph) const {
  const auto& open = open_font(*state_, font);
  return hb_font_get_glyph_h_advance(open.font, glyph) * 1000.0 / hb_face_get_upem(open.face);
}

}  // namespace govbook::type
