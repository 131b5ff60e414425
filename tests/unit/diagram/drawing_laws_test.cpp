// What holds for every drawing, tried on many graphs made at random.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "diagram/curve.h"
#include "diagram/lay_out.h"
#include "graphs.h"
#include "type/shape.h"

namespace govbook::tests {
namespace {

using diagram::Drawing;
using diagram::Point;
using diagram::Shape;

struct Box {
  double left, top, right, bottom;
};

Box box_of(const Shape& shape) {
  return {shape.left, shape.top, shape.left + shape.width, shape.top + shape.height};
}

Box box_of(const diagram::Ground& ground) {
  return {ground.left, ground.top, ground.left + ground.width, ground.top + ground.height};
}

bool overlap(const Box& a, const Box& b) {
  const double touch = 0.05;
  return a.left < b.right - touch && b.left < a.right - touch && a.top < b.bottom - touch &&
         b.top < a.bottom - touch;
}

std::vector<Point> samples(const diagram::Curve& curve) {
  std::vector<Point> found;
  for (std::size_t i = 0; i + 3 < curve.points.size(); i += 3) {
    const auto* p = &curve.points[i];
    for (int step = 0; step <= 16; ++step) {
      const double t = step / 16.0;
      const double u = 1 - t;
      const double w[] = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
      Point point;
      for (int k = 0; k < 4; ++k) {
        point.x += w[k] * p[k].x;
        point.y += w[k] * p[k].y;
      }
      found.push_back(point);
    }
  }
  return found;
}

// How far a point is inside a box; negative outside.
double depth(const Point& point, const Box& box) {
  return std::min(
      {point.x - box.left, box.right - point.x, point.y - box.top, box.bottom - point.y});
}

double distance_to(const Shape& shape, Point point) {
  const auto border = diagram::border_of(shape);
  double nearest = 1e9;
  for (std::size_t i = 0; i < border.size(); ++i) {
    const auto a = border[i];
    const auto b = border[(i + 1) % border.size()];
    const double squared = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
    double t = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / squared;
    t = std::clamp(t, 0.0, 1.0);
    nearest = std::min(
        nearest, std::hypot(a.x + t * (b.x - a.x) - point.x, a.y + t * (b.y - a.y) - point.y));
  }
  return nearest;
}

bool is_inside(const Shape& shape, Point point) {
  bool inside = false;
  const auto border = diagram::border_of(shape);
  for (std::size_t i = 0; i < border.size(); ++i) {
    const auto a = border[i];
    const auto b = border[(i + 1) % border.size()];
    if ((a.y > point.y) == (b.y > point.y)) continue;
    if (point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}

const Shape& shape_at(const Drawing& drawing, const std::string& id) {
  return *std::find_if(drawing.shapes.begin(), drawing.shapes.end(),
                       [&](const auto& shape) { return shape.id == id; });
}

void check_words(const Drawing& drawing) {
  for (const auto& shape : drawing.shapes) {
    for (const auto& words : shape.words) {
      const double half = half_an_em(words.text, words.size, words.is_bold) / 2;
      CHECK(words.at.x - half >= shape.left + 10);
      CHECK(words.at.x + half <= shape.left + shape.width - 10);
      CHECK(words.at.y - words.size >= shape.top - 0.01);
      CHECK(words.at.y + words.size * 0.3 <= shape.top + shape.height);
    }
  }
  for (const auto& curve : drawing.curves) {
    for (const auto& words : curve.words) {
      CHECK(half_an_em(words.text, words.size, words.is_bold) <= curve.ground.width - 6);
    }
  }
}

void check_apart(const Drawing& drawing) {
  std::vector<Box> boxes;
  for (const auto& shape : drawing.shapes) boxes.push_back(box_of(shape));
  for (const auto& curve : drawing.curves) {
    if (curve.ground.width > 0) boxes.push_back(box_of(curve.ground));
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    CHECK(boxes[i].left >= 0);
    CHECK(boxes[i].top >= 0);
    CHECK(boxes[i].right <= drawing.width);
    CHECK(boxes[i].bottom <= drawing.height);
    for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(overlap(boxes[i], boxes[k]));
  }
}

// A line passes no box, and no label but its own; it ends at the outlines of its two boxes.
void check_lines(const Drawing& drawing) {
  for (const auto& curve : drawing.curves) {
    const auto points = samples(curve);
    REQUIRE_FALSE(points.empty());
    for (const auto& point : points) {
      for (const auto& shape : drawing.shapes) {
        if (is_inside(shape, point)) CHECK(distance_to(shape, point) < 0.3);
      }
      for (const auto& other : drawing.curves) {
        if (&other == &curve || other.ground.width == 0) continue;
        CHECK(depth(point, box_of(other.ground)) < 0.1);
      }
    }
    const auto tip = curve.arrow.empty() ? curve.points.back() : curve.arrow.front();
    CHECK(distance_to(shape_at(drawing, curve.from), curve.points.front()) < 0.1);
    CHECK(distance_to(shape_at(drawing, curve.to), tip) < 0.1);
  }
}

}  // namespace

TEST_CASE("in no drawing do words leave their box, boxes touch or lines cross boxes") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const std::size_t nodes = 2 + seed % 17;
    const auto graph = random_graph(seed, nodes, nodes + seed % 9);
    CAPTURE(seed);
    const auto drawing = drawn(graph);
    REQUIRE(drawing.shapes.size() == nodes);
    check_words(drawing);
    check_apart(drawing);
    check_lines(drawing);
  }
}

TEST_CASE("nor in the drawing of a hierarchy, wide or narrow") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    auto graph = random_graph(seed, 1 + seed, 0);
    for (std::size_t i = 1; i < graph.nodes.size(); ++i) {
      const auto parent = (i * seed / 7) % i;
      graph.edges.push_back({std::to_string(parent), std::to_string(i), "", {}});
    }
    CAPTURE(seed);
    const auto drawing = drawn(graph);
    check_words(drawing);
    check_apart(drawing);
    check_lines(drawing);
  }
}

