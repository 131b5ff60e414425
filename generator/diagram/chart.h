// The lines of a plain hierarchy: right angles with rounded corners, from the middle of one box to
// the middle of the next, or down the side of a column of leaves.

#pragma once

#include <cstddef>
#include <vector>

#include "diagram/draft.h"
#include "diagram/drawing.h"

namespace govbook::diagram {

// Sets every piece to the near side of its rank (upper, or left when ranks run to the right),
// where Graphviz sets it in the middle. REQUIRES: draft.is_chart.
void align_ranks(const Draft& draft, Placement& placement);

// Columns are taken apart: the places of all nodes.
std::vector<Point> node_centres(const Draft& draft, const Placement& placement);

// A curve for each tie. REQUIRES: the shapes stand at their places.
std::vector<std::vector<Point>> elbows(const Draft& draft, const std::vector<Shape>& shapes);

}  // namespace govbook::diagram
