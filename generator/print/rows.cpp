#include "print/rows.h"

#include <algorithm>
#include <utility>

namespace govbook::print {
namespace {

struct RuleLook {
  Colour colour;
  double width;
};

// Lines to write on must be seen; those between rows only part them.
RuleLook body_rule(const TableShape& shape) {
  return shape.is_form ? RuleLook{shape.head_rule, 0.7} : RuleLook{shape.rule, 0.5};
}

// Rows under a cell that reaches over several grow to hold it: the last of them, or the first when
// all together are taller than a page and have to be parted.
void stretch(SetRows& rows, double limit) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (const SetCell& cell : rows[r].cells) {
      if (cell.spot.rows == 1) continue;
      double height = 0;
      for (std::size_t i = 0; i < cell.spot.rows; ++i) height += rows[r + i].height;
      if (std::max(height, cell.height) > limit) {
        rows[r].height = std::max(rows[r].height, cell.height);
        for (std::size_t i = 1; i < cell.spot.rows; ++i) rows[r + i].is_joined = false;
      } else if (cell.height > height) {
        rows[r + cell.spot.rows - 1].height += cell.height - height;
      }
    }
  }
}

// A rule at the foot of each cell that ends with this row.
void add_rules(Box& box, const SetRows& rows, std::size_t row, const TableShape& shape,
               const RuleLook& look) {
  const double bottom = box.height;
  for (std::size_t r = 0; r <= row; ++r) {
    for (const SetCell& cell : rows[r].cells) {
      if (r + cell.spot.rows - 1 != row) continue;
      const double left = shape.left_of(cell.spot.column);
      const bool is_last = cell.spot.column + cell.spot.columns == shape.widths.size();
      const double gap = shape.is_form && !is_last ? 2 * cell_padding_x : 0;
      box.ground.push_back(horizontal_rule(left, left + shape.width_of(cell.spot) - gap, bottom,
                                           look.colour, look.width));
    }
  }
}

Box to_box(SetRow& row, bool is_low = false) {
  Box box;
  for (SetCell& cell : row.cells) {
    const double down = is_low ? std::max(0.0, row.height - cell.height) : 0;
    merge(box, flatten(std::move(cell.flow)), down + cell_padding_y);
  }
  if (!row.anchor.empty()) box.anchors.push_back(row.anchor);
  box.height = row.height;
  return box;
}

// The next line of every cell.
Strip to_band(SetRow& row, std::size_t band) {
  Strip strip;
  for (SetCell& cell : row.cells) {
    if (band >= cell.flow.strips.size()) continue;
    Strip& part = cell.flow.strips[band];
    if (band > 0) strip.cost = std::max(strip.cost, part.cost);
    merge(strip.box, std::move(part.box), band == 0 ? cell_padding_y + part.inset : part.space);
  }
  return strip;
}

void add_bands(Flow& flow, SetRows& rows, std::size_t row, const TableShape& shape, int cost) {
  std::size_t count = 1;
  for (const SetCell& cell : rows[row].cells) count = std::max(count, cell.flow.strips.size());
  for (std::size_t band = 0; band < count; ++band) {
    Strip strip = to_band(rows[row], band);
    if (band == 0) {
      strip.cost = cost;
      if (!rows[row].anchor.empty()) strip.box.anchors.push_back(rows[row].anchor);
    }
    if (band + 1 == count) {
      strip.box.height += cell_padding_y;
      add_rules(strip.box, rows, row, shape, body_rule(shape));
    }
    add(flow, std::move(strip));
  }
}

int cost_before(const SetRows& rows, std::size_t row, bool kept_whole) {
  if (row == 0) return free_break;
  if (rows[row].is_joined) return forbidden_break;
  if (kept_whole) return bad_break;
  return row == 1 || row + 1 == rows.size() ? poor_break : free_break;
}

}  // namespace

double TableShape::left_of(std::size_t column) const {
  double x = left;
  for (std::size_t i = 0; i < column; ++i) x += widths[i];
  return x;
}

double TableShape::width_of(const Spot& spot) const {
  return left_of(spot.column + spot.columns) - left_of(spot.column);
}

double cell_height(const Flow& flow) {
  double height = 2 * cell_padding_y;
  for (std::size_t i = 0; i < flow.strips.size(); ++i) {
    const Strip& strip = flow.strips[i];
    height += (i == 0 ? strip.inset : strip.space) + strip.box.height;
  }
  if (!flow.strips.empty()) height += flow.strips.back().inset;
  return height;
}

Box to_head(SetRows rows, const TableShape& shape) {
  double all = 0;
  for (const auto& row : rows) all += row.height;
  stretch(rows, all * 100);
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Box box = to_box(rows[i]);
    const double right = shape.left_of(shape.widths.size());
    box.ground.insert(box.ground.begin(),
                      filled_rectangle({shape.left, 0, right, box.height}, shape.shade));
    const bool is_last = i + 1 == rows.size();
    add_rules(box, rows, i, shape,
              is_last ? RuleLook{shape.head_rule, 0.9} : RuleLook{shape.rule, 0.5});
    boxes.push_back(std::move(box));
  }
  return stack(std::move(boxes));
}

void add_rows(Flow& flow, SetRows rows, const TableShape& shape, double limit) {
  stretch(rows, limit);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int cost = cost_before(rows, i, shape.is_form);
    if (rows[i].height > limit) {
      add_bands(flow, rows, i, shape, cost);
      continue;
    }
    Strip strip;
    strip.box = to_box(rows[i], shape.is_form);
    add_rules(strip.box, rows, i, shape, body_rule(shape));
    strip.cost = cost;
    add(flow, std::move(strip));
  }
}

}  // namespace govbook::print
