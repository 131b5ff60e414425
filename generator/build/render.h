// Render jobs: documents into bytes, on several cores, in an order that nobody can see.

#pragma once

#include <string>
#include <vector>

#include "base/output.h"
#include "base/report.h"
#include "base/sources.h"
#include "build/make.h"
#include "build/theme.h"
#include "diagram/drawing.h"

namespace govbook::build {

// A library to render: below `prefix` ("" or "county-durham/") in the output.
struct Part {
  std::string prefix;
  const doc::Library* library = nullptr;
  const Sources* sources = nullptr;
  const Theme* theme = nullptr;
  Report* report = nullptr;
};

// Lays out all diagrams first (their workers are forked while there is one thread), then writes
// every page and PDF. Counts into `made`.
void render(const std::vector<Part>& parts, const Options& options, Made& made);

}  // namespace govbook::build
