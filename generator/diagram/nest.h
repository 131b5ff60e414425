// Boxes in boxes: each layer inside the one before it, all around one middle, the words of a layer
// above the layer inside it.

#pragma once

#include <vector>

#include "diagram/draft.h"
#include "diagram/drawing.h"

namespace govbook::diagram {

// The frames of the layers, the outermost first: the wider a layer is, the longer its lines.
std::vector<Frame> fit_nest(const std::vector<doc::Node>& layers, const Measure& measure);

struct Nest {
  std::vector<Size> sizes;  // Of the boxes of the layers.
  std::vector<Point> centres;
  std::vector<Point> words;  // The middle of what each box says.
};

Nest nest(const std::vector<Frame>& frames);

}  // namespace govbook::diagram
