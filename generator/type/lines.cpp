#include <pango/pango.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "type/itemise.h"
#include "type/plain.h"
#include "type/state.h"
#include "type/wrap.h"

namespace govbook::type {
namespace {

constexpr double unit = 1.0 / PANGO_SCALE;
constexpr std::size_t most_widths = 20'000;

bool is_unknown(const PangoGlyphInfo& info) { return (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0; }

struct Layout {
  std::string text;
  PangoLayout* layout = nullptr;
  std::vector<std::size_t> ends;     // Of the runs, in bytes of the text.
  std::vector<std::string> missing;  // What no font has: nothing is drawn for it, without width.
};

// The clusters of a laid-out text for which Pango found no glyph, in bytes from begin to end.
std::vector<std::pair<int, int>> find_missing(const Layout& layout) {
  std::vector<std::pair<int, int>> found;
  for (GSList* line = pango_layout_get_lines_readonly(layout.layout); line != nullptr;
       line = line->next) {
    for (GSList* run = static_cast<PangoLayoutLine*>(line->data)->runs; run != nullptr;
         run = run->next) {
      auto* item = static_cast<PangoGlyphItem*>(run->data);
      const auto* glyphs = item->glyphs->glyphs;
      if (std::none_of(glyphs, glyphs + item->glyphs->num_glyphs, is_unknown)) continue;
      PangoGlyphItemIter at;
      for (gboolean more = pango_glyph_item_iter_init_start(&at, item, layout.text.c_str());
           more == TRUE; more = pango_glyph_item_iter_next_cluster(&at)) {
        const auto [first, last] = std::minmax(at.start_glyph, at.end_glyph);
        const bool is_forward = at.start_glyph < at.end_glyph;
        const int begin = is_forward ? first : first + 1;
        const int end = is_forward ? last : last + 1;
        if (std::any_of(glyphs + begin, glyphs + end, is_unknown)) {
          found.emplace_back(at.start_index, at.end_index);
        }
      }
    }
  }
  return found;
}

// What Pango reserves for a glyph that it has not got differs from run to run, so it gets nothing.
void empty_missing(Layout& layout) {
  const auto found = find_missing(layout);
  if (found.empty()) return;
  PangoAttrList* list = pango_attr_list_copy(pango_layout_get_attributes(layout.layout));
  for (const auto& [begin, end] : found) {
    const PangoRectangle nothing{0, 0, 0, 0};
    PangoAttribute* shape = pango_attr_shape_new(&nothing, &nothing);
    shape->start_index = static_cast<guint>(begin);
    shape->end_index = static_cast<guint>(end);
    pango_attr_list_change(list, shape);
    layout.missing.push_back(
        layout.text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
  }
  pango_layout_set_attributes(layout.layout, list);
  pango_attr_list_unref(list);
}

Layout lay(PangoContext* context, const Families& families, const std::vector<Run>& runs,
           double width, std::string_view language) {
  Layout made{join(runs), pango_layout_new(context), {}, {}};
  std::size_t end = 0;
  for (const auto& run : runs) made.ends.push_back(end += run.text.size());
  pango_layout_set_auto_dir(made.layout, FALSE);
  pango_layout_set_wrap(made.layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0) {
    pango_layout_set_width(made.layout, static_cast<int>(std::floor(width * PANGO_SCALE)));
  }
  pango_layout_set_text(made.layout, made.text.data(), static_cast<int>(made.text.size()));
  PangoAttrList* list = attributes(runs, made.text, families, language);
  pango_layout_set_attributes(made.layout, list);
  pango_attr_list_unref(list);
  empty_missing(made);
  return made;
}

// Reads the lines of one layout.
class Reader {
 public:
  Reader(Fonts::State& state, const std::vector<Run>& runs, const Layout& layout)
      : state_(state), runs_(runs), layout_(layout) {}

  Line read(PangoLayoutLine* source) {
    Line line;
    line.begin = static_cast<std::size_t>(source->start_index);
    line.end = line.begin + static_cast<std::size_t>(source->length);
    double x = 0;
    std::vector<std::pair<int, GlyphRun>> runs;  // With their byte, to undo the visual order.
    for (GSList* at = source->runs; at != nullptr; at = at->next) {
      auto* item = static_cast<PangoGlyphItem*>(at->data);
      for (auto& run : read(*item, x)) runs.emplace_back(item->item->offset, std::move(run));
      x += pango_glyph_string_get_width(item->glyphs) * unit;
    }
    std::stable_sort(runs.begin(), runs.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& run : runs) line.runs.push_back(std::move(run.second));
    end_line(line);
    return line;
  }

 private:
  // The clusters of an item in logical order, split where one of the caller's runs ends.
  std::vector<GlyphRun> read(PangoGlyphItem& item, double x) {
    std::vector<GlyphRun> made;
    const auto offsets = places(*item.glyphs, x);
    std::size_t last = runs_.size();
    PangoGlyphItemIter at;
    for (gboolean more = pango_glyph_item_iter_init_start(&at, &item, layout_.text.c_str());
         more == TRUE; more = pango_glyph_item_iter_next_cluster(&at)) {
      if (text_of(at) == line_separator) continue;
      const auto index = run_at(static_cast<std::size_t>(at.start_index));
      if (index != last) made.push_back(begin_run(item, runs_[index]));
      last = index;
      made.back().clusters.push_back(read(at, offsets));
    }
    for (auto& run : made) type::measure(run);
    return made;
  }

  std::string_view text_of(const PangoGlyphItemIter& at) const {
    return std::string_view(layout_.text)
        .substr(static_cast<std::size_t>(at.start_index),
                static_cast<std::size_t>(at.end_index - at.start_index));
  }

  static std::vector<double> places(const PangoGlyphString& glyphs, double x) {
    std::vector<double> found = {x};
    for (int i = 0; i < glyphs.num_glyphs; ++i) {
      found.push_back(x += glyphs.glyphs[i].geometry.width * unit);
    }
    return found;
  }

  GlyphRun begin_run(const PangoGlyphItem& item, const Run& run) {
    GlyphRun made;
    made.font = font_number(state_, item.item->analysis.font);
    made.size = run.style.size;
    made.rise = run.style.rise;
    made.tag = run.tag;
    made.is_right_to_left = item.item->analysis.level % 2 == 1;
    return made;
  }

  // Right-to-left clusters run through the glyphs backwards; so do their own glyphs, so that a
  // letter comes before its marks.
  Cluster read(const PangoGlyphItemIter& at, const std::vector<double>& offsets) {
    Cluster cluster;
    cluster.text = text_of(at);
    const int step = at.start_glyph < at.end_glyph ? 1 : -1;
    const int left = step > 0 ? at.start_glyph : at.end_glyph + 1;
    const int right = step > 0 ? at.end_glyph : at.start_glyph + 1;
    cluster.x = offsets[static_cast<std::size_t>(left)];
    cluster.width = offsets[static_cast<std::size_t>(right)] - cluster.x;
    for (int i = at.start_glyph; i != at.end_glyph; i += step) {
      const PangoGlyphInfo& info = at.glyph_item->glyphs->glyphs[i];
      if (info.glyph == PANGO_GLYPH_EMPTY) continue;
      cluster.glyphs.push_back(
          {info.glyph, offsets[static_cast<std::size_t>(i)] + info.geometry.x_offset * unit,
           info.geometry.y_offset * unit});
    }
    return cluster;
  }

  std::size_t run_at(std::size_t byte) const {
    const auto end = std::upper_bound(layout_.ends.begin(), layout_.ends.end(), byte);
    return static_cast<std::size_t>(end - layout_.ends.begin());
  }

  Fonts::State& state_;
  const std::vector<Run>& runs_;
  const Layout& layout_;
};

// What a width depends on.
std::string key_of(std::string_view text, const Style& style) {
  std::string key;
  for (const int part : {static_cast<int>(style.role), static_cast<int>(style.weight),
                         static_cast<int>(style.slant), static_cast<int>(style.figures)}) {
    key += static_cast<char>(part);
  }
  key += std::to_string(std::lround(style.size * PANGO_SCALE)) + " ";
  return key.append(text);
}

double beginning(double space, Alignment alignment) {
  switch (alignment) {
    case Alignment::centre:
      return space / 2;
    case Alignment::end:
      return space;
    case Alignment::start:
      break;
  }
  return 0;
}

void align(std::vector<Line>& lines, double width, Alignment alignment) {
  if (width <= 0) return;
  for (auto& line : lines) line.x = beginning(width - line.width, alignment);
}

void forget_words_when_many(Fonts::State& state) {
  constexpr std::size_t calls = 256;
  if (++state.calls % calls != 0) return;
  for (auto& face : state.faces) face.words.forget_when_many();
}

}  // namespace

std::vector<Line> Fonts::lines(const std::vector<Run>& runs, double width, Alignment alignment,
                               std::string_view language) const {
  forget_words_when_many(*state_);
  auto lines = plain_lines(*state_, runs, width, language);
  if (!lines) return lines_anew(runs, width, alignment, language);
  align(*lines, width, alignment);
  return std::move(*lines);
}

std::vector<Line> Fonts::lines_anew(const std::vector<Run>& runs, double width, Alignment alignment,
                                    std::string_view language) const {
  const auto layout = lay(state_->context, state_->families, runs, width, language);
  for (const auto& text : layout.missing) {
    auto& known = state_->missing;
    if (std::find(known.begin(), known.end(), text) == known.end()) known.push_back(text);
  }
  Reader reader(*state_, runs, layout);
  std::vector<Line> lines;
  for (GSList* at = pango_layout_get_lines_readonly(layout.layout); at != nullptr; at = at->next) {
    lines.push_back(reader.read(static_cast<PangoLayoutLine*>(at->data)));
  }
  g_object_unref(layout.layout);
  align(lines, width, alignment);
  return lines;
}

double Fonts::measure(std::string_view text, const Style& style) const {
  forget_words_when_many(*state_);
  if (const auto known = plain_width(*state_, text, style, "en-GB")) return *known;
  auto& widths = state_->widths;
  const auto key = key_of(text, style);
  if (const auto known = widths.find(key); known != widths.end()) return known->second;
  const std::vector<Run> runs = {{std::string(text), style, 0}};
  const auto layout = lay(state_->context, state_->families, runs, 0, "en-GB");
  PangoLayoutLine* line = pango_layout_get_line_readonly(layout.layout, 0);
  int width = 0;
  for (GSList* at = line->runs; at != nullptr; at = at->next) {
    width += pango_glyph_string_get_width(static_cast<PangoGlyphItem*>(at->data)->glyphs);
  }
  g_object_unref(layout.layout);
  if (widths.size() >= most_widths) widths.clear();
  return widths.emplace(key, width * unit).first->second;
}

std::vector<std::string> Fonts::take_missing() { return std::exchange(state_->missing, {}); }

}  // namespace govbook::type
