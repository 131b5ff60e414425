#include "type/neighbours.h"

#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <memory>

namespace govbook::type {
namespace {

struct FreeSet {
  void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
using Glyphs = std::unique_ptr<hb_set_t, FreeSet>;

Glyphs no_glyphs() { return Glyphs(hb_set_create()); }

// What HarfBuzz asks of every Latin text, and tabular figures.
constexpr std::array features{HB_TAG('a', 'b', 'v', 'm'),
                              HB_TAG('b', 'l', 'w', 'm'),
                              HB_TAG('c', 'a', 'l', 't'),
                              HB_TAG('c', 'c', 'm', 'p'),
                              HB_TAG('c', 'l', 'i', 'g'),
                              HB_TAG('c', 'u', 'r', 's'),
                              HB_TAG('d', 'i', 's', 't'),
                              HB_TAG('k', 'e', 'r', 'n'),
                              HB_TAG('l', 'i', 'g', 'a'),
                              HB_TAG('l', 'o', 'c', 'l'),
                              HB_TAG('l', 't', 'r', 'a'),
                              HB_TAG('l', 't', 'r', 'm'),
                              HB_TAG('m', 'a', 'r', 'k'),
                              HB_TAG('m', 'k', 'm', 'k'),
                              HB_TAG('r', 'c', 'l', 't'),
                              HB_TAG('r', 'l', 'i', 'g'),
                              HB_TAG('r', 'v', 'r', 'n'),
                              HB_TAG('t', 'n', 'u', 'm'),
                              HB_TAG_NONE};

bool looks_past(hb_face_t* face, hb_tag_t table, hb_codepoint_t space) {
  const auto rules = no_glyphs();
  hb_ot_layout_collect_lookups(face, table, nullptr, nullptr, features.data(), rules.get());
  for (hb_codepoint_t rule = HB_SET_VALUE_INVALID; hb_set_next(rules.get(), &rule) != 0;) {
    const auto before = no_glyphs(), input = no_glyphs(), after = no_glyphs();
    hb_ot_layout_lookup_collect_glyphs(face, table, rule, before.get(), input.get(), after.get(),
                                       nullptr);
    if (hb_set_has(before.get(), space) != 0 || hb_set_has(after.get(), space) != 0) return true;
  }
  return false;
}

}  // namespace

bool looks_past_spaces(hb_face_t* face) {
  hb_font_t* font = hb_font_create(face);
  hb_codepoint_t space = 0;
  hb_font_get_nominal_glyph(font, ' ', &space);
  hb_font_destroy(font);
  return looks_past(face, HB_OT_TAG_GSUB, space) || looks_past(face, HB_OT_TAG_GPOS, space);
}

}  // namespace govbook::type
