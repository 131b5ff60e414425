#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "diagram/chart.h"
#include "diagram/curve.h"
#include "diagram/draft.h"

namespace govbook::diagram {
namespace {

constexpr double margin = 6;  // Around the drawing: room for half a frame and a ring of focus.

Shape shape_of(const doc::Node& node, const Frame& frame, Point centre) {
  Shape shape;
  shape.kind = node.kind;
  shape.id = node.id;
  shape.label = node.note.empty() ? node.label : node.label + ", " + node.note;
  shape.target = node.target;
  shape.left = centre.x - frame.width / 2;
  shape.top = centre.y - frame.height / 2;
  shape.width = frame.width;
  shape.height = frame.height;
  shape.corner = corner_of(node.kind, frame.height);
  for (const auto point : outline_of(node.kind, frame.width, frame.height)) {
    shape.outline.push_back({centre.x + point.x, centre.y + point.y});
  }
  shape.words = frame.words;
  for (auto& words : shape.words) {
    words.at.x += centre.x;
    words.at.y += centre.y;
  }
  return shape;
}

// From the first end of a tie to the second, as Graphviz found it.
std::vector<Point> routed(const Draft& draft, const Route& route, const Placement& placement) {
  auto points = placement.curves[route.line];
  if (route.label) {
    const auto& second = placement.curves[route.line + 1];
    if (points.empty() || second.empty()) return {};
    add_straight(points, second.front());
    points.insert(points.end(), second.begin() + 1, second.end());
  }
  if (draft.ties[route.tie].is_upward) std::reverse(points.begin(), points.end());
  return points;
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
  if (curve.points.size() < 4) curve.points = straight_between(from, to);
  if (curve.points.empty()) return;
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
    if (curve.ground.width > 0) {
      include(curve.ground.left + curve.ground.width, curve.ground.top + curve.ground.height);
    }
  }
  each_point(drawing, [&](double& x, double& y) {
    x = rounded(x - left + margin);
    y = rounded(y - top + margin);
  });
  drawing.width = rounded(right - left + 2 * margin);
  drawing.height = rounded(bottom - top + 2 * margin);
}

}  // namespace

Drawing draw(const doc::Graph& graph, const Draft& draft, const Placement& placement) {
  Placement places = placement;
  if (draft.is_chart) align_ranks(draft, places);
  const auto centres = node_centres(draft, places);

  Drawing drawing;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    drawing.shapes.push_back(shape_of(graph.nodes[i], draft.frames[i], centres[i]));
  }
  const auto add_curve = [&](std::size_t number, std::vector<Point> points) -> Curve& {
    const auto& tie = draft.ties[number];
    Curve curve;
    curve.kind = tie.kind;
    curve.points = std::move(points);
    curve.from = graph.nodes[tie.from].id;
    curve.to = graph.nodes[tie.to].id;
    curve.label = tie.label;
    finish(curve, drawing.shapes[tie.from], drawing.shapes[tie.to]);
    drawing.curves.push_back(std::move(curve));
    return drawing.curves.back();
  };
  if (draft.is_chart) {
    auto curves = elbows(draft, drawing.shapes);
    for (std::size_t i = 0; i < curves.size(); ++i) add_curve(i, std::move(curves[i]));
  }
  for (const auto& route : draft.routes) {
    auto& curve = add_curve(route.tie, routed(draft, route, places));
    if (route.label) {
      add_label(curve, draft.edge_labels[route.tie], places.centres[*route.label]);
    }
  }
  if (!drawing.shapes.empty()) settle(drawing);
  return drawing;
}

}  // namespace govbook::diagram
