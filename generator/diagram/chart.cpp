#include "diagram/chart.h"

#include <algorithm>
#include <limits>

#include "diagram/curve.h"

namespace govbook::diagram {
namespace {

constexpr double trunk = 6;  // From the left side of a column to the line its leaves hang from.
constexpr double radius = 6;

// A hierarchy that grows to the right is one that grows downwards with x and y exchanged.
Point turned(Point point, bool is_turned) { return is_turned ? Point{point.y, point.x} : point; }

struct Extent {
  double begin = 0;
  double end = 0;
  double middle = 0;  // Across.
};

// Of a shape along the direction in which the hierarchy grows.
Extent extent(const Shape& shape, bool is_turned) {
  if (is_turned) return {shape.left, shape.left + shape.width, shape.top + shape.height / 2};
  return {shape.top, shape.top + shape.height, shape.left + shape.width / 2};
}

}  // namespace

void align_ranks(const Draft& draft, Placement& placement) {
  const bool is_turned = draft.sketch.is_rightwards;
  const auto depth = [&](std::size_t piece) {
    std::size_t found = 0;
    // Lines come in the order of the pieces they lead to.
    for (auto i = draft.sketch.lines.size(); i > 0; --i) {
      if (draft.sketch.lines[i - 1].after != piece) continue;
      piece = draft.sketch.lines[i - 1].before;
      ++found;
    }
    return found;
  };
  std::vector<std::size_t> depths;
  std::vector<double> near_side(placement.centres.size(), std::numeric_limits<double>::max());
  const auto half = [&](std::size_t piece) {
    const auto& size = draft.sketch.pieces[piece];
    return (is_turned ? size.width : size.height) / 2;
  };
  for (std::size_t i = 0; i < placement.centres.size(); ++i) {
    depths.push_back(depth(i));
    const double side = turned(placement.centres[i], is_turned).y - half(i);
    near_side[depths[i]] = std::min(near_side[depths[i]], side);
  }
  for (std::size_t i = 0; i < placement.centres.size(); ++i) {
    auto& along = is_turned ? placement.centres[i].x : placement.centres[i].y;
    along = near_side[depths[i]] + half(i);
  }
}

std::vector<Point> node_centres(const Draft& draft, const Placement& placement) {
  std::vector<Point> centres(draft.frames.size());
  for (std::size_t i = 0; i < draft.pieces.size(); ++i) {
    const auto& piece = draft.pieces[i];
    const auto& size = draft.sketch.pieces[i];
    const auto middle = placement.centres[i];
    if (piece.kind == Piece::Kind::node) centres[piece.number] = middle;
    if (piece.kind != Piece::Kind::column) continue;
    double top = middle.y - size.height / 2;
    for (const auto leaf : piece.leaves) {
      const auto& frame = draft.frames[leaf];
      centres[leaf] = {middle.x + (size.width - frame.width) / 2, top + frame.height / 2};
      top += frame.height + column_gap;
    }
  }
  return centres;
}

std::vector<std::vector<Point>> elbows(const Draft& draft, const std::vector<Shape>& shapes) {
  const bool is_turned = draft.sketch.is_rightwards;
  // Where the columns of leaves begin: their first leaves.
  std::vector<const Shape*> first_leaf(shapes.size(), nullptr);
  for (const auto& piece : draft.pieces) {
    for (const auto leaf : piece.leaves) first_leaf[leaf] = &shapes[piece.leaves.front()];
  }
  std::vector<std::vector<Point>> curves;
  for (const auto& tie : draft.ties) {
    const auto from = extent(shapes[tie.from], is_turned);
    const auto to = extent(shapes[tie.to], is_turned);
    std::vector<Point> corners{{from.middle, from.end}};
    if (const auto* first = first_leaf[tie.to]; first != nullptr) {
      const auto& leaf = shapes[tie.to];
      const double x = first->left - column_indent + trunk;
      const double bar = first->top - draft.sketch.rank_gap / 2;
      const double y = leaf.top + leaf.height / 2;
      corners.insert(corners.end(), {{from.middle, bar}, {x, bar}, {x, y}, {leaf.left, y}});
    } else {
      const double bar = to.begin - draft.sketch.rank_gap / 2;
      corners.insert(corners.end(), {{from.middle, bar}, {to.middle, bar}, {to.middle, to.begin}});
    }
    for (auto& corner : corners) corner = turned(corner, is_turned);
    curves.push_back(rounded_path(corners, radius));
  }
  return curves;
}

}  // namespace govbook::diagram
