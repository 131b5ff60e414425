#include "type/word.h"

#include <hb.h>
#include <pango/pango.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "base/ascii.h"
#include "type/breaks.h"
#include "type/itemise.h"
#include "type/neighbours.h"
#include "type/state.h"

namespace govbook::type {
namespace {

constexpr double point = 1.0 / PANGO_SCALE;
constexpr std::size_t buckets = 2048;
constexpr std::size_t most_words = 6000;

std::size_t bucket_of(std::string_view text) {
  return std::hash<std::string_view>{}(text) % buckets;
}

std::vector<hb_feature_t> features_of(std::string_view text, std::size_t begin, Setting setting) {
  if (setting == Setting::proportional) return {};
  constexpr auto to_end = HB_FEATURE_GLOBAL_END;
  std::vector<hb_feature_t> made = {{HB_TAG('t', 'n', 'u', 'm'), 1, 0, to_end}};
  if (setting == Setting::tabular_kerned) return made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!ascii::is_digit(text[i])) continue;
    const auto at = static_cast<unsigned>(begin + i);
    made.push_back({HB_TAG('k', 'e', 'r', 'n'), 0, at, at + 1});
  }
  return made;
}

// Shapes a text as Pango does (pango/shape.c): the same font, flags and kind of clusters.
class Shaper {
 public:
  Shaper(const Face& face, bool is_latin) : face_(face), buffer_(hb_buffer_create()) {
    hb_buffer_set_direction(buffer_, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer_, is_latin ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON);
    hb_buffer_set_language(buffer_, hb_language_from_string(face.language.c_str(), -1));
    hb_buffer_set_cluster_level(buffer_, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_flags(buffer_,
                        static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT));
  }
  ~Shaper() { hb_buffer_destroy(buffer_); }
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  // False when the font lacks a glyph.
  bool shape(std::string_view text, const std::vector<hb_feature_t>& features) {
    hb_buffer_add_utf8(buffer_, text.data(), static_cast<int>(text.size()), 0, -1);
    hb_shape(face_.font, buffer_, features.data(), static_cast<unsigned>(features.size()));
    infos_ = hb_buffer_get_glyph_infos(buffer_, &count_);
    positions_ = hb_buffer_get_glyph_positions(buffer_, nullptr);
    return std::none_of(infos_, infos_ + count_,
                        [](const hb_glyph_info_t& info) { return info.codepoint == 0; });
  }

  // Whether the glyphs from that byte on would be the same without those before them, and the
  // reverse.
  bool can_part(std::size_t byte) const {
    const hb_glyph_info_t* begin = infos_;
    const auto* end = begin + count_;
    const auto* found =
        std::find_if(begin, end, [&](const hb_glyph_info_t& info) { return info.cluster == byte; });
    return found != end &&
           (hb_glyph_info_get_glyph_flags(found) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) == 0;
  }

  // The clusters of the bytes from `begin` to `end`, which is where one begins.
  int read(std::string_view text, std::size_t begin, std::size_t end,
           std::vector<Cluster>& clusters) const {
    int pen = 0;
    for (unsigned i = 0; i < count_; ++i) {
      const std::size_t at = infos_[i].cluster;
      if (at < begin || at >= end) continue;
      if (i == 0 || infos_[i - 1].cluster != at || clusters.empty()) {
        clusters.push_back({{}, {}, pen * point, 0});
        unsigned next = i + 1;
        while (next < count_ && infos_[next].cluster == at) ++next;
        const std::size_t stop = next < count_ ? infos_[next].cluster : text.size();
        clusters.back().text = text.substr(at, stop - at);
      }
      const auto& position = positions_[i];
      clusters.back().glyphs.push_back(
          {infos_[i].codepoint, (pen + position.x_offset) * point, -position.y_offset * point});
      clusters.back().width += position.x_advance * point;
      pen += position.x_advance;
    }
    return pen;
  }

