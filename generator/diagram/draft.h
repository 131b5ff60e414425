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

// Of a column of leaves: the room left of them for the line they hang from, and between them.
inline constexpr double column_indent = 18;
inline constexpr double column_gap = 10;

// What stands for one box of the sketch: a node, the label of a tie, or a column of leaves that
// hang below one node.
struct Piece {
  enum class Kind { node, label, column };
  Kind kind = Kind::node;
  std::size_t number = 0;           // Of the node or the tie.
  std::vector<std::size_t> leaves;  // Nodes of a column, from the top.
};

// A tie and its lines in the sketch: one, or two with its label between them.
struct Route {
  std::size_t tie = 0;
  std::size_t line = 0;
  std::optional<std::size_t> label;  // A piece; the second line is the one after `line`.
};

struct Draft {
  Sketch sketch;
  std::vector<Frame> frames;       // Of the nodes.
  std::vector<Frame> edge_labels;  // Of the ties.
  std::vector<Tie> ties;
  std::vector<Piece> pieces;  // Of the sketch.
  std::vector<Route> routes;  // Of the ties that are laid out.
  bool is_chart = false;      // Drawn with right angles.
};

Draft draft(const doc::Graph& graph, const Measure& measure);

// REQUIRES: the placement answers draft.sketch.
Drawing draw(const doc::Graph& graph, const Draft& draft, const Placement& placement);

}  // namespace govbook::diagram
