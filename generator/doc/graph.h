// A diagram as facts: who is in it and what connects them. Nobody here knows where anything will be
// drawn.

#pragma once

#include <string>
#include <vector>

#include "doc/inline.h"

namespace govbook::doc {

// What a node stands for decides its shape and colour in the theme, never its meaning alone: the
// label says it too.
enum class NodeKind {
  body,
  focus,
  organisation,
  post,
  group,
  step,
  decision,
  start,
  finish,
  clash
};

struct Node {
  std::string id;     // Unique in the graph; never shown.
  std::string label;  // Plain text; broken into lines to fit by the drawing.
  std::string note;   // A second, smaller line ("5 of these", "shadow"), or empty.
  NodeKind kind = NodeKind::body;
  Target target;  // Where it leads, or empty.
};

// How a line is drawn. `parent` is the plain line of a hierarchy; the others are told apart by dash
// and arrow head as well as by colour, and by `label`.
enum class EdgeKind { parent, accountability, support, influence, membership, flow };

struct Edge {
  std::string from;
  std::string to;
  std::string label;  // Plain text, or empty.
  EdgeKind kind = EdgeKind::parent;
};

enum class Direction { down, right };

// linked: boxes beside and below each other, with lines. nested: each node lies inside the one
// before it, from the outermost to the innermost; edges are not drawn.
enum class Arrangement { linked, nested };

struct Graph {
  std::string title;        // The caption and the accessible name.
  std::string description;  // What the drawing shows, in a sentence or two: <desc> and Alt.
  Direction direction = Direction::down;
  Arrangement arrangement = Arrangement::linked;
  std::vector<Node> nodes;  // In reading order.
  std::vector<Edge> edges;
};

}  // namespace govbook::doc
