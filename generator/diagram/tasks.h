// The work of lay_out with everything that a test may want to set: how words are measured, who
// places and within which limits.

#pragma once

#include <optional>
#include <vector>

#include "base/report.h"
#include "diagram/fit.h"
#include "diagram/lay_out.h"
#include "diagram/workers.h"

namespace govbook::diagram {

// What a graph may have before Graphviz would take too long over it. Edges are counted as drawn.
struct Sizes {
  std::size_t nodes = 150;
  std::size_t edges = 300;
  std::size_t edges_beside_two_a_node = 50;
};

struct Means {
  Measure measure;
  Placer placer;
  Limits limits;
  Sizes sizes;
};

// Reports diagram/too-large and diagram/failed (warnings). See lay_out.
std::vector<std::optional<Drawing>> lay_out(const std::vector<Task>& tasks, const Means& means,
                                            Report& report);

}  // namespace govbook::diagram
