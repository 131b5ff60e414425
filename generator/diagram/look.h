// How lines and frames are drawn, so that the kinds are told apart without colour. Both painters
// take it from here; the theme adds colour.

#pragma once

#include <string_view>
#include <vector>

#include "doc/graph.h"

namespace govbook::diagram {

// Points. `dash` holds lengths of strokes and gaps in turn; empty: an unbroken line.
struct Stroke {
  double width = 1;
  std::vector<double> dash;
};

// none: no head. hollow heads are painted in the colour of the ground with a frame.
enum class Head { none, triangle, barb, hollow_triangle, hollow_diamond };

Stroke stroke_of(doc::EdgeKind kind);
Stroke stroke_of(doc::NodeKind kind);
Head head_of(doc::EdgeKind kind);
bool is_hollow(Head head);

// The word for a kind in classes and dumps: "accountability", "body".
std::string_view name_of(doc::EdgeKind kind);
std::string_view name_of(doc::NodeKind kind);

}  // namespace govbook::diagram
