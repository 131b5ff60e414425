// Numbers as text for drawings: at most two places, no zeros at the end, the same everywhere.

#pragma once

#include <string>

#include "diagram/drawing.h"

namespace govbook::diagram {

std::string to_text(double number);  // "12.5"
std::string to_text(Point point);    // "12.5 3"

}  // namespace govbook::diagram
