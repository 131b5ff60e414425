// Constant tables of the Unicode Character Database for templating/letters.

#pragma once

#include <cstdint>
#include <vector>

namespace govbook::templating {

// Every `step`th character of [first, last] becomes itself + `change`. Sorted by `first`.
struct CaseRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t step = 1;
  std::int32_t change = 0;
};

struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

const std::vector<CaseRange>& upper_ranges();
const std::vector<CaseRange>& lower_ranges();
const std::vector<WordRange>& word_ranges();

}  // namespace govbook::templating
