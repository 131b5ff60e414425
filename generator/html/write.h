// A document into an HTML page in the theme's shell.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/report.h"
#include "base/sources.h"
#include "diagram/drawing.h"
#include "doc/document.h"
#include "templating/render.h"
#include "templating/value.h"

namespace govbook::html {

// A PDF that stands beside the pages.
struct Print {
  std::string title;
  std::size_t pages = 0;
  std::size_t bytes = 0;
  // Of a volume, what it is called ("The whole handbook") and the path of the page that tells of
  // it.
  std::string name = {};
  std::string told_on = {};
};
using Prints = std::map<std::string, Print>;  // By the path of its document.

// Those that the page of a document tells of: its own, and the volumes that hang below it.
Prints prints_on(const doc::Document& document, const Prints& prints);

// What a page needs besides its document.
struct Setting {
  const doc::Library* library = nullptr;  // REQUIRED.
  const Sources* sources = nullptr;       // Holds the theme's shells (root "theme"). REQUIRED.
  // Drawings of the document's figures in their order; a figure without one shows its list.
  std::vector<const diagram::Drawing*> drawings;
  Prints prints;
  templating::Map values;  // Further values for the shell: the theme's and the build's.
  // The shells of `sources`, kept for many pages; without them each page reads its own.
  const templating::Templates* shells = nullptr;
};

// The whole page, in the shell "page.html" of the theme; what a shell can use is written in
// themes/README.md. Reports html/unsafe-link where a link leads to an address that is not https,
// http, mailto or tel (its words stay), and what the shell itself gets wrong (template/…).
std::string write(const doc::Document& document, const Setting& setting, Report& report);

// The blocks alone, as they stand in <main>; footnotes and the title belong to the page.
std::string write_blocks(const doc::Blocks& blocks, const doc::Document& document,
                         const std::vector<const diagram::Drawing*>& drawings);

}  // namespace govbook::html
