#include "diagram/fit.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "graphs.h"

namespace govbook::tests {
namespace {

std::string lines(std::string_view text, double width = 110, std::size_t most = 7) {
  diagram::Bounds bounds;
  bounds.width = width;
  bounds.lines = most;
  bounds.size = 10;
  return text::join(diagram::balanced_lines(text, bounds, half_an_em), "/");
}

}  // namespace

TEST_CASE("a label that fits stays on one line") {
  CHECK(lines("Executive Board") == "Executive Board");
}

TEST_CASE("no more lines than needed, and those as equal as can be") {
  CHECK(lines("Local Safeguarding Children Board") == "Local Safeguarding/Children Board");
  CHECK(lines("a b c d e f g h i j k l") == "a b c d e f/g h i j k l");
}

TEST_CASE("white space of any kind is one space and none at the ends") {
  CHECK(lines("  a \n\t b  ") == "a b");
  CHECK(lines(" \n ") == "");
}

TEST_CASE("a long word is broken behind a hyphen between letters first") {
  CHECK(lines("performance-managed by", 100) == "performance-/managed by");
  CHECK(lines("in 2009-10 again", 40) == "in/2009-10/again");
}

TEST_CASE("a word wider than a line is broken between characters, never within one") {
  CHECK(lines("ffffffffff", 25) == "fffff/fffff");
  CHECK(lines("éééé", 10) == "éé/éé");
}

TEST_CASE("a label without end is cut with an ellipsis") {
  CHECK(lines("one two three", 25, 2) == "one/two…");
  const std::string enormous(1000000, 'W');
  diagram::Bounds bounds;
  const auto cut = diagram::balanced_lines(enormous, bounds, half_an_em);
  CHECK(cut.size() == 7);
  CHECK(cut.back().ends_with("…"));
}

TEST_CASE("lines are never wider than asked") {
  for (unsigned seed = 1; seed < 40; ++seed) {
    const auto label = random_graph(seed, 1, 0).nodes.front().label + " Rechtsschutzversicherung";
    diagram::Bounds bounds;
    bounds.width = 40 + seed;
    for (const auto& line : diagram::balanced_lines(label, bounds, half_an_em)) {
      CHECK(half_an_em(line, bounds.size, false) <= bounds.width + (line.ends_with("…") ? 6 : 0));
    }
  }
}

TEST_CASE("an edge without a label takes no room") {
  CHECK(diagram::fit_edge_label("", half_an_em).width == 0);
  CHECK(diagram::fit_edge_label("  ", half_an_em).width == 0);
}

TEST_CASE("numbers are written alike everywhere") {
  CHECK(diagram::to_text(12.5) == "12.5");
  CHECK(diagram::to_text(-0.001) == "0");
  CHECK(diagram::to_text(3.0) == "3");
  CHECK(diagram::to_text(diagram::Point{1.005, 0.1}) == "1 0.1");
}

}  // namespace govbook::tests
