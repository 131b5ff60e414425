#include "print/galley.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace govbook::print {
namespace {

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

// Above the title of a file, as decoration: who publishes it, its table says. Gives the room that
// it takes.
double set_logo(const Work& work, Box& title, double left) {
  constexpr double room_below = 16;
  const auto& settings = work.around.settings;
  const auto& around = work.around;
  const bool is_chapter = around.company != nullptr && around.document.kind != doc::Kind::volume;
  if (settings.logo_width <= 0 || is_chapter) return 0;
  const double height = settings.logo_height + room_below;
  const Rectangle area{left, -height, left + settings.logo_width, -room_below};
  title.ground.push_back({Picture{std::string(logo_name), area}, -1, Artifact::layout});
  return height;
}

void set_title(Work& work, const Place& place, double size, double room_above) {
  Voice own = voice(work, size, type::Weight::bold);
  own.style.role = type::Role::heading;
  own.colour = work.around.settings.accent;
  const Words title = to_words(work.around.document.title, own);
  if (title.is_empty()) return;
  const int element = add_element(work.structure, "H1", place.element);
  const Column column{place.left, place.width, size * 1.2, type::Alignment::start};
  Strip strip;
  strip.box = stack(set_lines(title, column, element, work.structure, work.typesetter));
  strip.box.anchors.push_back(std::string(title_anchor));
  strip.inset = room_above + set_logo(work, strip.box, place.left);
  add(*place.flow, std::move(strip));
  place.flow->pending_space = 5;
  place.flow->keeps_next = true;
}

void set_library_notice(Work& work, const Place& place) {
  doc::Notice notice;
  notice.blocks.push_back(doc::to_paragraph(work.around.library.notice));
  doc::Block block;
  block.node = std::move(notice);
  place.flow->pending_space = std::max(place.flow->pending_space, 14.0);
  set_block(work, block, place);
}

// Title, subtitle, control table and notice; those of a volume have a page to themselves, and its
// notice holds for all that it binds.
void set_front(Work& work, const Place& place) {
  const auto& document = work.around.document;
  const auto& settings = work.around.settings;
  const bool is_cover = document.kind == doc::Kind::volume;
  Flow& flow = *place.flow;
  const double height = settings.page_height - settings.margin_top - settings.margin_bottom;
  set_title(work, place, settings.size * (is_cover ? 3 : 2.3), is_cover ? height / 4 : 0);
  Place subtitle = place;
  subtitle.voice = voice(work, settings.size * (is_cover ? 1.6 : 1.3));
  subtitle.voice.colour = settings.muted;
  // A chapter need not say the title of its volume once more.
  const bool is_said =
      work.around.company != nullptr && document.subtitle == work.around.library.title;
  if (!is_said) set_paragraph(work, doc::to_inlines(document.subtitle), subtitle);
  flow.pending_space = is_cover ? 40 : 14;
  if (!document.properties.empty()) set_block(work, control_table(document.properties), place);
  const bool has_notice = !work.around.library.notice.empty();
  if (has_notice && (is_cover || work.around.company == nullptr)) set_library_notice(work, place);
  flow.pending_space = std::max(flow.pending_space, 16.0);
  flow.keeps_next = false;
  flow.breaks = is_cover;
}

}  // namespace

Galley set_galley(const Surroundings& around, const Drawings& drawings, Typesetter& typesetter) {
  const auto& document = around.document;
  const auto& settings = around.settings;
  Work work{around, drawings, typesetter, {}, entries_of(document)};
  const bool is_cover = around.company != nullptr && document.kind == doc::Kind::volume;
  work.listed = is_cover ? around.company->entries : work.entries;
  add_element(work.structure, "Document", -1);
  Galley galley;
  Place place;
  place.flow = &galley.flow;
  place.left = settings.margin_left;
  place.width = settings.page_width - settings.margin_left - settings.margin_right;
  place.voice = voice(settings, settings.size);
  set_front(work, place);
  place.hang = hang_of(work, document, place.width);
  set_document(work, document.blocks, place);
  galley.structure = std::move(work.structure);
  galley.notes = std::move(work.notes);
  galley.entries = std::move(work.entries);
  galley.figures = work.numbered;
  return galley;
}

}  // namespace govbook::print
