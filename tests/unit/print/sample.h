// Documents to lay out: read from Markdown with a few fences for what Markdown lacks, or made up
// from a seed.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "diagram/drawing.h"
#include "doc/document.h"
#include "paper/lay_out.h"

namespace govbook::tests {

// Fences: "contents" (of "figures" or "tables", or of headings); "signatures" (a role a line);
// "definitions" and "cards" (a line each, parts behind " | "); "table" (caption, head, rows; a row
// of one cell reaches over all columns); "notice <kind>" (title, then text); "figure" (title, then
// its facts).
// In a numbered document sections and clauses get numbers as compose gives them.
doc::Document from_markdown(std::string_view text, doc::Kind kind, Report& report);

// A made-up document whose own words are all of Greek letters and all different, so that the order
// of `words` can be compared with what comes out. `notes` are those of its footnotes. A figure has
// a drawing or none.
struct MadeUp {
  doc::Document document;
  std::string words;
  std::string notes;
  std::vector<std::optional<diagram::Drawing>> drawings;
};
MadeUp make_up(std::uint32_t seed);

type::Fonts& fonts();
doc::Library library();
print::Pages lay_out(const doc::Document& document, Report& report,
                     const print::Drawings& drawings = {});

// Small pages, so that short documents have many.
print::Settings small_paper();
print::Pages lay_out(const MadeUp& made);  // On small paper.

}  // namespace govbook::tests
