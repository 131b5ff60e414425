#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/text.h"
#include "type/font_files.h"
#include "type/state.h"

namespace govbook::type {
namespace {

// Hinting would round advances to whole points, and the lines would depend on FreeType's version.
void refuse_hinting(FcPattern* pattern, gpointer) {
  FcPatternDel(pattern, FC_HINTING);
  FcPatternAddBool(pattern, FC_HINTING, FcFalse);
  FcPatternDel(pattern, FC_HINT_STYLE);
  FcPatternAddInteger(pattern, FC_HINT_STYLE, FC_HINT_NONE);
  FcPatternDel(pattern, FC_AUTOHINT);
  FcPatternAddBool(pattern, FC_AUTOHINT, FcFalse);
}

// Pango has fontconfig read the machine's own configuration, which we never use and which takes
// longer than a document. Fontconfig lets that be when it has a configuration already.
bool give_empty_configuration() {
  FcConfig* empty = FcConfigCreate();
  const bool is_set = FcConfigSetCurrent(empty) == FcTrue;
  FcConfigDestroy(empty);
  return is_set;
}

PangoFontMap* make_map(FcConfig* config) {
  static const bool is_quiet = give_empty_configuration();  // Once, for all threads.
  static_cast<void>(is_quiet);
  PangoFontMap* map = pango_ft2_font_map_new();
  pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(map), 72, 72);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  pango_fc_font_map_set_default_substitute(PANGO_FC_FONT_MAP(map), refuse_hinting, nullptr,
                                           nullptr);
  return map;
}

PangoContext* make_context(PangoFontMap* map) {
  PangoContext* context = pango_font_map_create_context(map);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
  pango_context_set_language(context, pango_language_from_string("en-gb"));
  return context;
}

const std::string& family_of(const Families& families, Role role) {
  switch (role) {
    case Role::heading:
      return families.heading;
    case Role::mono:
      return families.mono;
    case Role::body:
      break;
  }
  return families.body;
}

PangoWeight weight_of(Weight weight) {
  switch (weight) {
    case Weight::bold:
      return PANGO_WEIGHT_BOLD;
    case Weight::semibold:
      return PANGO_WEIGHT_SEMIBOLD;  // The nearest that the family has is bold.
    case Weight::regular:
      break;
  }
  return PANGO_WEIGHT_NORMAL;
}

// Pango looks for fonts in threads of its own. Each holds the map until it is through, and looks
// into its tables on the way: who empties them meanwhile lets it divide by the size of a table that
// is gone (seen as SIGFPE, once in some ten thousand times).
void wait_for_threads(PangoFontMap* map) {
  constexpr int most = 20'000;
  constexpr gulong while_ = 100;  // Microseconds; two seconds in all.
  for (int i = 0; i < most && g_atomic_int_get(&G_OBJECT(map)->ref_count) > 1; ++i) {
    g_usleep(while_);
  }
}

}  // namespace

Fonts::State::~State() {
  for (const auto& [font, number] : numbers) g_object_unref(const_cast<PangoFont*>(font));
  for (const auto& one : open) {
    if (one.font != nullptr) hb_font_destroy(one.font);
    if (one.face != nullptr) hb_face_destroy(one.face);
  }
  if (context != nullptr) g_object_unref(context);
  if (map != nullptr) {
    wait_for_threads(map);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), nullptr);  // Or it is never freed.
    g_object_unref(map);
  }
  if (config != nullptr) FcConfigDestroy(config);
}

Fonts::Fonts(std::unique_ptr<State> state) : state_(std::move(state)) {}
Fonts::~Fonts() = default;

std::unique_ptr<Fonts> Fonts::open(const Families& families, Report& report,
                                   std::string_view root) {
  auto state = std::make_unique<State>();
  Report found;
  state->families = families;
  state->paths = font_files(families, root, found);
  state->open.resize(state->paths.size());
  state->config = FcConfigCreate();
  for (const auto& path : state->paths) {
    const auto* name = reinterpret_cast<const FcChar8*>(path.c_str());
    if (FcConfigAppFontAddFile(state->config, name) == FcTrue) continue;
    found.error("type/font-refused", {}, "the font file \"" + path + "\" cannot be read");
  }
  report.append(found);
  if (found.has_errors()) return nullptr;
  state->map = make_map(state->config);
  state->context = make_context(state->map);
  return std::unique_ptr<Fonts>(new Fonts(std::move(state)));
}

PangoFontDescription* describe(const Families& families, const Style& style) {
  std::vector<std::string> names = {family_of(families, style.role)};
  for (auto& name : fallback_families()) {
    if (name != names.front()) names.push_back(std::move(name));
  }
  PangoFontDescription* description = pango_font_description_new();
  pango_font_description_set_family(description, text::join(names, ",").c_str());
  pango_font_description_set_weight(description, weight_of(style.weight));
  pango_font_description_set_style(
      description, style.slant == Slant::italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size(description, std::round(style.size * PANGO_SCALE));
  return description;
}

int font_number(Fonts::State& state, PangoFont* font) {
  const auto known = state.numbers.find(font);
  if (known != state.numbers.end()) return known->second;
  FcPattern* pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
  FcChar8* file = nullptr;
  FcPatternGetString(pattern, FC_FILE, 0, &file);
  const std::string path = file == nullptr ? "" : reinterpret_cast<const char*>(file);
  const auto at = std::find(state.paths.begin(), state.paths.end(), path);
  const int number = at == state.paths.end() ? 0 : static_cast<int>(at - state.paths.begin());
  state.numbers.emplace(static_cast<PangoFont*>(g_object_ref(font)), number);
  return number;
}

const OpenFont& open_font(Fonts::State& state, int font) {
  auto& one = state.open.at(static_cast<std::size_t>(font));
  if (one.face != nullptr) return one;
  hb_blob_t* bytes =
      hb_blob_create_from_file(state.paths.at(static_cast<std::size_t>(font)).c_str());
  one.face = hb_face_create(bytes, 0);
  hb_blob_destroy(bytes);
  one.font = hb_font_create(one.face);
  const auto units = static_cast<int>(hb_face_get_upem(one.face));
  hb_font_set_scale(one.font, units, units);
  return one;
}

}  // namespace govbook::type
