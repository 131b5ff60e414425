// Lines of plain text put together from words that are known already, as Pango would break and
// shape them: a law in tests/unit/type/plain_test.cpp compares the two. Plain are Latin letters,
// figures and what stands among them; what is not, Pango sets.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "type/shape.h"

namespace govbook::type {

// Nothing when Pango has to set them: another character, a picture, a word wider than the line, or
// glyphs that depend on more than their word. `x` of the lines is 0.
std::optional<std::vector<Line>> plain_lines(Fonts::State& state, const std::vector<Run>& runs,
                                             double width, std::string_view language);

// The width of one line in points, with the spaces at its end; likewise nothing.
std::optional<double> plain_width(Fonts::State& state, std::string_view text, const Style& style,
                                  std::string_view language);

}  // namespace govbook::type
