// Known words broken into lines. Only sources of this folder include this.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "type/shape.h"
#include "type/word.h"

namespace govbook::type {

// A word, a space or a line separator of one run.
struct Piece {
  enum class Kind { word, space, separator };
  Kind kind = Kind::word;
  std::size_t run = 0;
  std::size_t begin = 0, end = 0;  // Bytes of the text.
  const Face* face = nullptr;
  const Word* word = nullptr;
  int from = 0;  // Where it begins when all stand in one line, in 1/1024 point.

  int width() const;
};

// A plain text in one row of pieces.
struct Row {
  std::string_view text;  // Of all runs.
  const std::vector<Run>& runs;
  const std::vector<Piece>& pieces;  // At least one.
  std::string_view language;
};

// Lines of at most `limit` (in 1/1024 point; 0: they end at separators only), with the numbers of
// their runs as tags. Nothing when a word is wider than that, or has to be shaped anew where a line
// ends. REQUIRES: with a limit, words stand around each space, but for one that ends the text.
std::optional<std::vector<Line>> wrap(const Row& row, int limit);

// Measures a run by its clusters.
void measure(GlyphRun& run);

// Takes the glyphs and the width from spaces that end a line, and measures it.
void end_line(Line& line);

}  // namespace govbook::type
