// Tables of a document. Include doc/block.h, which completes what a cell holds.

#pragma once

#include <string>
#include <vector>

#include "doc/inline.h"

namespace govbook::doc {

struct Block;
using Blocks = std::vector<Block>;

enum class Align { start, centre, end };  // `end` is for numbers.

enum class CellKind { data, column_header, row_header };

struct Cell {
  CellKind kind = CellKind::data;
  int columns = 1;  // How many it spans.
  int rows = 1;
  Blocks blocks;
};

struct Row {
  std::string anchor;
  std::vector<Cell> cells;
};

// `caption` names the table for those who cannot see it; `shows_caption` says whether it is also
// visible. `columns` has one entry a column; `width` is a share of the whole (0 means from
// content).
struct Column {
  Align align = Align::start;
  double width = 0;
};
struct Table {
  Inlines caption;
  bool shows_caption = true;
  std::vector<Column> columns;
  std::vector<Row> head;
  std::vector<Row> body;
  std::string anchor = {};  // Where a list of tables leads; empty until compose has given one.
};

// A cell with one paragraph.
Cell to_cell(Inlines inlines, CellKind kind = CellKind::data);
Cell to_cell(std::string text, CellKind kind = CellKind::data);

}  // namespace govbook::doc
