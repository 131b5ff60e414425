// Building tables and lists of the tree.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "doc/document.h"

namespace govbook::structure {

// An empty table with a caption that is not shown unless told so, and a head row.
doc::Table to_table(std::string caption, const std::vector<std::string>& headings);

// Adds a row; the first cell heads it.
doc::Row& add_row(doc::Table& table, std::string anchor, std::vector<doc::Inlines> cells);

// Shares of the whole width, a column each.
void set_widths(doc::Table& table, const std::vector<double>& shares);

doc::Block to_block(doc::Table table);

// The same, without the last column, that of the sources, where no row cites any.
doc::Block to_cited_block(doc::Table table);

// A list of one-paragraph items.
doc::Block to_list(std::vector<doc::Inlines> items, doc::ListKind kind = doc::ListKind::bullets);

doc::Definition to_definition(std::string term, doc::Inlines meaning);

}  // namespace govbook::structure
