// What one build leaves for the next: from what each page and PDF was made, and how its file
// stands. Nothing but time depends on it.

#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/output.h"

namespace govbook::build {

// What pages and PDFs are made from besides their documents, each as a digest.
struct Circumstances {
  std::string generator;          // The program and the libraries it runs with.
  std::string fonts;              // And the colour profile of PDFs.
  std::string theme;              // What the shells of pages are made of.
  std::string paper;              // How the theme sets paper.
  std::string handbook;           // What pages tell of their handbook.
  std::string handbook_on_paper;  // What PDFs tell of it.
  friend bool operator==(const Circumstances&, const Circumstances&) = default;
};

// A page or a PDF. `document` is the digest of its document; empty when there was something to tell
// about it, so that it is made again and told again.
struct Remembered {
  std::string document;
  std::size_t sheets = 0;  // The pages of a PDF.
  Seen seen;
  friend bool operator==(const Remembered&, const Remembered&) = default;
};

struct Memory {
  Circumstances circumstances;
  std::map<std::string, Remembered> files;  // By path in the output.
  friend bool operator==(const Memory&, const Memory&) = default;
};

// As text, for a file. Files that are not in `written`, or whose paths have a line end, are left
// out.
std::string to_text(const Memory& memory, const SeenFiles& written);

// The memory that such a text holds; an empty one for any other text.
Memory to_memory(std::string_view text);

}  // namespace govbook::build
