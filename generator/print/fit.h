// How large a drawing is set, and on which page.

#pragma once

#include "diagram/drawing.h"
#include "print/blocks.h"

namespace govbook::print {

inline constexpr double figure_space = 12;  // Above and below a figure.
inline constexpr double caption_space = 5;  // Between a drawing and its caption.

// The same on a turned page.
Place turned(const Work& work, Place place);

// The scale at which a drawing fits its place, with its caption and what stays on its page above
// it; never more than 1. Where words would be too small to read and a turned page makes them
// larger, the flow is turned and `place` becomes that of the turned page. `caption_width` is that
// of the caption on one line.
double fit(Work& work, const diagram::Drawing& drawing, Place& place, double caption_width);

}  // namespace govbook::print
