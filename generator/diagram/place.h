// What Graphviz is asked and what it answers: sizes and lines in, places out. No word of the
// author's ever reaches it, and it draws nothing: the lines are ours.

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

// A line between two pieces, from the one that is ranked above.
struct Line {
  std::size_t above = 0;
  std::size_t below = 0;
  int ranks = 1;   // The least number of ranks between the two.
  int weight = 1;  // The heavier, the straighter and shorter.
};

// Ranks follow each other downwards. Lengths in points.
struct Sketch {
  double gap = 24;  // Between neighbours of a rank.
  double rank_gap = 40;
  std::vector<Size> pieces;
  std::vector<Line> lines;  // REQUIRES: they make no circle.
};

// In the order of the sketch. Ranks count from 0, no two neighbours of a line stand on one rank.
struct Placement {
  std::vector<Point> centres;
  std::vector<int> ranks;
  // The places at which a line passes the ranks between its ends, from above.
  std::vector<std::vector<Point>> ways;
};

// Nothing when Graphviz refuses. For a worker process only: Graphviz may crash, loop, leak and eat
// memory.
std::optional<Placement> place(const Sketch& sketch);

// A placement as bytes for a pipe within this machine, and back; nothing when they are not whole.
std::string to_bytes(const Placement& placement);
std::optional<Placement> to_placement(std::string_view bytes);

}  // namespace govbook::diagram
