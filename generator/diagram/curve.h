// Curves that end at the outline of what they lead to, and the heads at their ends.

#pragma once

#include <vector>

#include "diagram/drawing.h"
#include "diagram/look.h"

namespace govbook::diagram {

// A straight stretch as a cubic piece behind the last point of a curve.
void add_straight(std::vector<Point>& curve, Point to);

// Straight stretches through the points with rounded corners, as one curve.
std::vector<Point> rounded_path(const std::vector<Point>& corners, double radius);

// The border of a shape as a closed polygon, rounded corners too.
std::vector<Point> border_of(const Shape& shape);

// Moves the end of a curve along its direction to the border, when it stops short of it.
void reach(std::vector<Point>& curve, const std::vector<Point>& border);

// Shortens the curve and gives the polygon that stands at its end; nothing for Head::none.
std::vector<Point> take_head(std::vector<Point>& curve, Head head);

}  // namespace govbook::diagram
