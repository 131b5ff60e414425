// Columns of figures: numbers, sums and shares stand at the end of their column without being told.

#pragma once

#include <string_view>
#include <vector>

#include "doc/document.h"

namespace govbook::doc {

// "1,200", "£2.5 million", "12 %", "-3", "–" (none); not dates, years, clauses ("5(a)") or ranges.
bool is_figure(std::string_view text);

// Aligns at their end the columns whose cells in the body are all figures or empty, two figures at
// least. Left alone are the first column, which names its rows, and columns not `open`.
void align_figures(Table& table, const std::vector<bool>& open);

}  // namespace govbook::doc
