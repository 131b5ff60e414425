#include "diagram/draft.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "diagram/chart.h"
#include "diagram/curve.h"
#include "diagram/nest.h"
#include "diagram/route.h"

namespace govbook::diagram {
namespace {

int weight_of(const Tie& tie) {
  if (tie.kind == doc::EdgeKind::parent) return 4;
  if (tie.kind == doc::EdgeKind::flow) return tie.is_upward ? 1 : 3;
  return 2;
}

Size size_of(const Frame& frame, bool is_rightwards) {
  return is_rightwards ? Size{frame.height, frame.width} : Size{frame.width, frame.height};
}

// Every line gets a place of its own at a side of its box, so a box with many lines is longer.
void make_room_for_lines(Draft& draft) {
  constexpr double line_gap = 15;
  std::vector<int> above(draft.frames.size(), 0);
  std::vector<int> below(draft.frames.size(), 0);
  for (const auto& tie : draft.ties) {
    ++below[tie.before()];
    ++above[tie.after()];
  }
  for (std::size_t i = 0; i < draft.frames.size(); ++i) {
    auto& side = draft.is_rightwards ? draft.frames[i].height : draft.frames[i].width;
    side = std::max(side, (std::max(above[i], below[i]) + 1) * line_gap);
  }
}

// How many nodes stand below each other along the ties at most.
std::size_t longest_chain(const Draft& draft) {
  std::vector<std::size_t> depth(draft.frames.size(), 1);
  for (bool is_settled = false; !is_settled;) {
    is_settled = true;
    for (const auto& tie : draft.ties) {
      if (depth[tie.after()] > depth[tie.before()]) continue;
      depth[tie.after()] = depth[tie.before()] + 1;
      is_settled = false;
    }
  }
  return *std::max_element(depth.begin(), depth.end());
}

// Nodes that nothing leads to would all stand side by side; unseen lines put them in columns about
// as high as the rest of the drawing.
void stack_single_nodes(Draft& draft, int ranks) {
  std::vector<bool> is_tied(draft.frames.size(), false);
  for (const auto& tie : draft.ties) is_tied[tie.from] = is_tied[tie.to] = true;
  std::vector<std::size_t> single;
  for (std::size_t i = 0; i < is_tied.size(); ++i) {
    if (!is_tied[i]) single.push_back(i);
  }
  const auto most = std::max<std::size_t>(longest_chain(draft), 3);
  const auto columns = (single.size() + most - 1) / most;
  for (auto i = columns; i < single.size(); ++i) {
    draft.sketch.lines.push_back({single[i - columns], single[i], ranks, 1});
  }
}

// A label is a piece of its own between the two ends of its tie, so that there is room for it.
void sketch_routes(Draft& draft) {
  auto& sketch = draft.sketch;
  bool has_labels = false;
  for (const auto& frame : draft.frames) {
    sketch.pieces.push_back(size_of(frame, draft.is_rightwards));
  }
  for (const auto& frame : draft.edge_labels) has_labels = has_labels || frame.width > 0;
  for (std::size_t i = 0; i < draft.ties.size(); ++i) {
    const auto& tie = draft.ties[i];
    const int weight = weight_of(tie);
    draft.routes.push_back({sketch.lines.size(), std::nullopt});
    if (draft.edge_labels[i].width == 0) {
      sketch.lines.push_back({tie.before(), tie.after(), has_labels ? 2 : 1, weight});
      continue;
    }
    const auto piece = sketch.pieces.size();
    draft.routes.back().label = piece;
    sketch.pieces.push_back(size_of(draft.edge_labels[i], draft.is_rightwards));
    sketch.lines.push_back({tie.before(), piece, 1, weight * 2});
    sketch.lines.push_back({piece, tie.after(), 1, weight * 2});
  }
  stack_single_nodes(draft, has_labels ? 2 : 1);
  sketch.gap = draft.is_rightwards ? 14 : 22;
  sketch.rank_gap = has_labels ? 27 : 40;
}

constexpr double margin = 6;  // Around the drawing: room for half a frame and a ring of focus.

// The words stand in the middle of the box unless `words_at` says where.
Shape shape_of(const doc::Node& node, const Frame& frame, Size size, Point centre,
               std::optional<Point> words_at = {}) {
  Shape shape;
  shape.kind = node.kind;
  shape.id = node.id;
  shape.label = node.note.empty() ? node.label : node.label + ", " + node.note;
  shape.target = node.target;
  shape.left = centre.x - size.width / 2;
  shape.top = centre.y - size.height / 2;
  shape.width = size.width;
  shape.height = size.height;
  shape.corner = corner_of(node.kind, size.height);
  for (const auto point : outline_of(node.kind, size.width, size.height)) {
    shape.outline.push_back({centre.x + point.x, centre.y + point.y});
  }
  shape.words = frame.words;
  for (auto& words : shape.words) {
    words.at.x += words_at.value_or(centre).x;
    words.at.y += words_at.value_or(centre).y;
  }
  return shape;
}

void add_label(Curve& curve, const Frame& frame, Point centre) {
  curve.words = frame.words;
  for (auto& words : curve.words) {
    words.at.x += centre.x;
    words.at.y += centre.y;
  }
  curve.ground = {centre.x - frame.width / 2, centre.y - frame.height / 2, frame.width,
                  frame.height};
}

// Ends at the outlines, with its head.
void finish(Curve& curve, const Shape& from, const Shape& to) {
  reach(curve.points, border_of(to));
  std::reverse(curve.points.begin(), curve.points.end());
  reach(curve.points, border_of(from));
  std::reverse(curve.points.begin(), curve.points.end());
  curve.arrow = take_head(curve.points, head_of(curve.kind));
}

// Visits every point of a drawing that has a place.
template <class Visit>
void each_point(Drawing& drawing, const Visit& visit) {
  for (auto& shape : drawing.shapes) {
    visit(shape.left, shape.top);
    for (auto& point : shape.outline) visit(point.x, point.y);
    for (auto& words : shape.words) visit(words.at.x, words.at.y);
  }
  for (auto& curve : drawing.curves) {
    for (auto& point : curve.points) visit(point.x, point.y);
    for (auto& point : curve.arrow) visit(point.x, point.y);
    for (auto& words : curve.words) visit(words.at.x, words.at.y);
    if (curve.ground.width > 0) visit(curve.ground.left, curve.ground.top);
  }
}

double rounded(double value) { return std::round(value * 100) / 100; }

// Moves all of the drawing to the margin and rounds every number.
void settle(Drawing& drawing) {
  double left = std::numeric_limits<double>::max();
  double top = left;
  double right = std::numeric_limits<double>::lowest();
  double bottom = right;
  const auto include = [&](double x, double y) {
    left = std::min(left, x);
    top = std::min(top, y);
    right = std::max(right, x);
    bottom = std::max(bottom, y);
  };
  each_point(drawing, [&](double& x, double& y) { include(x, y); });
  for (const auto& shape : drawing.shapes) {
    include(shape.left + shape.width, shape.top + shape.height);
  }
  for (const auto& curve : drawing.curves) {
    if (curve.ground.width == 0) continue;
    include(curve.ground.left + curve.ground.width, curve.ground.top + curve.ground.height);
  }
  each_point(drawing, [&](double& x, double& y) {
    x = rounded(x - left + margin);
    y = rounded(y - top + margin);
  });
  drawing.width = rounded(right - left + 2 * margin);
  drawing.height = rounded(bottom - top + 2 * margin);
}

Curve curve_of(const doc::Graph& graph, const Tie& tie, std::vector<Point> points) {
  Curve curve;
  curve.kind = tie.kind;
  curve.points = std::move(points);
  curve.from = graph.nodes[tie.from].id;
  curve.to = graph.nodes[tie.to].id;
  curve.label = tie.label;
  return curve;
}

void draw_chart(const doc::Graph& graph, const Draft& draft, Drawing& drawing) {
  auto made = chart(draft);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    drawing.shapes.push_back(
        shape_of(graph.nodes[i], draft.frames[i], made.sizes[i], made.centres[i]));
  }
  for (std::size_t i = 0; i < draft.ties.size(); ++i) {
    drawing.curves.push_back(curve_of(graph, draft.ties[i], std::move(made.curves[i])));
  }
}

void draw_nested(const doc::Graph& graph, const Draft& draft, Drawing& drawing) {
  const auto made = nest(draft.frames);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    drawing.shapes.push_back(
        shape_of(graph.nodes[i], draft.frames[i], made.sizes[i], made.centres[i], made.words[i]));
  }
}

