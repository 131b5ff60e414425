// Files of Markdown, with front matter or without, as PDFs in the looks of a theme.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/report.h"
#include "base/sources.h"
#include "build/make.h"
#include "build/theme.h"
#include "type/shape.h"

namespace govbook::build {

struct Printed {
  std::string bytes;
  std::size_t pages = 0;
};

class Printer {
 public:
  // `sources` holds the theme. Reports what theme() and type::Fonts::open() report.
  Printer(const Sources& sources, const Options& options, Report& report);
  ~Printer();

  // Front matter may have title (left out, the first heading of level 1 is the title), subtitle,
  // description, kind (page, or numbered: sections and clauses carry numbers), language, publisher,
  // marking, handbook (what heads say besides the title) and date (2026-11-20, spoken of at the
  // feet). Each further field with words becomes a row of the control table, under its own name; so
  // do publisher and date. Directives that ask a handbook have nobody to ask:
  // structure/bad-directive. Links to other files become plain words. Reports what reading, setting
  // and writing report, build/bad-front-matter, build/no-title, and what compose::add_pictures
  // does. Nothing comes of a file with errors, or when there are no fonts.
  Printed print(const Sources& sources, std::uint32_t file, Report& report);

 private:
  const Options& options_;
  Theme looks_;
  std::unique_ptr<type::Fonts> fonts_;
};

// The paths of the pictures that a file shows, from its own folder on; and the root of the sources
// in which `print` looks for them.
std::set<std::string> pictures_in(const Sources& sources, std::uint32_t file);
std::string picture_root(const Sources& sources, std::uint32_t file);

// The names of the fields above: the documentation is held equal to them.
const std::vector<std::string>& printed_fields();

}  // namespace govbook::build
