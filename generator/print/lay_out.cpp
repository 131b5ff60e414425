#include "print/lay_out.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "print/blocks.h"
#include "print/paginate.h"
#include "print/paint.h"

namespace govbook::print {
namespace {

constexpr double contents_size = 10.5;

// The headings of the document's own, with levels that never skip one and anchors for all.
std::vector<Entry> entries_of(const doc::Document& document) {
  std::vector<Entry> entries;
  int last = 1;
  for (const auto& block : document.blocks) {
    const auto* heading = std::get_if<doc::Heading>(&block.node);
    if (heading == nullptr) continue;
    Entry entry;
    entry.level = std::clamp(heading->level, 2, std::min(last + 1, 6));
    entry.number = heading->number;
    entry.title = doc::plain_text(heading->inlines);
    entry.anchor =
        heading->anchor.empty() ? "section_" + std::to_string(entries.size() + 1) : heading->anchor;
    last = entry.level;
    entries.push_back(std::move(entry));
  }
  return entries;
}

// The width of the column that holds the numbers of sections and clauses.
double hang_of(Work& work, const doc::Document& document, double width) {
  if (document.kind != doc::Kind::numbered) return 0;
  constexpr double gap = 9;
  const double size = work.around.settings.size;
  auto& fonts = work.typesetter.fonts;
  double widest = 0;
  for (const auto& entry : work.entries) {
    auto style = voice(work, size * 1.42, type::Weight::bold).style;
    if (entry.level > 2) style.size = size * 1.16;
    if (!entry.number.empty()) widest = std::max(widest, fonts.measure(entry.number, style));
  }
  for (const auto& block : document.blocks) {
    const auto* list = std::get_if<doc::List>(&block.node);
    if (list == nullptr || list->kind != doc::ListKind::clauses) continue;
    for (const auto& item : list->items) {
      widest = std::max(widest, fonts.measure(item.label, voice(work, size).style));
    }
  }
  return widest <= 0 ? 0 : std::clamp(widest + gap, 34.0, width / 4);
}

doc::Block to_block(doc::Table table) {
  doc::Block block;
  block.node = std::move(table);
  return block;
}

doc::Block control_table(const std::vector<doc::Property>& properties) {
  doc::Table table;
  table.caption = doc::to_inlines("Document control");
  table.shows_caption = false;
  table.columns = {{doc::Align::start, 0.27}, {doc::Align::start, 0.73}};
  for (const auto& property : properties) {
    doc::Row row;
    row.cells.push_back(doc::to_cell(property.name, doc::CellKind::row_header));
    row.cells.push_back(doc::to_cell(property.value));
    table.body.push_back(std::move(row));
  }
  return to_block(std::move(table));
}

std::string value_of(const doc::Document& document, std::string_view name) {
  const auto found = std::ranges::find(document.properties, name, &doc::Property::name);
  return found == document.properties.end() ? "" : doc::plain_text(found->value);
}

Furniture furniture_of(const doc::Document& document, const doc::Library& library) {
  Furniture furniture;
  furniture.head_left = library.title;
  furniture.head_right = document.title;
  if (library.as_at.year != 0) furniture.foot_left = "As at " + in_words(library.as_at);
  const auto status = value_of(document, "Status");
  if (!status.empty()) {
    furniture.foot_left += (furniture.foot_left.empty() ? "" : " · ") + status;
  }
  return furniture;
}

std::vector<Bookmark> bookmarks_of(const doc::Document& document,
                                   const std::vector<Entry>& entries) {
  std::vector<Bookmark> bookmarks{{1, document.title, std::string(title_anchor)}};
  for (const auto& entry : entries) {
    if (text::trim(entry.title).empty()) continue;
    const auto number = entry.number.empty() ? "" : entry.number + " ";
    bookmarks.push_back({entry.level, number + entry.title, entry.anchor});
  }
  return bookmarks;
}

Metadata metadata_of(const doc::Document& document, const Setting& setting) {
  Metadata metadata;
  metadata.title = document.title;
  metadata.author = setting.library->publisher;
  metadata.subject = document.description.empty() ? document.subtitle : document.description;
  metadata.language = document.language;
  metadata.date = setting.library->as_at;
  metadata.generator = setting.generator;
  return metadata;
}

// One line of the contents: number, title, and room for dots and the page.
void set_contents_line(Work& work, const Entry& entry, int toc, const Place& place) {
  constexpr double page_column = 44;
  const int item = add_element(work.structure, "TOCI", toc);
  const int reference = add_element(work.structure, "Reference", item);
  const int link = add_element(work.structure, "Link", reference);
  Voice own =
      voice(work, contents_size, entry.level == 2 ? type::Weight::semibold : type::Weight::regular);
  const double height = contents_size * 1.5;
  const double indent = 16.0 * (entry.level > 2 ? entry.level - 3 : 0);
  const bool is_numbered =
      std::ranges::any_of(work.entries, [](const Entry& one) { return !one.number.empty(); });
  const double column = is_numbered ? 26 : 16;
  double left = place.left + indent + (entry.level > 2 ? column : 0);
  Box box;
  if (!entry.number.empty()) {
    const Words number = to_words(entry.number + "\u00a0", own);
    const Column at{left, 0, height, type::Alignment::start};
    box = stack(set_lines(number, at, link, work.structure, work.typesetter));
    left += std::max(column, natural_width(number, work.typesetter) + 4);
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

}  // namespace

void set_contents(Work& work, const doc::Contents& contents, const Place& place) {
  const auto is_listed = [&](const Entry& entry) {
    return entry.level <= contents.deepest && !text::trim(entry.title).empty();
  };
  if (std::ranges::none_of(work.entries, is_listed)) return;
  std::vector<int> open{add_element(work.structure, "TOC", place.element)};
  Voice own = voice(work, work.around.settings.size * 1.3, type::Weight::bold);
  own.style.role = type::Role::heading;
  own.colour = work.around.settings.accent;
  const int caption = add_element(work.structure, "Caption", open.front());
  const Column column{place.left, place.width, own.style.size * 1.4, type::Alignment::start};
  place.flow->pending_space = std::max(place.flow->pending_space, 16.0);
  add_lines(*place.flow,
            set_lines(to_words("Contents", own), column, caption, work.structure, work.typesetter),
            0, 4);
  place.flow->keeps_next = true;
  int level = 2;
  work.typesetter.is_silent = true;
  for (const auto& entry : work.entries) {
    if (!is_listed(entry)) continue;
    for (; level < entry.level; ++level) {
      open.push_back(add_element(work.structure, "TOC", open.back()));
    }
    for (; level > entry.level; --level) open.pop_back();
    set_contents_line(work, entry, open.back(), place);
  }
  work.typesetter.is_silent = false;
  place.flow->pending_space = 18;
}

void set_front(Work& work, const Place& place) {
  const auto& document = work.around.document;
  const auto& settings = work.around.settings;
  Flow& flow = *place.flow;
  Voice own = voice(work, settings.size * 2.3, type::Weight::bold);
  own.style.role = type::Role::heading;
  own.colour = settings.accent;
  const Words title = to_words(document.title, own);
  if (!title.is_empty()) {
    const int element = add_element(work.structure, "H1", place.element);
    const Column column{place.left, place.width, own.style.size * 1.2, type::Alignment::start};
    Strip strip;
    strip.box = stack(set_lines(title, column, element, work.structure, work.typesetter));
    strip.box.anchors.push_back(std::string(title_anchor));
    add(flow, std::move(strip));
    flow.pending_space = 5;
    flow.keeps_next = true;
  }
  Place subtitle = place;
  subtitle.voice = voice(work, settings.size * 1.3);
  subtitle.voice.colour = settings.muted;
  set_paragraph(work, doc::to_inlines(document.subtitle), subtitle);
  flow.pending_space = 14;
  if (!document.properties.empty()) set_block(work, control_table(document.properties), place);
  if (!work.around.library.notice.empty()) {
    doc::Notice notice;
    notice.blocks.push_back(doc::to_paragraph(work.around.library.notice));
    doc::Block block;
    block.node = std::move(notice);
    flow.pending_space = std::max(flow.pending_space, 14.0);
    set_block(work, block, place);
  }
  flow.pending_space = std::max(flow.pending_space, 16.0);
  flow.keeps_next = false;
}

Pages lay_out(const doc::Document& document, const Setting& setting, type::Fonts& fonts,
              Report& report) {
  const Settings& settings = *setting.settings;
  const Surroundings around{document, *setting.library, settings};
  Typesetter typesetter{fonts, report, document.language, document.span, false, {}};
  Work work{around, setting.drawings, typesetter, {}, entries_of(document)};
  add_element(work.structure, "Document", -1);

  Flow flow;
  Place place;
  place.flow = &flow;
  place.left = settings.margin_left;
  place.width = settings.page_width - settings.margin_left - settings.margin_right;
  place.voice = voice(work, settings.size);
  set_front(work, place);
  place.hang = hang_of(work, document, place.width);
  set_document(work, document.blocks, place);

  const Extent extent{settings.margin_top, settings.page_height - settings.margin_bottom};
  auto leaves = paginate(flow, work.notes, extent);
  typesetter.at = document.span;
  Pages pages =
      paint(work, std::move(flow), std::move(leaves), furniture_of(document, *setting.library));
  pages.metadata = metadata_of(document, setting);
  pages.bookmarks = bookmarks_of(document, work.entries);
  return pages;
}

}  // namespace govbook::print
