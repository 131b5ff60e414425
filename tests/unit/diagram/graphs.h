// Graphs for the tests of diagram: read from text, or made at random from a fixed seed; words are
// measured without any font.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagram/tasks.h"

namespace govbook::tests {

// Every character is as wide as half its size.
double half_an_em(std::string_view text, double size, bool is_bold);

// As lay_out has them, but for the measure.
diagram::Means means();

// Lines of "title:", "description:", "direction: right", "arrangement: nested", "node <id> <kind>
// <label> | <note> | <document>" and "edge <from> <to> <kind> <label>".
doc::Graph to_graph(std::string_view text);

doc::Graph random_graph(unsigned seed, std::size_t nodes, std::size_t edges);

// REQUIRES: it can be drawn; fails the running test otherwise.
diagram::Drawing drawn(const doc::Graph& graph);

}  // namespace govbook::tests
