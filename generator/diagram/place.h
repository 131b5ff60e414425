// What Graphviz is asked and what it answers: sizes and lines in, places and curves out. No word of
// the author's ever reaches it.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagram/drawing.h"

namespace govbook::diagram {

struct Size {
  double width = 0;
  double height = 0;
};

// A line between two pieces, from the one that is ranked before. `leaves_middle`/`meets_middle`: at
// the middle of the side, straight, not wherever it is nearest.
struct Line {
  std::size_t before = 0;
  std::size_t after = 0;
  int ranks = 1;   // The least number of ranks between the two.
  int weight = 1;  // The heavier, the straighter and shorter.
  bool leaves_middle = false;
  bool meets_middle = false;
};

// Lengths in points.
struct Sketch {
  bool is_rightwards = false;  // Ranks follow each other to the right instead of downwards.
  bool keeps_order = false;    // Pieces below one stay in their order. REQUIRES: a forest.
  double gap = 24;             // Between neighbours of a rank.
  double rank_gap = 36;
  std::vector<Size> pieces;
  std::vector<Line> lines;  // REQUIRES: they make no circle.
};

// In the order of the sketch. Curves are cubic Bézier pieces that end at the sides of the boxes.
struct Placement {
  double width = 0;
  double height = 0;
  std::vector<Point> centres;
  std::vector<std::vector<Point>> curves;
};

// Nothing when Graphviz refuses. For a worker process only: Graphviz may crash, loop, leak and eat
// memory.
std::optional<Placement> place(const Sketch& sketch);

// A placement as bytes for a pipe within this machine, and back; nothing when they are not whole.
std::string to_bytes(const Placement& placement);
std::optional<Placement> to_placement(std::string_view bytes);

}  // namespace govbook::diagram
