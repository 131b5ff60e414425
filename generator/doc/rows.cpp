#include "doc/rows.h"

#include <algorithm>

namespace govbook::doc {
namespace {

bool is_empty(const Cell& cell) {
  return std::all_of(cell.blocks.begin(), cell.blocks.end(), [](const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.node);
    return paragraph != nullptr && paragraph->inlines.empty();
  });
}

}  // namespace

Table to_table(std::string caption, const std::vector<std::string>& headings) {
  Table table;
  table.caption = to_inlines(std::move(caption));
  table.shows_caption = false;
  Row head;
  for (const auto& heading : headings) {
    table.columns.emplace_back();
    head.cells.push_back(to_cell(heading, CellKind::column_header));
  }
  table.head.push_back(std::move(head));
  return table;
}

Row& add_row(Table& table, std::string anchor, std::vector<Inlines> cells) {
  Row row;
  row.anchor = std::move(anchor);
  for (auto& inlines : cells) {
    const auto kind = row.cells.empty() ? CellKind::row_header : CellKind::data;
    row.cells.push_back(to_cell(std::move(inlines), kind));
  }
  table.body.push_back(std::move(row));
  return table.body.back();
}

void set_widths(Table& table, const std::vector<double>& shares) {
  for (std::size_t i = 0; i < shares.size() && i < table.columns.size(); ++i) {
    table.columns[i].width = shares[i];
  }
}

Block to_block(Table table) { return {std::move(table), {}}; }

Block to_cited_block(Table table) {
  const auto cites_none = [](const Row& row) { return is_empty(row.cells.back()); };
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

Block to_list(std::vector<Inlines> items, ListKind kind) {
  List list;
  list.kind = kind;
  for (auto& inlines : items) {
    Item item;
    item.blocks.push_back(to_paragraph(std::move(inlines)));
    list.items.push_back(std::move(item));
  }
  return {std::move(list), {}};
}

Definition to_definition(std::string term, Inlines meaning) {
  Definition definition;
  definition.term = to_inlines(std::move(term));
  definition.blocks.push_back(to_paragraph(std::move(meaning)));
  return definition;
}

}  // namespace govbook::doc
