// A theme's settings: which of its files go into the output, and how paper looks.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/report.h"
#include "base/sources.h"
#include "print/settings.h"

namespace govbook::build {

struct Theme {
  std::string name;
  std::vector<std::uint32_t> files;  // Of root "theme": copied to "theme/" in the output.
  print::Settings print;
  Span print_at;  // print.json, when there is one.
};

// Reads theme.json and print.json of root "theme". Reports build/no-theme and build/bad-theme (an
// unknown key, a value of the wrong form, a file that is not there).
Theme theme(const Sources& sources, Report& report);

}  // namespace govbook::build
