// Rows of a table whose cells have been set: their heights, their rules, and the strips they
// become. A row is one strip unless it is very tall: then it may be cut between its lines.

#pragma once

#include <string>
#include <vector>

#include "print/columns.h"
#include "print/flow.h"
#include "print/settings.h"

namespace govbook::print {

inline constexpr double cell_padding_x = 5;
inline constexpr double cell_padding_y = 4;

struct SetCell {
  Spot spot;
  Flow flow;
  double height = 0;  // With its padding.
};

struct SetRow {
  std::vector<SetCell> cells;
  double height = 0;
  bool is_joined = false;  // To the row above, by a cell in both.
  bool is_lead = false;    // It heads the rows below it.
  std::string anchor;
};
using SetRows = std::vector<SetRow>;

// Where the columns of a table stand on the page.
struct TableShape {
  double left = 0;
  std::vector<double> widths;
  Colour rule, shade, head_rule;
  bool is_form = false;  // Words stand low, on lines to write on; rows stay on one page.

  double left_of(std::size_t column) const;
  double width_of(const Spot& spot) const;
};

// The height of a cell with these contents.
double cell_height(const Flow& flow);

// The head of the table in one piece.
Box to_head(SetRows rows, const TableShape& shape);

// Adds the rows of the body to the flow. `limit` is the height that a page has for them, `first`
// what it has below that which the first row stays with.
void add_rows(Flow& flow, SetRows rows, const TableShape& shape, double limit, double first);

}  // namespace govbook::print