void draw_placed(const doc::Graph& graph, const Draft& draft, const Placement& placement,
                 Drawing& drawing) {
  auto made = routed(draft, placement);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const auto& frame = draft.frames[i];
    drawing.shapes.push_back(
        shape_of(graph.nodes[i], frame, {frame.width, frame.height}, made.centres[i]));
  }
  for (std::size_t i = 0; i < draft.ties.size(); ++i) {
    drawing.curves.push_back(curve_of(graph, draft.ties[i], std::move(made.curves[i])));
    if (const auto label = draft.routes[i].label) {
      add_label(drawing.curves.back(), draft.edge_labels[i], made.centres[*label]);
    }
  }
}

}  // namespace

Draft draft(const doc::Graph& graph, const Measure& measure) {
  Draft draft;
  draft.is_nested = graph.arrangement == doc::Arrangement::nested;
  if (draft.is_nested) {
    draft.frames = fit_nest(graph.nodes, measure);
    return draft;
  }
  draft.is_rightwards = graph.direction == doc::Direction::right;
  draft.ties = ties(graph);
  for (const auto& node : graph.nodes) draft.frames.push_back(fit(node, measure));
  for (const auto& tie : draft.ties) {
    draft.edge_labels.push_back(fit_edge_label(tie.label, measure));
  }
  draft.is_chart = is_chart(graph, draft.ties);
  if (draft.is_chart) return draft;
  make_room_for_lines(draft);
  sketch_routes(draft);
  return draft;
}

Drawing draw(const doc::Graph& graph, const Draft& draft, const Placement& placement) {
  Drawing drawing;
  if (graph.nodes.empty()) return drawing;
  if (draft.is_nested) {
    draw_nested(graph, draft, drawing);
  } else if (draft.is_chart) {
    draw_chart(graph, draft, drawing);
  } else {
    draw_placed(graph, draft, placement, drawing);
  }
  for (std::size_t i = 0; i < draft.ties.size(); ++i) {
    finish(drawing.curves[i], drawing.shapes[draft.ties[i].from], drawing.shapes[draft.ties[i].to]);
  }
  settle(drawing);
  return drawing;
}

}  // namespace govbook::diagram
