// One file of Markdown, with front matter or without, as a PDF in the looks of a theme.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/report.h"
#include "base/sources.h"
#include "build/make.h"

namespace govbook::build {

struct Printed {
  std::string bytes;
  std::size_t pages = 0;
};

// Front matter may have title (left out, the first heading of level 1 is the title), subtitle,
// description, kind (page, or numbered: sections and clauses carry numbers), language, publisher,
// marking, handbook (what heads say besides the title) and date (2026-11-20, spoken of at the
// feet). Each further field with words becomes a row of the control table, under its own name; so
// do publisher and date. Directives that ask a handbook have nobody to ask:
// structure/bad-directive. Links to other files become plain words. Reports what reading, setting
// and writing report, and build/no-title. Nothing comes of a file with errors.
Printed print_file(const Sources& sources, std::uint32_t file, const Options& options,
                   Report& report);

// The names of the fields above: the documentation is held equal to them.
const std::vector<std::string>& printed_fields();

}  // namespace govbook::build
