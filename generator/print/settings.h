// How paper looks: what a theme says in its print.json. Points and colours as #rrggbb.

#pragma once

#include <string>

#include "print/page.h"
#include "type/shape.h"

namespace govbook::print {

struct Settings {
  double page_width = 595.276, page_height = 841.89;  // A4.
  double margin_top = 78, margin_bottom = 70, margin_left = 64, margin_right = 64;
  type::Families families;
  double size = 11;     // Of body text.
  double leading = 1.42;  // Line height as a multiple of the size.
  Colour ink{.07, .09, .13}, accent{.08, .27, .45}, link{.04, .30, .62}, rule{.55, .60, .66},
      shade{.905, .93, .96};
};

}  // namespace govbook::print
