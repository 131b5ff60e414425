// A page of anybody's PDF as its reader sees it: cut to its box and turned.

#pragma once

#include <array>
#include <optional>
#include <vector>

class QPDFObjectHandle;

namespace govbook::attachment {

// From one place to another: x' = ax + cy + e, y' = bx + dy + f (ISO 32000-1, 8.3.3).
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

// What the first does, then what the second does.
Matrix then(const Matrix& first, const Matrix& second);

std::array<double, 2> moved(const Matrix& matrix, double x, double y);

// A box of two opposite corners, whichever they were.
std::vector<double> moved_box(const Matrix& matrix, const std::vector<double>& box);

struct Size {
  double width = 0, height = 0;  // In points.
};

struct Sheet {
  Size size;
  std::vector<double> visible;  // The box of the page that is seen, in its own units.
  Matrix upright;               // From its own units to points from the lower left corner.
};

// Nothing when the boxes of the page mean no page. What it does not say itself it does not inherit
// here. REQUIRES: a dictionary.
std::optional<Sheet> sheet_of(const QPDFObjectHandle& page);

// Makes the page lie above a foot of that height, as large as there is room for.
Matrix above_foot(const Sheet& sheet, double foot);

}  // namespace govbook::attachment
