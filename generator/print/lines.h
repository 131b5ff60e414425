// Words broken into lines: each line a box of fixed height, whatever stands raised in it or comes
// from another font.

#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/report.h"
#include "print/flow.h"
#include "print/runs.h"
#include "type/shape.h"

namespace govbook::print {

// Where and how lines stand.
struct Column {
  double left = 0;
  double width = 0;
  double line_height = 0;
  type::Alignment alignment = type::Alignment::start;
};

// Who breaks lines, and where complaints about the words go.
struct Typesetter {
  type::Fonts& fonts;
  Report& report;
  std::string language;
  Span at;                                           // The block that is being set.
  bool is_silent = false;                            // The words are told about elsewhere.
  std::set<std::pair<std::string, Span>> told = {};  // Nothing is told twice of one place.
};

// Lines of `words`, whose elements are added to `structure` below `element`. Reports
// print/missing-glyph and print/unbreakable.
std::vector<Box> set_lines(const Words& words, const Column& column, int element,
                           Structure& structure, Typesetter& typesetter);

// The same as artifacts: for running heads.
Box set_artifact(const std::string& text, const Voice& voice, double left, Artifact kind,
                 Typesetter& typesetter);

// The width of the words on one line, and that of their longest word. `nearly`: put together from
// what the words measure each by itself, which is much quicker where the same words come again and
// again.
double natural_width(const Words& words, Typesetter& typesetter);
double natural_width_nearly(const Words& words, Typesetter& typesetter);
double longest_word(const Words& words, Typesetter& typesetter);

// From the top of a line to its baseline.
double baseline(double line_height, double size);

// The font size most of the words are set in.
double size_of(const Words& words);

// Reports the characters that no font has.
void report_missing(Typesetter& typesetter);

}  // namespace govbook::print
