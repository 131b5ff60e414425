#include <algorithm>
#include <cmath>

#include "html/escape.h"
#include "html/writer.h"

namespace govbook::html {
namespace {

// Tables of so many columns may be wider than a small screen; they scroll in a region of their own.
constexpr std::size_t columns_that_may_overflow = 3;

std::string_view class_of(doc::Align align) {
  switch (align) {
    case doc::Align::start:
      return "";
    case doc::Align::centre:
      return "centre";
    case doc::Align::end:
      return "end";
  }
  return {};
}

std::string span(std::string_view name, int count) {
  return count > 1 ? attribute(name, std::to_string(count)) : std::string();
}

std::string scope(const doc::Cell& cell) {
  switch (cell.kind) {
    case doc::CellKind::data:
      return {};
    case doc::CellKind::column_header:
      return attribute("scope", cell.columns > 1 ? "colgroup" : "col");
    case doc::CellKind::row_header:
      return attribute("scope", cell.rows > 1 ? "rowgroup" : "row");
  }
  return {};
}

std::size_t columns_of(const doc::Table& table) {
  std::size_t most = table.columns.size();
  for (const auto* rows : {&table.head, &table.body}) {
    for (const auto& row : *rows) most = std::max(most, row.cells.size());
  }
  return most;
}

}  // namespace

void Writer::write(const doc::Table& table) {
  const auto caption = doc::plain_text(table.caption);
  const bool may_overflow = columns_of(table) >= columns_that_may_overflow;
  if (may_overflow) {
    const auto name = region_name(caption.empty() ? "Table" : caption);
    out_ += "<section class=\"scroll\"" + attribute("aria-label", name) + " tabindex=\"0\">\n";
  }
  out_ += "<table" + attribute_unless_empty("id", table.anchor) +
          (may_overflow ? attribute("class", "wide") : "") + ">\n";
  if (!caption.empty()) {
    out_ += table.shows_caption ? "<caption>" : "<caption><span class=\"visually-hidden\">";
    write(table.caption);
    out_ += table.shows_caption ? "</caption>\n" : "</span></caption>\n";
  }
  write_columns(table);
  if (!table.head.empty()) {
    out_ += "<thead>\n";
    write_rows(table, table.head);
    out_ += "</thead>\n";
  }
  out_ += "<tbody>\n";
  write_rows(table, table.body);
  out_ += "</tbody>\n</table>\n";
  if (may_overflow) out_ += "</section>\n";
}

// Widths are classes in steps of a twentieth: a style attribute would break the page's policy.
void Writer::write_columns(const doc::Table& table) {
  double whole = 0;
  for (const auto& column : table.columns) whole += column.width;
  if (!(whole > 0)) return;
  out_ += "<colgroup>";
  for (const auto& column : table.columns) {
    const auto twentieths = std::clamp(std::lround(column.width / whole * 20), 0L, 20L);
    out_ +=
        twentieths == 0 ? "<col>" : "<col class=\"width-" + std::to_string(twentieths * 5) + "\">";
  }
  out_ += "</colgroup>\n";
}

void Writer::write_rows(const doc::Table& table, const std::vector<doc::Row>& rows) {
  for (const auto& row : rows) {
    out_ += "<tr" + attribute_unless_empty("id", row.anchor) + ">\n";
    std::size_t column = 0;
    for (const auto& cell : row.cells) {
      write_cell(table, cell, column);
      column += static_cast<std::size_t>(std::max(cell.columns, 1));
    }
    out_ += "</tr>\n";
  }
}

// A header without words heads nothing: it is written as an empty data cell.
void Writer::write_cell(const doc::Table& table, const doc::Cell& cell, std::size_t column) {
  const bool is_header = cell.kind != doc::CellKind::data && !doc::plain_text(cell.blocks).empty();
  const std::string tag = is_header ? "th" : "td";
  const auto align =
      column < table.columns.size() ? table.columns[column].align : doc::Align::start;
  out_ += "<" + tag + (is_header ? scope(cell) : "") +
          attribute_unless_empty("class", class_of(align)) + span("colspan", cell.columns) +
          span("rowspan", cell.rows) + ">";
  const auto* only =
      cell.blocks.size() == 1 ? std::get_if<doc::Paragraph>(&cell.blocks[0].node) : nullptr;
  if (only != nullptr) {
    write(only->inlines);  // A lone picture too: it is a sign in a table.
  } else {
    write_compact(cell.blocks);
  }
  out_ += "</" + tag + ">\n";
}

void Writer::write(const doc::Signatures& signatures) {
  const auto name = region_name("Signatures");
  out_ +=
      "<section class=\"scroll\"" + attribute("aria-label", name) +
      " tabindex=\"0\">\n<table class=\"signatures wide\">\n"
      "<caption><span class=\"visually-hidden\">Signatures</span></caption>\n"
      "<thead>\n<tr>\n<th scope=\"col\">Role</th>\n<th scope=\"col\">Name</th>\n"
      "<th scope=\"col\">Signature</th>\n<th scope=\"col\">Date</th>\n</tr>\n</thead>\n<tbody>\n";
  for (const auto& role : signatures.roles) {
    out_ += "<tr>\n<th scope=\"row\">" + escape(role) +
            "</th>\n<td></td>\n<td></td>\n<td></td>\n</tr>\n";
  }
  out_ += "</tbody>\n</table>\n</section>\n";
}

}  // namespace govbook::html
