#include "print/rows.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
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

// The heights of rows [begin, end) when the last row under a cell that reaches over several grows
// to hold it.
std::vector<double> grown_heights(const SetRows& rows, std::size_t begin, std::size_t end) {
  std::vector<double> heights;
  for (std::size_t r = begin; r < end; ++r) heights.push_back(rows[r].height);
  for (std::size_t r = begin; r < end; ++r) {
    for (const SetCell& cell : rows[r].cells) {
      const auto first = heights.begin() + static_cast<std::ptrdiff_t>(r - begin);
      const auto last = first + static_cast<std::ptrdiff_t>(cell.spot.rows);
      const double height = std::accumulate(first, last, 0.0);
      if (cell.height > height) *std::prev(last) += cell.height - height;
    }
  }
  return heights;
}

// A row that is taller than this part of a page may be cut although a page would hold it.
constexpr double tall_part = 0.5;

// The cost of a break inside a row: as bad as a page that is more than a third empty.
constexpr int cut_row = 130;

// What a page has for each row below those that it stays with.
std::vector<double> limits(const SetRows& rows, double limit, double first) {
  std::vector<double> all(rows.size(), limit);
  double room = first;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    all[i] = room;
    const bool is_held = rows[i].is_lead && rows[i].height < room / 2;
    room = is_held ? room - rows[i].height : limit;
  }
  return all;
}

// Rows that share cells stay together. When they are taller than a page they have to be parted:
// then each cell is held by the row it begins in.
void stretch(SetRows& rows, double limit, double first) {
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    for (end = begin + 1; end < rows.size() && rows[end].is_joined;) ++end;
    const auto heights = grown_heights(rows, begin, end);
    const double room = begin == 0 ? first : limit;
    const bool fits = std::accumulate(heights.begin(), heights.end(), 0.0) <= room;
    for (std::size_t r = begin; r < end; ++r) {
      if (fits) {
        rows[r].height = heights[r - begin];
        continue;
      }
      rows[r].is_joined = false;
      for (const SetCell& cell : rows[r].cells) {
        rows[r].height = std::max(rows[r].height, cell.height);
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
    if (band > 0) strip.cost = std::max({strip.cost, part.cost, cut_row});
    strip.inset = std::max(strip.inset, part.inset);
    merge(strip.box, std::move(part.box), band == 0 ? cell_padding_y + part.inset : part.space);
  }
  return strip;
}

// Boxes and bars inside the cells of a row go on behind its bands.
void add_frames(Flow& flow, const SetRow& row, std::size_t first) {
  for (const SetCell& cell : row.cells) {
    for (Frame frame : cell.flow.frames) {
      const Strip& top = cell.flow.strips[frame.first];
      frame.drop = frame.first == 0 ? cell_padding_y + top.inset : top.space;
      frame.first += first;
      frame.last += first;
      flow.frames.push_back(frame);
    }
  }
}

void add_bands(Flow& flow, SetRows& rows, std::size_t row, const TableShape& shape, int cost) {
  std::size_t count = 1;
  for (const SetCell& cell : rows[row].cells) count = std::max(count, cell.flow.strips.size());
  add_frames(flow, rows[row], flow.strips.size());
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
  if (rows[row].is_joined || rows[row - 1].is_lead) return forbidden_break;
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
  stretch(rows, all * 100, all * 100);
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

void add_rows(Flow& flow, SetRows rows, const TableShape& shape, double limit, double first) {
  stretch(rows, limit, first);
  const auto room = limits(rows, limit, first);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int cost = cost_before(rows, i, shape.is_form);
    const bool shares_cells = rows[i].is_joined || (i + 1 < rows.size() && rows[i + 1].is_joined);
    const bool is_tall = rows[i].height > limit * tall_part && !shape.is_form && !shares_cells;
    if (is_tall || rows[i].height > room[i]) {
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
