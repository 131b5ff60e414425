// The headings of a document that a table of contents lists.

#pragma once

#include <vector>

#include "doc/document.h"

namespace govbook::html {

// Headings from level 2 down to `deepest` that can be linked to, in reading order. Those inside
// notices, quotes and lists are no sections of the document. They live as long as `blocks`.
std::vector<const doc::Heading*> outline(const doc::Blocks& blocks, int deepest);

// Whether the document shows a table of contents of its own.
bool has_contents(const doc::Blocks& blocks);

}  // namespace govbook::html
