// Words in boxes: labels broken into balanced lines and the frame that holds them. Everything here
// is measured around the middle of the frame, so that a frame can grow without moving its words.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diagram/drawing.h"
#include "doc/graph.h"

namespace govbook::diagram {

// The width in points of a line of words at that size.
using Measure = std::function<double(std::string_view text, double size, bool is_bold)>;

struct Frame {
  double width = 0;
  double height = 0;
  double words_width = 0;  // Of the longest line.
  std::vector<Words> words;
};

// What a label may take before it is cut with an ellipsis. The whole label stays in Shape::label.
struct Bounds {
  double width = 150;  // Points; a longer word is broken.
  std::size_t lines = 7;
  double size = 11;
  bool is_bold = false;
};

// The lines of a text: as few as fit in the width, then as equal as can be.
std::vector<std::string> balanced_lines(std::string_view text, const Bounds& bounds,
                                        const Measure& measure);

// The frame of a node, wide enough for its words whatever outline its kind asks for. `room`: what a
// line of its label may take.
Frame fit(const doc::Node& node, const Measure& measure, double room = Bounds{}.width);

// The frame of the label of an edge; empty for an empty label.
Frame fit_edge_label(std::string_view label, const Measure& measure);

// The outline of a kind of node in a frame of that size, around (0, 0): empty for a box.
std::vector<Point> outline_of(doc::NodeKind kind, double width, double height);

// The radius of the corners of a kind of node.
double corner_of(doc::NodeKind kind, double height);

}  // namespace govbook::diagram
