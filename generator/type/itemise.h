// Runs as Pango wants them: one text with attributes. Only lines.cpp uses this.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "type/shape.h"

struct _PangoAttrList;

namespace govbook::type {

inline constexpr std::string_view line_separator = "\u2028";

// The texts of all runs after each other, with line ends and tabs made spaces: a U+2028 is the only
// way to ask for a new line.
std::string join(const std::vector<Run>& runs);

// Font, language and the borders of the runs. Freed by the caller.
_PangoAttrList* attributes(const std::vector<Run>& runs, std::string_view text,
                           const Families& families, std::string_view language);

}  // namespace govbook::type
