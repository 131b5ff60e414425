// How paper looks: what a theme says in its print.json. Points and colours as #rrggbb.

#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/report.h"
#include "print/page.h"
#include "type/shape.h"

namespace govbook::print {

// What stands at the left, in the middle and at the right of a head or foot; see
// paper/furniture.h.
using Edge = std::array<std::string, 3>;

// The name of the logo among the pictures of pages.
inline constexpr std::string_view logo_name = "theme/logo";

struct Settings {
  double page_width = 595.276, page_height = 841.89;  // A4.
  double margin_top = 78, margin_bottom = 70, margin_left = 64, margin_right = 64;
  type::Families families;
  double size = 11;             // Of body text.
  double leading = 1.42;        // Line height as a multiple of the size.
  double table_size = 10;       // Of words in tables.
  double note_size = 9.5;       // Of footnotes and captions.
  double furniture_size = 8.5;  // Of running heads and feet.
  Colour ink{.102, .137, .157}, accent{.043, .310, .424}, link{.043, .325, .580},
      rule{.710, .753, .780}, shade{.910, .941, .953};
  Colour muted{.294, .353, .388};  // Of what stands back: sources, what is not stated, furniture.
  Colour clash{.545, .110, .110};  // Of contradictions in diagrams and notices.
  std::string logo;       // The bytes of a picture above the title of each file; none, left out.
  double logo_width = 0;  // Points; 0 without a logo.
  double logo_height = 40;
  Edge head{"{handbook}", "{draft}", "{title}"};
  Edge foot{"As at {date} · {status}", "{marking}", "Page {page} of {pages}"};
  Edge first_head{"{handbook}", "{draft}", ""};  // Of the first page, whose title says it.
  Edge first_foot = foot;
};

// The size of a page and where its words may stand. A turned page keeps its head and foot at its
// upper and lower edge.
struct Format {
  double width = 0, height = 0;
  Rectangle room;
};
Format format_of(const Settings& settings, Sheet sheet);

// "#0b4f6c"; nothing for any other form.
std::optional<Colour> to_colour(std::string_view text);
std::string to_text(const Colour& colour);

// The contrast of two colours as WCAG 2 defines it: 1 (the same) to 21 (black on white).
double contrast(const Colour& one, const Colour& other);

// Reports print/low-contrast where words would have less than 4.5 : 1 on what is behind them, and
// print/small-type where body text is smaller than 11 points. `at` is where the theme says so.
void check(const Settings& settings, Span at, Report& report);

}  // namespace govbook::print
