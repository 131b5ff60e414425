// Markdown (CommonMark with GFM tables, strikethrough, task lists and footnotes) into document
// blocks with places. Raw HTML is dropped with a warning; links keep only the schemes we allow.

#pragma once

#include <functional>
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

// `{: #quorum}` at the end of a heading, a paragraph of a list item or a list item gives it that
// anchor. A link is kept with what the author wrote in Link::reference; https, http, mailto and tel
// become Target::url at once; other schemes that compose knows ("clause:", "body:", "page:",
// "glossary:", "source:") and plain words pass through unresolved.
// Reports markdown/too-large (the limits of the guard: see guard.h), markdown/raw-html,
// markdown/unsafe-link, markdown/bad-id, markdown/unknown-footnote, all placed.
Parsed parse(std::string_view text, const Place& place, Report& report);

// One line of inline Markdown ("text" fields): no blocks.
doc::Inlines parse_inlines(std::string_view text, const Place& place, Report& report);

// Text that parse reads back as exactly `plain`, whatever it holds: law parse(escape(x)) = x.
std::string escape(std::string_view plain);

// Places of a text that was copied unchanged from `at` on.
Place copied_from(std::string_view text, Span at);

}  // namespace govbook::markdown
