// From a graph to what is laid out, and from the places back to a drawing. Both are pure; Graphviz
// works in between, elsewhere.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "diagram/fit.h"
#include "diagram/place.h"
#include "diagram/ties.h"
#include "doc/graph.h"

namespace govbook::diagram {

// A tie and its lines in the sketch: one, or two with its label between them.
struct Route {
  std::size_t line = 0;
  std::optional<std::size_t> label;  // A piece; the second line is the one after `line`.
};

// The pieces of the sketch are the nodes of the graph, then the labels. A drawing that runs to the
// right is sketched downwards, with x and y exchanged.
struct Draft {
  std::vector<Tie> ties;
  std::vector<Frame> frames;       // Of the nodes.
  std::vector<Frame> edge_labels;  // Of the ties.
  bool is_rightwards = false;
  bool is_chart = false;   // A plain hierarchy.
  bool is_nested = false;  // Boxes in boxes; no ties.
  Sketch sketch;
  std::vector<Route> routes;  // Of the ties.

  // Neither of these needs Graphviz, nor has a sketch.
  bool has_sketch() const { return !is_chart && !is_nested; }
};

Draft draft(const doc::Graph& graph, const Measure& measure);

// REQUIRES: the placement answers draft.sketch, or the draft has none (it is not looked at).
Drawing draw(const doc::Graph& graph, const Draft& draft, const Placement& placement);

// The same place with x and y exchanged when the drawing runs to the right.
inline Point turned(Point point, bool is_rightwards) {
  return is_rightwards ? Point{point.y, point.x} : point;
}

}  // namespace govbook::diagram
