// How large pictures are on paper, in points.

#pragma once

#include "doc/inline.h"

namespace govbook::print {

struct Extent {
  double width = 0, height = 0;
};

// What a picture asks for: 96 pixels an inch where its file does not say. REQUIRES: its pixels are
// known.
Extent natural_size(const doc::Image& image);

// Among words of that size: never larger than it asks, as high as their line at most.
Extent size_in_line(const doc::Image& image, double size_of_words);

}  // namespace govbook::print
