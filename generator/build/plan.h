// Render jobs: which pages and PDFs there are, and which of them stay as they are.

#pragma once

#include <string>
#include <vector>

#include "base/report.h"
#include "base/sources.h"
#include "build/make.h"
#include "build/theme.h"
#include "diagram/drawing.h"
#include "doc/document.h"

namespace govbook::build {

// A library to render: below `prefix` ("" or "county-durham/") in the output.
struct Part {
  std::string prefix;
  const doc::Library* library = nullptr;
  const Sources* sources = nullptr;
  const Theme* theme = nullptr;
  Report* report = nullptr;
  Memory* memory = nullptr;  // Of the build before; `plan` puts in its place that of this one.
};

// A page or a PDF. What is said of it is kept apart and told in the order of the jobs.
struct Job {
  const Part* part = nullptr;
  const doc::Document* document = nullptr;
  bool is_print = false;
  std::string path;  // In the output.
  Why why = Why::nothing;
  Remembered remembered;  // How its file stands when it is kept.
  std::vector<const diagram::Drawing*> drawings;
  std::string bytes;
  Report report;

  bool runs() const { return why != Why::nothing; }
};

// Every page and PDF of all parts, PDFs first: they take more time. Nothing when the fonts of a
// part are not to be had; its report tells.
std::vector<Job> plan(const std::vector<Part>& parts, const Options& options);

}  // namespace govbook::build
