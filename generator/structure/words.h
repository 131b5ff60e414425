// Words of the model as inlines of the tree.

#pragma once

#include <string>
#include <string_view>

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

// The words with a capital first letter.
std::string capitalised(std::string_view words);

// A link to a record by its name.
doc::Inlines link_words(std::string_view id, const Context& context);

// The sources of a record as citations; empty when it cites none.
doc::Inlines citations(const model::About& about, const Context& context);

// Adds `more` behind `inlines`, with `between` where both have words.
void append(doc::Inlines& inlines, doc::Inlines more, std::string_view between = " ");

doc::Blocks paragraph(doc::Inlines inlines);  // None for no inlines.

}  // namespace govbook::structure
