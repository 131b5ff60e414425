// What a build tells at its end: what was made and why, and how much stayed as it was.

#pragma once

#include <string>
#include <vector>

#include "build/make.h"
#include "cli/world.h"

namespace govbook::cli {

// "Made 3 pages and 1 PDF in site in 0.2 s, kept 44 pages and 7 PDFs."
std::string closing_line(const build::Made& result, const Settings& settings, double seconds);

// For --why. As text: the pages and PDFs that were made, under each reason, with a line end behind
// every line; of many under one reason the first ten. As JSON: a list of all.
std::string reasons(const build::Made& result, const Settings& settings);

// What a build makes for print: "site/bodies/board/terms-of-reference.pdf and two
// others"; empty when it makes nothing.
std::string prints_in(const std::vector<build::Handbook>& handbooks, const Found& found,
                      const Settings& settings);

}  // namespace govbook::cli
