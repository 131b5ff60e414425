// Markdown (CommonMark with GFM tables, strikethrough, task lists and footnotes) into document
// blocks with places. Raw HTML is dropped with a warning; links keep only the schemes we allow.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "doc/document.h"

namespace govbook::markdown {

struct Parsed {
  doc::Blocks blocks;
  std::vector<doc::Footnote> footnotes;  // Numbered from 1 in the order of first use.
};

// Where byte `offset` of the text was written.
using Place = std::function<Span(std::size_t offset)>;

// `{: #quorum}` at the end of a heading, or of a paragraph of a list item, gives the heading or the
// item that anchor. A link is kept with what the author wrote in Link::reference; https, http,
// mailto and tel become Target::url at once; references that compose knows (compose/link.h
// lists them) and paths pass through unresolved. The title of a picture that is all of a paragraph
// becomes its caption.
//
// Reports, all placed. Errors: markdown/too-large (the limits of guard.h; nothing is read then),
// markdown/bad-character (likewise), markdown/too-deep, markdown/unsafe-link,
// markdown/unsafe-image, markdown/bad-id, markdown/misplaced-id, markdown/too-many-cells. Warnings:
// markdown/raw-html, markdown/link-title, markdown/unknown-footnote, markdown/unused-footnote.
//
// REQUIRES: `place` answers for every offset from 0 to the size of the text.
Parsed parse(std::string_view text, const Place& place, Report& report);

// One line of inline Markdown ("text" fields): no blocks, so "1986. A year" is no list. Line ends
// count as spaces, and spaces at both sides are dropped. Reports as parse does.
doc::Inlines parse_inlines(std::string_view text, const Place& place, Report& report);

// Text that parse reads back as exactly `plain`, whatever it holds: law parse(escape(x)) = x for
// all x on one line, spaces at both sides included, in a paragraph, a heading, an item or a cell.
// Line ends become spaces. What parse refuses (guard.h: very long lines, NUL, byte order marks)
// it refuses here too.
std::string escape(std::string_view plain);

// Gets cmark ready. main calls it before it starts threads; parse does it too, so that a program
// that does not is right all the same.
void prepare();

// Places of a text that was copied unchanged from `at` on; it may have line ends of any kind.
Place copied_from(std::string_view text, Span at);

}  // namespace govbook::markdown
