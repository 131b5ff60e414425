// Which font families we know, and where the packages of Debian and Ubuntu put their files. A
// family is its named files and nothing else, so a machine with further weights or versions of it
// gives the same lines.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "type/shape.h"

namespace govbook::type {

// The families that stand in for characters which a chosen family lacks, in order.
std::vector<std::string> fallback_families();

// Paths of all files of the chosen families and of the fallbacks, each once, in an order that
// depends on the families only: their place is the number of the font. `root` is the folder of the
// machine's fonts ("/usr/share/fonts"). Reports type/family-unknown (the theme's mistake) and
// type/font-missing (the world's failure), with the package to install.
std::vector<std::string> font_files(const Families& families, std::string_view root,
                                    Report& report);

}  // namespace govbook::type
