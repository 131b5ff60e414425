// Building tables and lists of the tree.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "doc/document.h"

namespace govbook::doc {

// An empty table with a caption that is not shown unless told so, and a head row.
Table to_table(std::string caption, const std::vector<std::string>& headings);

// Adds a row; the first cell heads it.
Row& add_row(Table& table, std::string anchor, std::vector<Inlines> cells);

// Shares of the whole width, a column each.
void set_widths(Table& table, const std::vector<double>& shares);

Block to_block(Table table);

// The same, without the last column, that of the sources, where no row cites any.
Block to_cited_block(Table table);

// A list of one-paragraph items.
Block to_list(std::vector<Inlines> items, ListKind kind = ListKind::bullets);

Definition to_definition(std::string term, Inlines meaning);

}  // namespace govbook::doc
