#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdint>
#include <string>
#include <vector>

#include "base/text.h"
#include "doc/figures.h"
#include "markdown/reader.h"

namespace govbook::markdown {
namespace {

doc::Align align_of(std::uint8_t letter) {
  if (letter == 'c') return doc::Align::centre;
  return letter == 'r' ? doc::Align::end : doc::Align::start;
}

struct TableReader {
  Reader& reader;
  const Around& around;
  std::size_t columns;

  doc::Row read_row(cmark_node* node, int line, doc::CellKind kind) {
    constexpr auto any = std::string_view::npos;
    const auto begin = reader.source.resume(line, around.margin, any);
    const auto end = reader.source.begin_of(line) + reader.source.line(line).size();
    const auto cells = cells_of(reader.source.text().substr(begin, end - begin));
    const auto at = reader.source.between(begin, end);
    tell_lost_cells(cells.size(), at);
    doc::Row row;
    auto* cell = cmark_node_first_child(node);
    for (std::size_t i = 0; cell != nullptr; cell = cmark_node_next(cell), ++i) {
      const auto content = i < cells.size() ? cell_content(reader.source, begin + cells[i].first,
                                                           begin + cells[i].second)
                                            : Content{};
      row.cells.push_back(read_cell(cell, content, at, kind));
    }
    return row;
  }

  doc::Cell read_cell(cmark_node* node, const Content& content, Span at, doc::CellKind kind) {
    auto words = read_words(reader, node, content, at);
    if (words.attributes) {
      reader.report.error("markdown/misplaced-id", words.attributes_at,
                          "an id cannot stand in a table");
    }
    auto cell = doc::to_cell(std::move(words.inlines), kind);
    cell.blocks.front().span =
        content.text.empty() ? at : reader.source.between(content.offset(0), content.end);
    return cell;
  }

  // GFM drops them without a word.
  void tell_lost_cells(std::size_t found, Span at) {
    if (found <= columns) return;
    reader.report.error("markdown/too-many-cells", at,
                        "this row has " +
                            text::counted(static_cast<long long>(found), "cell", "cells") +
                            ", but its table has " +
                            text::counted(static_cast<long long>(columns), "column", "columns"));
    reader.report.hint("write \"\\|\" for a \"|\" that belongs to the words");
  }
};

}  // namespace

int head_line(cmark_node* table) {
  auto* first_body = cmark_node_next(cmark_node_first_child(table));
  const int behind_ruler = first_body != nullptr ? cmark_node_get_start_line(first_body)
                                                 : cmark_node_get_end_line(table) + 1;
  return behind_ruler - 2;
}

doc::Block read_table(Reader& reader, cmark_node* node, const Around& around) {
  doc::Table table;
  const auto columns = cmark_gfm_extensions_get_table_columns(node);
  const auto* alignments = cmark_gfm_extensions_get_table_alignments(node);
  std::vector<bool> open;
  for (int i = 0; i < columns; ++i) {
    table.columns.push_back({align_of(alignments[i]), 0});
    open.push_back(alignments[i] == 0);
  }

  TableReader rows{reader, around, columns};
  for (auto* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
    if (cmark_gfm_extensions_get_table_row_is_header(row) != 0) {
      table.head.push_back(rows.read_row(row, head_line(node), doc::CellKind::column_header));
    } else {
      const int line = cmark_node_get_start_line(row);
      table.body.push_back(rows.read_row(row, line, doc::CellKind::data));
    }
  }
  doc::align_figures(table, open);
  const int line = head_line(node);
  const auto begin = reader.source.resume(line, around.margin, std::string_view::npos);
  return {std::move(table), reader.source.between(begin, reader.source.begin_of(line + 1))};
}

}  // namespace govbook::markdown
