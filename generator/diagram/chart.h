// A plain hierarchy: boxes of one width above each other, lines at right angles. What is below a
// box keeps a strip of its own, and where the whole would be too wide for a page the leaves of a
// box hang below it in columns.

#pragma once

#include <vector>

#include "diagram/draft.h"
#include "diagram/drawing.h"

namespace govbook::diagram {

struct Chart {
  std::vector<Size> sizes;  // Of the boxes of the nodes.
  std::vector<Point> centres;
  std::vector<std::vector<Point>> curves;  // Of the ties.
};

// REQUIRES: draft.is_chart.
Chart chart(const Draft& draft);

}  // namespace govbook::diagram
