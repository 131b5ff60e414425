// Tables: the widths of their columns, their elements, and their cells as flows of their own.

#include <algorithm>
#include <array>
#include <utility>

#include "print/blocks.h"
#include "print/columns.h"
#include "print/fit.h"
#include "print/rows.h"

namespace govbook::print {
namespace {

constexpr double space_around_table = 10;

// Whether what is bound ("£5 million") counts as one word.
enum class Binding { bound, loose };

// What a cell asks for.
struct CellNeed {
  double least = 0;
  Paragraphs paragraphs;
};

CellNeed need_of(Work& work, const doc::Blocks& blocks, const Voice& voice, Binding binding) {
  constexpr double list_indent = 24;
  CellNeed need;
  for (const auto& block : blocks) {
    Words words;
    if (const auto* list = std::get_if<doc::List>(&block.node)) {
      for (const auto& item : list->items) {
        const auto inner = need_of(work, item.blocks, voice, binding);
        need.least = std::max(need.least, inner.least + list_indent);
        for (const auto width : inner.paragraphs) need.paragraphs.push_back(width + list_indent);
      }
      continue;
    }
    if (const auto* paragraph = std::get_if<doc::Paragraph>(&block.node)) {
      words = to_words(paragraph->inlines, voice, work.around);
    } else {
      words = to_words(doc::plain_text(doc::Blocks{block}), voice);
    }
    if (words.is_empty()) continue;
    if (binding == Binding::loose) words = loosened(std::move(words));
    need.least = std::max(need.least, longest_word(words, work.typesetter) + 0.5);
    need.paragraphs.push_back(natural_width_nearly(words, work.typesetter) + 0.5);
  }
  return need;
}

// Whether a row of the body is a heading of those below it: one cell from edge to edge, or nothing
// but header cells.
bool leads(const std::vector<Spot>& spots, std::size_t columns) {
  if (columns < 2 || spots.empty()) return false;
  const auto has_words = [](const Spot& spot) {
    return spot.cell != nullptr && !spot.cell->blocks.empty();
  };
  if (std::ranges::none_of(spots, has_words)) return false;
  if (spots.size() == 1) return spots.front().columns == columns && spots.front().rows == 1;
  return std::ranges::all_of(spots, [](const Spot& spot) {
    return spot.cell != nullptr && spot.cell->kind == doc::CellKind::column_header;
  });
}

class TableSetter {
 public:
  TableSetter(Work& work, const doc::Table& table, const Place& place, const TableLook& look)
      : work_(work), table_(table), place_(place), look_(look) {}

  void set();

 private:
  bool choose_widths(std::size_t columns);
  std::vector<Need> needs(std::size_t columns, double size, Binding binding);
  void keep_figures_whole(std::vector<Need>& needs) const;
  void set_caption(int element);
  SetRows set_rows(const std::vector<doc::Row>& rows, int part, bool is_head);
  SetCell set_cell(const Spot& spot, int row_element, bool is_head);
  Element cell_element(const Spot& spot, bool is_head) const;
  Voice voice_for(const Spot& spot, bool is_head, double size) const;

