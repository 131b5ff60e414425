// What a PDF needs to know of a font that it shows glyphs of.

#pragma once

#include <string>
#include <vector>

namespace govbook::type {

// A font as PDF needs it.
struct FontFacts {
  std::string postscript_name;
  int units_per_em = 1000;
  double ascent = 0, descent = 0, cap_height = 0, italic_angle = 0;  // In 1/1000 em.
  double box[4] = {0, 0, 0, 0};                                      // Likewise.
  bool is_cff = false;
  bool is_fixed_pitch = false;
  bool is_bold = false;
};

// Glyphs that stay keep their ids.
struct Subset {
  std::string bytes;             // A TrueType file, or bare CFF when is_cff.
  std::vector<double> advances;  // In 1/1000 em, in the order of the glyphs asked for.
};

}  // namespace govbook::type
