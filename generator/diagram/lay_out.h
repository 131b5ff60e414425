// Graphs into drawings, by Graphviz in worker processes under limits of time and memory: a hostile
// graph costs one diagram, never the build.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "diagram/drawing.h"
#include "doc/document.h"
#include "doc/graph.h"
#include "type/shape.h"

namespace govbook::diagram {

// A graph and where it was asked for.
struct Task {
  const doc::Graph* graph = nullptr;
  Span at;
};

// The figures of a document, in their order.
std::vector<Task> tasks_of(const doc::Document& document);

// The drawings in the order of the tasks; nothing where a graph is above the limits (150 nodes, 300
// edges) or its worker died or overran (5 s, 1 GiB): then diagram/too-large or diagram/failed is
// reported as a warning and the reader gets the list. The same graph always gives the same drawing.
// REQUIRES: no other thread of the process is running (workers are forked).
//
// How it reads: ranks follow the direction of the graph from `from` to `to`, but a body that is
// accountable to another stands below it and the arrow points up. Edges to itself are left out,
// edges of one kind between the same ends become one with their labels joined. A plain hierarchy
// (parent lines only) is drawn with right angles, and its leaves hang in columns when it would be
// too wide for a page. A nested graph is boxes in boxes, the first node outermost.
std::vector<std::optional<Drawing>> lay_out(const std::vector<Task>& tasks,
                                            const type::Fonts& fonts, Report& report);

// Text from which the drawing follows (with the fonts): equal keys give equal drawings. For caches.
std::string key(const doc::Graph& graph);

// A drawing as lines of text, for tests and for people.
std::string dump(const Drawing& drawing);

// The drawing as an SVG element to stand inside HTML: role, title, description, links that take the
// focus, classes for the theme's colours, no style, script or reference to anything outside.
// `id` makes the ids in it unique in its page; `from` is the path of the document it stands in.
// Empty for a drawing without shapes.
//
//     svg.diagram                      role group when anything in it is a link, otherwise img
//       title#<id>-title, desc#<id>-desc
//       g.edges (hidden from readers)  path.edge.edge-<kind>, path.head.head-<kind> (.is-hollow)
//       g.edge-labels (likewise)       rect.ground, text
//       a.node.node-<kind> or g        rect.frame or path.frame, text, text.note
//
// Without any style it is drawn in the colour of the text on the ground of the page; kinds are told
// apart by dash, head and outline already. A theme may set fill and stroke by these classes.
std::string svg(const Drawing& drawing, const doc::Graph& graph, std::string_view id,
                std::string_view from);

}  // namespace govbook::diagram
