// A laid-out diagram: shapes, lines and words with their places. One layout, two painters: html
// writes it as SVG, print puts it on paper. Points, y downwards, origin top left.

#pragma once

#include <string>
#include <vector>

#include "doc/graph.h"

namespace govbook::diagram {

struct Point {
  double x = 0;
  double y = 0;
};

struct Words {
  std::string text;
  Point at;  // Of the middle of the baseline.
  double size = 11;
  bool is_bold = false;
};

// A node's frame is given by its box; the painter draws the outline that its kind asks for
// (rounded box, octagon, …) from `outline`.
struct Shape {
  doc::NodeKind kind = doc::NodeKind::body;
  std::string id;     // Of the node.
  std::string label;  // In one piece, for those who cannot see it.
  doc::Target target;
  double left = 0, top = 0, width = 0, height = 0;
  double corner = 0;           // Radius of the corners; 0: sharp.
  std::vector<Point> outline;  // A closed polygon instead of the box when not empty.
  std::vector<Words> words;
};

// The plain ground that a painter puts below the label of a curve; no width when there is none.
struct Ground {
  double left = 0, top = 0, width = 0, height = 0;
};

// A curve: the first point, then three for each cubic Bézier piece.
struct Curve {
  doc::EdgeKind kind = doc::EdgeKind::parent;
  std::vector<Point> points;
  std::vector<Point> arrow;  // A closed polygon, or empty.
  std::vector<Words> words;  // The label, on a plain ground.
  std::string from, to;      // Ids of the nodes.
  std::string label;         // In one piece.
  Ground ground;
};

struct Drawing {
  double width = 0;
  double height = 0;
  std::vector<Curve> curves;  // Below the shapes.
  std::vector<Shape> shapes;  // In the reading order of the graph.
};

// Numbers as text: at most two places, no zeros at the end, the same everywhere ("12.5", "12.5 3").
std::string to_text(double number);
std::string to_text(Point point);

}  // namespace govbook::diagram
