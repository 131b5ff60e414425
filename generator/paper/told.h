// Page numbers among words that were set before the pages were known.

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "print/page.h"
#include "type/shape.h"

namespace govbook::paper {

// Puts other numbers where numbers stand, without setting their lines anew: figures that are all of
// one width take each other's places.
class Renumberer {
 public:
  explicit Renumberer(const type::Fonts& fonts) : fonts_(fonts) {}

  // Whether the run, set as `told`, says this number now. False, and nothing is changed, when its
  // lines have to be set anew: it has more or fewer figures, or its font has them in several
  // widths.
  bool say(const print::ToldPage& told, type::GlyphRun& run, std::string_view number);

 private:
  // The ten figures in one style; none where they are not of one width.
  struct Figures {
    type::Style style;
    int font = -1;
    std::vector<type::Cluster> clusters;
  };
  const Figures& figures_of(const type::Style& style);

  const type::Fonts& fonts_;
  std::vector<Figures> known_;
};

}  // namespace govbook::paper
