// Graphs into drawings, by Graphviz in worker processes under limits of time and memory: a hostile
// graph costs one diagram, never the build.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "diagram/drawing.h"
#include "doc/graph.h"
#include "type/shape.h"

namespace govbook::diagram {

// A graph and where it was asked for.
struct Task {
  const doc::Graph* graph = nullptr;
  Span at;
};

// The drawings in the order of the tasks; nothing where a graph is above the limits (150 nodes, 300
// edges) or its worker died or overran (5 s, 1 GiB): then diagram/too-large or diagram/failed is
// reported as a warning and the reader gets the list. The same graph always gives the same drawing.
// REQUIRES: no other thread of the process is running (workers are forked).
std::vector<std::optional<Drawing>> lay_out(const std::vector<Task>& tasks,
                                            const type::Fonts& fonts, Report& report);

// The drawing as an SVG element to stand inside HTML: role, title, description, links that take the
// focus, classes for the theme's colours, no style, script or reference to anything outside.
// `id` makes the ids in it unique in its page; `from` is the path of the document it stands in.
std::string svg(const Drawing& drawing, const doc::Graph& graph, std::string_view id,
                std::string_view from);

}  // namespace govbook::diagram
