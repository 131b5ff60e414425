// Render jobs: which pages and PDFs there are, and which of them stay as they are.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/report.h"
#include "base/sources.h"
#include "build/make.h"
#include "build/theme.h"
#include "diagram/drawing.h"
#include "doc/document.h"
#include "html/write.h"

namespace govbook::build {

// A library to render: below `prefix` ("" or "county-durham/") in the output.
struct Part {
  std::string prefix;
  const doc::Library* library = nullptr;
  const Sources* sources = nullptr;
  const Theme* theme = nullptr;
  Report* report = nullptr;
  Memory* memory = nullptr;  // Of the build before; the planner puts in its place that of this one.
};

// A page or a PDF. What is said of it is kept apart and told in the order of the jobs.
struct Job {
  const Part* part = nullptr;
  const doc::Document* document = nullptr;
  std::vector<const doc::Document*> chapters;  // Of a volume; null for an attachment.
  bool is_print = false;
  std::string path;  // In the output.
  Why why = Why::nothing;
  Remembered remembered;  // How its file stands when it is kept.
  std::string bytes;
  Report report;

  bool runs() const { return why != Why::nothing; }
};

// PDFs that stand or have been made, of each part by their documents' paths.
using Prints = std::map<const Part*, html::Prints>;

class Planner {
 public:
  // Each part's report tells when its fonts are not to be had.
  Planner(const std::vector<Part>& parts, const Options& options);

  bool has_fonts() const { return has_fonts_; }

  // The PDFs of all parts, volumes first: they take most time.
  std::vector<Job> prints() const;

  // The pages of all parts, which tell of the PDFs.
  std::vector<Job> pages(const Prints& prints) const;

 private:
  struct Known {
    const Part* part = nullptr;
    Memory before;
    std::vector<std::string> digests;  // Of the library's documents.
  };

  void read(const Part& part, const std::string& fonts_of_words);
  Why why(const Known& known, Job& job) const;
  Job print_of(const Known& known, std::size_t document) const;

  const Options& options_;
  std::string fonts_of_diagrams_;  // They are measured with the fonts of the first part.
  bool has_fonts_ = true;
  std::vector<Known> all_;
};

}  // namespace govbook::build
