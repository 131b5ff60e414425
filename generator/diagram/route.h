// Lines from box to box: each leaves and meets a box at right angles at a place of its own, and
// bends only between the ranks, where no box is in its way.

#pragma once

#include <vector>

#include "diagram/draft.h"

namespace govbook::diagram {

struct Routed {
  std::vector<Point> centres;              // Of the pieces of the sketch.
  std::vector<std::vector<Point>> curves;  // Of the ties, from the first end to the second.
};

// REQUIRES: the placement answers draft.sketch.
Routed routed(const Draft& draft, const Placement& placement);

}  // namespace govbook::diagram
