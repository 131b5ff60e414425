// Tables of contents: a line for each heading, figure or table, with the page where it stands.

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "doc/captions.h"
#include "print/blocks.h"

namespace govbook::print {
namespace {

constexpr double contents_size = 10.5;

// How a line of the contents looks.
struct LineLook {
  type::Weight weight = type::Weight::regular;
  double indent = 0;
  double column = 16;  // For its number.
};

// One line of the contents: number, title, and room for dots and the page.
void set_contents_line(Work& work, const Entry& entry, const LineLook& look, int toc,
                       const Place& place) {
  constexpr double page_column = 44;
  const int item = add_element(work.structure, "TOCI", toc);
  const int reference = add_element(work.structure, "Reference", item);
  const int link = add_element(work.structure, "Link", reference);
  Voice own = voice(work, contents_size, look.weight);
  own.style.figures = type::Figures::tabular;
  const double height = contents_size * 1.5;
  double left = place.left + look.indent;
  Box box;
  if (!entry.number.empty()) {
    const Words number = to_words(entry.number + "\u00a0", own);
    const Column at{left, 0, height, type::Alignment::start};
    box = stack(set_lines(number, at, link, work.structure, work.typesetter));
    left += std::max(look.column, natural_width(number, work.typesetter) + 4);
  }
  const Words title = to_words(entry.title, own);
  const Column at{left, std::max(60.0, place.left + place.width - page_column - left), height,
                  type::Alignment::start};
  auto lines = set_lines(title, at, link, work.structure, work.typesetter);
  PageNumber number;
  number.anchor = entry.anchor;
  number.right = place.left + place.width;
  number.style = own.style;
  number.element = link;
  for (const Mark& mark : lines.back().marks) {
    const auto& words = std::get<Glyphs>(mark.what);
    number.leader = std::max(number.leader, words.x + words.run.x + words.run.width);
  }
  Box words = stack(std::move(lines));
  number.baseline = words.height - height + baseline(height, own.style.size);
  merge(box, std::move(words), 0);
  const auto contents = (entry.number.empty() ? "" : entry.number + " ") + entry.title;
  box.links.push_back(
      {{place.left, 0, number.right, box.height}, link, "", entry.anchor, contents});
  box.numbers.push_back(std::move(number));
  Strip strip;
  strip.box = std::move(box);
  add(*place.flow, std::move(strip));
}

// The words above the contents, in a TOC of their own, whose number is given back.
int set_contents_title(Work& work, const std::string& title, const Place& place) {
  const int toc = add_element(work.structure, "TOC", place.element);
  Voice own = voice(work, work.around.settings.size * 1.3, type::Weight::bold);
  own.style.role = type::Role::heading;
  own.colour = work.around.settings.accent;
  const int caption = add_element(work.structure, "Caption", toc);
  const Column column{place.left, place.width, own.style.size * 1.4, type::Alignment::start};
  place.flow->pending_space = std::max(place.flow->pending_space, 16.0);
  add_lines(*place.flow,
            set_lines(to_words(title, own), column, caption, work.structure, work.typesetter), 0,
            4);
  place.flow->keeps_next = true;
  return toc;
}

LineLook look_of(const Work& work, const Entry& entry) {
  const bool is_numbered =
      std::ranges::any_of(work.listed, [](const Entry& one) { return !one.number.empty(); });
  LineLook look;
  look.column = is_numbered ? 26 : 16;
  if (entry.level == 2) look.weight = type::Weight::semibold;
  if (entry.level > 2) look.indent = 16.0 * (entry.level - 3) + look.column;
  return look;
}

// Of a volume all chapters are listed, however deep.
void set_sections(Work& work, int deepest, const Place& place) {
  const bool is_volume = work.around.document.kind == doc::Kind::volume;
  const auto is_listed = [&](const Entry& entry) {
    return (is_volume || entry.level <= deepest) && !text::trim(entry.title).empty();
  };
  if (std::ranges::none_of(work.listed, is_listed)) return;
  std::vector<int> open{set_contents_title(work, "Contents", place)};
  int level = 2;
  for (const auto& entry : work.listed) {
    if (!is_listed(entry)) continue;
    for (; level < entry.level; ++level) {
      open.push_back(add_element(work.structure, "TOC", open.back()));
    }
    for (; level > entry.level; --level) open.pop_back();
    set_contents_line(work, entry, look_of(work, entry), open.back(), place);
  }
}

void set_captions(Work& work, doc::Listed of, const Place& place) {
  const auto captions = doc::captions(work.around.document, of);
  if (captions.empty()) return;
  const bool are_figures = of == doc::Listed::figures;
  const int toc = set_contents_title(work, are_figures ? "Figures" : "Tables", place);
  for (const auto& caption : captions) {
    Entry entry;
    entry.anchor = caption.anchor;
    entry.title = caption.title;
    if (are_figures) entry.number = std::to_string(work.around.figures_before + caption.number);
    if (entry.title.empty()) entry.title = "Figure " + std::exchange(entry.number, "");
    set_contents_line(work, entry, {}, toc, place);
  }
}

}  // namespace

void set_contents(Work& work, const doc::Contents& contents, const Place& place) {
  const std::size_t before = place.flow->strips.size();
  // What the words lack is told where they stand.
  work.typesetter.is_silent = true;
  if (contents.of == doc::Listed::sections) {
    set_sections(work, contents.deepest, place);
  } else {
    set_captions(work, contents.of, place);
  }
  work.typesetter.is_silent = false;
  if (place.flow->strips.size() > before) place.flow->pending_space = 18;
}

}  // namespace govbook::print
