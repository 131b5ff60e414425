// The edges of a graph as they are drawn: none to itself, none twice, and each with the order in
// which its ends are ranked, so that what is laid out never goes in a circle.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "doc/graph.h"

namespace govbook::diagram {

// Numbers of nodes of the graph. `is_upward`: `to` is ranked before `from`. That is so where a body
// is accountable to another (the one above is drawn above), and where a loop goes back.
struct Tie {
  std::size_t from = 0;
  std::size_t to = 0;
  doc::EdgeKind kind = doc::EdgeKind::parent;
  std::string label;
  bool is_upward = false;

  std::size_t before() const { return is_upward ? to : from; }
  std::size_t after() const { return is_upward ? from : to; }
};

// Edges of one kind between the same ends become one, their labels joined by "; ". An edge with an
// end that is no node of the graph is left out.
std::vector<Tie> ties(const doc::Graph& graph);

// Whether the graph is a plain hierarchy: unlabelled parent lines, no node below two others.
bool is_chart(const doc::Graph& graph, const std::vector<Tie>& ties);

}  // namespace govbook::diagram