TEST_CASE("in a nest each box lies inside the one before it, below its words") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    auto graph = random_graph(seed, 1 + seed % 9, seed % 5);
    graph.arrangement = doc::Arrangement::nested;
    CAPTURE(seed);
    const auto drawing = drawn(graph);
    REQUIRE(drawing.shapes.size() == graph.nodes.size());
    CHECK(drawing.curves.empty());
    check_words(drawing);
    for (std::size_t i = 1; i < drawing.shapes.size(); ++i) {
      const auto outer = box_of(drawing.shapes[i - 1]);
      const auto inner = box_of(drawing.shapes[i]);
      CHECK(inner.left >= outer.left + 9.9);
      CHECK(inner.right <= outer.right - 9.9);
      CHECK(inner.bottom <= outer.bottom - 9.9);
      for (const auto& words : drawing.shapes[i - 1].words) {
        CHECK(words.at.y + words.size * 0.3 <= inner.top);
      }
    }
  }
}

TEST_CASE("a graph gives the same drawing alone and among others, whatever the order") {
  std::vector<doc::Graph> graphs;
  for (unsigned seed = 100; seed < 112; ++seed) graphs.push_back(random_graph(seed, 9, 14));
  std::vector<diagram::Task> tasks;
  for (const auto& graph : graphs) tasks.push_back({&graph, {}});
  std::vector<diagram::Task> reversed(tasks.rbegin(), tasks.rend());
  Report report;
  const auto forwards = diagram::lay_out(tasks, means(), report);
  const auto backwards = diagram::lay_out(reversed, means(), report);
  for (std::size_t i = 0; i < graphs.size(); ++i) {
    REQUIRE(forwards[i].has_value());
    const auto alone = diagram::dump(drawn(graphs[i]));
    CHECK(diagram::dump(*forwards[i]) == alone);
    CHECK(diagram::dump(*backwards[graphs.size() - 1 - i]) == alone);
  }
}

TEST_CASE("shapes stand in the reading order of the graph and words are those of the labels") {
  const auto graph = random_graph(7, 12, 16);
  const auto drawing = drawn(graph);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    std::string words;
    for (const auto& line : drawing.shapes[i].words) words += line.text + " ";
    std::string expected = graph.nodes[i].label + " ";
    if (!graph.nodes[i].note.empty()) expected += graph.nodes[i].note + " ";
    CHECK(words == expected);
  }
}

TEST_CASE("with the fonts of the house every line fits its box") {
  Report report;
  const auto fonts = type::Fonts::open({}, report);
  REQUIRE(fonts != nullptr);
  const auto graph = random_graph(11, 14, 18);
  const auto drawings = diagram::lay_out({{&graph, {}}}, *fonts, report);
  REQUIRE(drawings.front().has_value());
  for (const auto& shape : drawings.front()->shapes) {
    for (const auto& words : shape.words) {
      type::Style style;
      style.size = words.size;
      style.weight = words.is_bold ? type::Weight::bold : type::Weight::regular;
      CHECK(fonts->measure(words.text, style) <= shape.width - 24);
    }
  }
}

}  // namespace govbook::tests
