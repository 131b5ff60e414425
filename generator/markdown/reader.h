// cmark's tree into ours. One Reader reads one text; the functions below are parts of one walk,
// told apart by what they read.

#pragma once

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "markdown/attribute_list.h"
#include "markdown/content.h"
#include "markdown/source_text.h"

struct cmark_node;

namespace govbook::markdown {

struct Reader {
  const SourceText& source;
  Report& report;
  std::map<int, int> footnotes = {};               // cmark's number to ours.
  std::vector<int> footnotes_in_order = {};        // cmark's numbers, by first use.
  std::vector<std::pair<int, int>> verbatim = {};  // First and last lines of code and HTML.
};

// What stands around a block. `item` is the list item that it is a direct part of, or nullptr.
struct Around {
  Margin margin;
  int depth = 0;
  doc::Item* item = nullptr;
};

// What a paragraph, heading or cell holds, and the attribute list that ended it.
struct Words {
  doc::Inlines inlines;
  std::optional<AttributeList> attributes;
  Span attributes_at;
};

doc::Blocks read_blocks(Reader& reader, cmark_node* parent, const Around& around);
doc::Block read_table(Reader& reader, cmark_node* table, const Around& around);

// The inlines of a leaf block. `fallback` is the place of those that cannot be found.
Words read_words(Reader& reader, cmark_node* leaf, const Content& content, Span fallback);

// The footnotes that were used, and warnings about the others.
std::vector<doc::Footnote> read_footnotes(Reader& reader, cmark_node* document);

// Whether a node is of that kind of an extension, which have names only.
bool is_kind(cmark_node* node, std::string_view name);

// The line of a table's head: cmark is wrong when a paragraph stands right before it.
int head_line(cmark_node* table);

}  // namespace govbook::markdown
