// Where the cells of a table stand and how wide its columns are.

#pragma once

#include <vector>

#include "doc/block.h"

namespace govbook::print {

// A cell with its place in the grid. Spans never reach over the edge of their part of the table.
struct Spot {
  const doc::Cell* cell = nullptr;  // Null where the author left the row short.
  std::size_t row = 0, column = 0;
  std::size_t rows = 1, columns = 1;
};

// The number of columns that the rows of a table need.
std::size_t count_columns(const doc::Table& table);

// The cells of each row from left to right; every place of the grid is taken exactly once.
std::vector<std::vector<Spot>> to_grid(const std::vector<doc::Row>& rows, std::size_t columns);

// The paragraphs of a cell, each on one line: how wide they are.
using Paragraphs = std::vector<double>;

// What a column asks for, in points.
struct Need {
  double least = 0;                    // Its longest word.
  double natural = 0;                  // Its longest paragraph on one line.
  double share = 0;                    // Of the whole, as the author says; 0: from its content.
  std::vector<Paragraphs> cells = {};  // Of each row.
};

// Widths that add up to `available`. Short columns get what they ask for and the long ones share
// the rest; then columns give way to each other as long as the table gets lower. A column is
// narrower than its longest word only when all of these do not fit.
std::vector<double> share_out(const std::vector<Need>& needs, double available);

}  // namespace govbook::print
