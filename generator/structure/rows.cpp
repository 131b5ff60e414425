#include "structure/rows.h"

#include <algorithm>

namespace govbook::structure {
namespace {

bool is_empty(const doc::Cell& cell) {
  return std::all_of(cell.blocks.begin(), cell.blocks.end(), [](const doc::Block& block) {
    const auto* paragraph = std::get_if<doc::Paragraph>(&block.node);
    return paragraph != nullptr && paragraph->inlines.empty();
  });
}

}  // namespace

doc::Table to_table(std::string caption, const std::vector<std::string>& headings) {
  doc::Table table;
  table.caption = doc::to_inlines(std::move(caption));
  table.shows_caption = false;
  doc::Row head;
  for (const auto& heading : headings) {
    table.columns.emplace_back();
    head.cells.push_back(doc::to_cell(heading, doc::CellKind::column_header));
  }
  table.head.push_back(std::move(head));
  return table;
}

doc::Row& add_row(doc::Table& table, std::string anchor, std::vector<doc::Inlines> cells) {
  doc::Row row;
  row.anchor = std::move(anchor);
  for (auto& inlines : cells) {
    const auto kind = row.cells.empty() ? doc::CellKind::row_header : doc::CellKind::data;
    row.cells.push_back(doc::to_cell(std::move(inlines), kind));
  }
  table.body.push_back(std::move(row));
  return table.body.back();
}

void set_widths(doc::Table& table, const std::vector<double>& shares) {
  for (std::size_t i = 0; i < shares.size() && i < table.columns.size(); ++i) {
    table.columns[i].width = shares[i];
  }
}

doc::Block to_block(doc::Table table) { return {std::move(table), {}}; }

doc::Block to_cited_block(doc::Table table) {
  const auto cites_none = [](const doc::Row& row) { return is_empty(row.cells.back()); };
  if (!std::all_of(table.body.begin(), table.body.end(), cites_none)) {
    return to_block(std::move(table));
  }
  const double left = 1 - table.columns.back().width;
  table.columns.pop_back();
  for (auto& column : table.columns) column.width /= left;
  for (auto* rows : {&table.head, &table.body}) {
    for (auto& row : *rows) row.cells.pop_back();
  }
  return to_block(std::move(table));
}

doc::Block to_list(std::vector<doc::Inlines> items, doc::ListKind kind) {
  doc::List list;
  list.kind = kind;
  for (auto& inlines : items) {
    doc::Item item;
    item.blocks.push_back(doc::to_paragraph(std::move(inlines)));
    list.items.push_back(std::move(item));
  }
  return {std::move(list), {}};
}

doc::Definition to_definition(std::string term, doc::Inlines meaning) {
  doc::Definition definition;
  definition.term = doc::to_inlines(std::move(term));
  definition.blocks.push_back(doc::to_paragraph(std::move(meaning)));
  return definition;
}

}  // namespace govbook::structure
