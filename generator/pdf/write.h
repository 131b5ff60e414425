// Pages into the bytes of a tagged PDF that is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at
// once: every mark is tagged or an artifact, fonts are subsets with ToUnicode, and the same pages
// always give the same bytes.

#pragma once

#include <string>

#include "base/report.h"
#include "print/page.h"
#include "type/shape.h"

namespace govbook::pdf {

// What every PDF carries besides what it is made from: sRGB, a file of the machine.
inline constexpr const char* colour_profile = "/usr/share/color/icc/sRGB.icc";

// `fonts` are those that shaped the pages. Reports pdf/profile-missing and type/font-refused (the
// world's failures), and image/broken where a picture of the pages is none, and gives what it could
// make, which is then not to be published. What is written already is let go, so that many pages
// need little memory. REQUIRES: there is a page; links and bookmarks lead to
// destinations of the pages.
std::string write(print::Pages pages, const type::Fonts& fonts, Report& report);

}  // namespace govbook::pdf