 private:
  const Face& face_;
  hb_buffer_t* buffer_;
  hb_glyph_info_t* infos_ = nullptr;
  hb_glyph_position_t* positions_ = nullptr;
  unsigned count_ = 0;
};

Word make_word(const Face& face, std::string_view text, Setting setting, bool is_latin) {
  Word made{std::string(text), setting, is_latin, false, 0, {}, {}, {}};
  // Between spaces, as whatever a font does at a space counts as well.
  std::string between(1, ' ');
  between.append(text).push_back(' ');
  const std::size_t end = 1 + text.size();
  Shaper shaper(face, is_latin);
  if (!shaper.shape(between, features_of(text, 1, setting))) return made;
  if (!shaper.can_part(1) || !shaper.can_part(end)) return made;
  made.width = shaper.read(between, 1, end, made.clusters);
  std::size_t byte = 1;
  for (const auto& cluster : made.clusters) {
    made.can_begin.push_back(shaper.can_part(byte));
    byte += cluster.text.size();
  }
  made.breaks = breaks_within(text, face.language);
  made.is_plain = true;
  return made;
}

int key_size(const Style& style) { return static_cast<int>(std::round(style.size * PANGO_SCALE)); }

// Rise and figures are nothing that a font knows of.
bool is_same_font(const Style& one, const Style& other) {
  return one.role == other.role && one.weight == other.weight && one.slant == other.slant &&
         key_size(one) == key_size(other);
}

Face open_face(Fonts::State& state, const Style& style, std::string_view language) {
  Face face;
  face.style = style;
  face.asked = language;
  PangoLanguage* own = pango_language_from_string(std::string(language).c_str());
  face.language = pango_language_to_string(own);
  const std::vector<Run> sample = {{"x", style, 0}};
  PangoAttrList* list = attributes(sample, sample.front().text, state.families, language);
  GList* items = pango_itemize(state.context, "x", 0, 1, list, nullptr);
  PangoFont* font = static_cast<PangoItem*>(items->data)->analysis.font;
  face.number = font_number(state, font);  // Which keeps it alive.
  face.font = pango_font_get_hb_font(font);
  g_list_free_full(items, [](gpointer item) { pango_item_free(static_cast<PangoItem*>(item)); });
  pango_attr_list_unref(list);
  Shaper shaper(face, true);
  std::vector<Cluster> clusters;
  if (!shaper.shape(" ", {})) return face;
  face.space_width = shaper.read(" ", 0, 1, clusters);
  face.space = clusters.front();
  face.keeps_words = pango_language_includes_script(own, PANGO_SCRIPT_LATIN) == TRUE &&
                     !looks_past_spaces(hb_font_get_face(face.font));
  return face;
}

}  // namespace

const Word* Words::find(std::string_view text, Setting setting, bool is_latin) const {
  if (buckets_.empty()) return nullptr;
  for (const auto& word : buckets_[bucket_of(text)]) {
    if (word.text == text && word.setting == setting && word.is_latin == is_latin) return &word;
  }
  return nullptr;
}

const Word& Words::add(Word word) {
  buckets_.resize(buckets);
  auto& bucket = buckets_[bucket_of(word.text)];
  bucket.push_front(std::move(word));
  ++count_;
  return bucket.front();
}

void Words::forget_when_many() {
  if (count_ < most_words) return;
  buckets_.clear();
  count_ = 0;
}

Face& face_of(Fonts::State& state, const Style& style, std::string_view language) {
  for (auto& face : state.faces) {
    if (is_same_font(face.style, style) && face.asked == language) return face;
  }
  state.faces.push_back(open_face(state, style, language));
  return state.faces.back();
}

const Word& shape(Face& face, std::string_view text, Setting setting, bool is_latin) {
  const auto* known = face.words.find(text, setting, is_latin);
  return known != nullptr ? *known : face.words.add(make_word(face, text, setting, is_latin));
}

}  // namespace govbook::type