  Work& work_;
  const doc::Table& table_;
  Place place_;
  const TableLook& look_;
  TableShape shape_;
  double size_ = 10;
  bool has_headers_ = false;
};

void TableSetter::set() {
  const std::size_t columns = count_columns(table_);
  if (columns == 0 || table_.head.size() + table_.body.size() == 0) return;
  for (const auto* rows : {&table_.head, &table_.body}) {
    for (const auto& row : *rows) {
      has_headers_ |= rows == &table_.head && !row.cells.empty();
      for (const auto& cell : row.cells) has_headers_ |= cell.kind != doc::CellKind::data;
    }
  }
  const auto& settings = work_.around.settings;
  shape_.left = place_.left;
  shape_.is_form = look_.is_form;
  shape_.rule = settings.rule;
  shape_.shade = settings.shade;
  shape_.head_rule = settings.accent;
  Flow& flow = *place_.flow;
  if (!choose_widths(columns) && place_.can_turn && !look_.is_form) {
    turn(flow);
    place_ = turned(work_, place_);
    shape_.left = place_.left;
    choose_widths(columns);
  }
  const int element = add_element(work_.structure, "Table", place_.element);
  flow.pending_space = std::max(flow.pending_space, space_around_table);
  const std::size_t first = flow.strips.size();
  set_caption(element);

  const auto room = format_of(settings, flow.sheet).room;
  const double page = room.bottom - room.top - 2 * cell_padding_y;
  Repeat repeat;
  repeat.first = flow.strips.size();
  if (!table_.head.empty()) {
    auto head = set_rows(table_.head, add_element(work_.structure, "THead", element), true);
    Strip strip;
    strip.box = to_head(std::move(head), shape_);
    repeat.head = strip.box;
    add(flow, std::move(strip));
    flow.keeps_next = true;
  }
  const bool repeats = repeat.head.height > 0 && repeat.head.height < page / 2;
  if (!table_.body.empty()) {
    auto body = set_rows(table_.body, add_element(work_.structure, "TBody", element), false);
    add_rows(flow, std::move(body), shape_, page - (repeats ? repeat.head.height : 0),
             page - held_height(flow, flow.sheet));
  }
  repeat.last = flow.strips.size();
  const std::size_t with_a_row = repeat.first + (table_.head.empty() ? 1 : 2);
  if (flow.sheet == Sheet::turned) turn_beginning(flow, first, with_a_row, room);
  if (!table_.anchor.empty() && first < repeat.last) {
    flow.strips[first].box.anchors.push_back(table_.anchor);
  }
  if (repeats) flow.repeats.push_back(std::move(repeat));
  flow.keeps_next = false;
  flow.sheet = Sheet::upright;
  flow.pending_space = space_around_table + 2;
}

// Dates and sums over two lines first, then small print, then broken words: whatever the content,
// the table fits. Whether its words stay whole.
bool TableSetter::choose_widths(std::size_t columns) {
  const double wanted = std::min(place_.voice.style.size, work_.around.settings.table_size);
  const std::array ways{std::pair{1.0, Binding::bound}, std::pair{1.0, Binding::loose},
                        std::pair{0.95, Binding::loose}, std::pair{0.9, Binding::loose}};
  for (const auto& [part, binding] : ways) {
    size_ = wanted * part;
    const auto asked = needs(columns, size_, binding);
    double least = 0;
    for (const auto& need : asked) least += need.least;
    shape_.widths = share_out(asked, place_.width);
    if (least <= place_.width) return true;
  }
  return false;
}

std::vector<Need> TableSetter::needs(std::size_t columns, double size, Binding binding) {
  const double most = place_.width * 0.6;  // A single long word must not take the whole table.
  std::vector<Need> all(columns, Need{2 * cell_padding_x + size, 2 * cell_padding_x + size, 0, {}});
  std::size_t index = 0;
  for (const auto* rows : {&table_.head, &table_.body}) {
    for (const auto& row : to_grid(*rows, columns)) {
      for (const Spot& spot : row) {
        if (spot.cell == nullptr) continue;
        auto need =
            need_of(work_, spot.cell->blocks, voice_for(spot, rows == &table_.head, size), binding);
        const auto parts = static_cast<double>(spot.columns);
        need.least = (std::min(need.least, most) + 2 * cell_padding_x) / parts;
        for (auto& width : need.paragraphs) width = (width + 2 * cell_padding_x) / parts;
        for (std::size_t c = 0; c < spot.columns; ++c) {
          auto& column = all[spot.column + c];
          column.least = std::max(column.least, need.least);
          for (const auto width : need.paragraphs) column.natural = std::max(column.natural, width);
          column.cells.resize(index + 1);
          column.cells[index] = need.paragraphs;
        }
      }
      ++index;
    }
  }
  for (std::size_t c = 0; c < std::min(columns, table_.columns.size()); ++c) {
    all[c].share = table_.columns[c].width;
  }
  keep_figures_whole(all);
  return all;
}

// Sums and dates, which stand at the end of their column, stay on one line where there is room.
void TableSetter::keep_figures_whole(std::vector<Need>& needs) const {
  double least = 0;
  for (const auto& need : needs) least += need.least;
  for (std::size_t c = 0; c < std::min(needs.size(), table_.columns.size()); ++c) {
    const double more = needs[c].natural - needs[c].least;
    const bool is_short = needs[c].natural < place_.width / 4;
    if (table_.columns[c].align != doc::Align::end || !is_short) continue;
    if (least + more > place_.width * 0.9) continue;
    needs[c].least += more;
    least += more;
  }
}

void TableSetter::set_caption(int element) {
  if (!table_.shows_caption) {
    const auto at = static_cast<std::size_t>(element);
    work_.structure.elements[at].title = doc::plain_text(table_.caption);
    return;
  }
  Place caption = place_;
  caption.element = element;
  caption.is_bare = false;
  caption.alignment = type::Alignment::start;
  caption.voice = voice(work_, work_.around.settings.note_size, type::Weight::semibold);
  caption.voice.colour = work_.around.settings.accent;
  const std::size_t first = place_.flow->strips.size();
  set_paragraph(work_, table_.caption, caption, "Caption");
  for (std::size_t i = first + 1; i < place_.flow->strips.size(); ++i) {
    place_.flow->strips[i].cost = forbidden_break;
  }
  if (place_.flow->strips.size() == first) return;
  place_.flow->pending_space = 4;
  place_.flow->keeps_next = true;
}

SetRows TableSetter::set_rows(const std::vector<doc::Row>& rows, int part, bool is_head) {
  SetRows all;
  const auto grid = to_grid(rows, shape_.widths.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int element = add_element(work_.structure, "TR", part);
    SetRow row;
    row.anchor = rows[i].anchor;
    row.height = is_head ? 0 : look_.least_height;
    for (const Spot& spot : grid[i]) {
      row.cells.push_back(set_cell(spot, element, is_head));
      if (spot.rows == 1) row.height = std::max(row.height, row.cells.back().height);
    }
    all.push_back(std::move(row));
  }
  for (const auto& row : grid) {
    for (const Spot& spot : row) {
      for (std::size_t r = 1; r < spot.rows; ++r) all[spot.row + r].is_joined = true;
    }
  }
  if (is_head) return all;
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i].is_lead = leads(grid[i], shape_.widths.size());
  return all;
}

SetCell TableSetter::set_cell(const Spot& spot, int row_element, bool is_head) {
  SetCell cell;
  cell.spot = spot;
  Element element = cell_element(spot, is_head);
  element.parent = row_element;
  work_.structure.elements.push_back(std::move(element));
  cell.height = 2 * cell_padding_y + line_height(work_, voice(work_, size_));
  if (spot.cell == nullptr) return cell;
  Place inside;
  inside.element = static_cast<int>(work_.structure.elements.size()) - 1;
  inside.flow = &cell.flow;
  inside.left = shape_.left_of(spot.column) + cell_padding_x;
  inside.width = shape_.width_of(spot) - 2 * cell_padding_x;
  inside.voice = voice_for(spot, is_head, size_);
  inside.is_bare = true;
  inside.only_first_is_bold = spot.cell->kind == doc::CellKind::row_header;
  if (spot.column < table_.columns.size()) {
    const auto align = table_.columns[spot.column].align;
    inside.alignment = align == doc::Align::end      ? type::Alignment::end
                       : align == doc::Align::centre ? type::Alignment::centre
                                                     : type::Alignment::start;
  }
  set_blocks(work_, spot.cell->blocks, inside);
  cell.height = std::max(cell.height, cell_height(cell.flow));
  return cell;
}

Element TableSetter::cell_element(const Spot& spot, bool is_head) const {
  Element element;
  element.type = "TD";
  element.column_span = static_cast<int>(spot.columns);
  element.row_span = static_cast<int>(spot.rows);
  const auto kind = spot.cell == nullptr ? doc::CellKind::data : spot.cell->kind;
  const bool is_blank = spot.cell == nullptr || spot.cell->blocks.empty();
  if (is_head ? !is_blank || kind == doc::CellKind::column_header
              : kind == doc::CellKind::column_header) {
    element.type = "TH";
    element.scope = "Column";
  } else if (kind == doc::CellKind::row_header || (!has_headers_ && spot.column == 0)) {
    // A table without any header cell says nothing to those who hear it: its first column leads.
    element.type = "TH";
    element.scope = "Row";
  }
  return element;
}

Voice TableSetter::voice_for(const Spot& spot, bool is_head, double size) const {
  Voice own = voice(work_, size);
  own.style.role = place_.voice.style.role;
  own.style.figures = type::Figures::tabular;
  if (is_head || (spot.cell != nullptr && spot.cell->kind == doc::CellKind::column_header)) {
    own.style.weight = type::Weight::semibold;
    own.colour = work_.around.settings.accent;
  } else if (spot.cell != nullptr && spot.cell->kind == doc::CellKind::row_header) {
    own.style.weight = type::Weight::semibold;
  }
  return own;
}

}  // namespace

void set_table(Work& work, const doc::Table& table, const Place& place, const TableLook& look) {
  TableSetter(work, table, place, look).set();
}

void set_signatures(Work& work, const doc::Signatures& signatures, const Place& place) {
  if (signatures.roles.empty()) return;
  doc::Table table;
  table.caption = doc::to_inlines("Signatures");
  table.shows_caption = false;
  table.columns = {{doc::Align::start, 0.27},
                   {doc::Align::start, 0.27},
                   {doc::Align::start, 0.28},
                   {doc::Align::start, 0.18}};
  doc::Row head;
  for (const auto* name : {"Role", "Name", "Signature", "Date"}) {
    head.cells.push_back(doc::to_cell(std::string(name), doc::CellKind::column_header));
  }
  table.head.push_back(std::move(head));
  for (const auto& role : signatures.roles) {
    doc::Row row;
    row.cells.push_back(doc::to_cell(role, doc::CellKind::row_header));
    row.cells.resize(4);
    table.body.push_back(std::move(row));
  }
  TableLook look;
  look.least_height = 44;
  look.is_form = true;
  set_table(work, table, place, look);
}

}  // namespace govbook::print
