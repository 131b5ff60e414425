// Words of the model as inlines of the tree.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "model/handbook.h"
#include "structure/directive.h"

namespace govbook::structure {

// A text field (inline Markdown), or why it is not stated.
doc::Inlines words(const model::Text& text, const Context& context);

// A line field as plain text, or why it is not stated.
doc::Inlines plain_words(const model::Line& line, const Context& context);

doc::Inlines gap_words(const model::Gap& gap, const Context& context);
doc::Inlines not_stated();

// "A, B and C"; of a line that is not stated, nothing.
std::string lines_joined(const model::Lines& lines);

// The name of a field as people read it: "deputy_chair" → "deputy chair".
std::string readable(std::string_view field);

// What a field of a record says, as the words of a cell: links for references, citations for
// `source`. Nothing where nothing is stated and arrangements need not state it.
doc::Inlines field_words(const model::Field& field, const void* record, const Context& context);

// "Reviewed every 12 months; next due April 2011, by the board".
doc::Inlines review_words(const model::ReviewRule& rule, const Context& context);

// A link to a record by its name; `nouns` as in link_of.
doc::Inlines link_words(std::string_view id, const Context& context,
                        const std::vector<std::string>& nouns = {});

doc::Inlines link_words(const model::Noun& noun, const void* record, const Context& context);

// The sources of a record as citations; empty when it cites none.
doc::Inlines citations(const model::About& about, const Context& context);

// Adds `more` behind `inlines`, with `between` where both have words.
void append(doc::Inlines& inlines, doc::Inlines more, std::string_view between = " ");

doc::Blocks paragraph(doc::Inlines inlines);  // None for no inlines.

}  // namespace govbook::structure
