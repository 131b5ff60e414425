// Visiting everything that a tree holds, in the order in which it is read: first a block or inline
// itself, then what is inside it. Descends into list items, quotes, cells, captions, alternatives
// of figures, titles, terms, cards and, in a document, into its properties and its other forms first and
// its footnotes last.
//
// A visitor that changes what it is given may replace the node or its contents: what it leaves
// there is visited next. It must not keep a reference, and must not make a tree deeper without end.

#pragma once

#include <functional>

#include "doc/document.h"

namespace govbook::doc {

using BlockVisitor = std::function<void(const Block&)>;
using BlockChanger = std::function<void(Block&)>;
using InlineVisitor = std::function<void(const Inline&)>;
using InlineChanger = std::function<void(Inline&)>;

void for_each_block(const Blocks& blocks, const BlockVisitor& visit);
void for_each_block(Blocks& blocks, const BlockChanger& change);
void for_each_block(const Document& document, const BlockVisitor& visit);
void for_each_block(Document& document, const BlockChanger& change);

void for_each_inline(const Inlines& inlines, const InlineVisitor& visit);
void for_each_inline(Inlines& inlines, const InlineChanger& change);
void for_each_inline(const Blocks& blocks, const InlineVisitor& visit);
void for_each_inline(Blocks& blocks, const InlineChanger& change);
void for_each_inline(const Block& block, const InlineVisitor& visit);
void for_each_inline(const Document& document, const InlineVisitor& visit);
void for_each_inline(Document& document, const InlineChanger& change);

// Every run of inlines as a whole (of a heading, a paragraph, inside an emphasis, …), for those who
// split, join, add or take away inlines.
using InlinesChanger = std::function<void(Inlines&)>;
void for_each_run(Inlines& inlines, const InlinesChanger& change);
void for_each_run(Blocks& blocks, const InlinesChanger& change);
void for_each_run(Document& document, const InlinesChanger& change);

// Every target: of links, citations, cards, nodes of graphs and, in a document, of its crumbs
// (first). `at` is the place of the inline or block that holds it.
using TargetVisitor = std::function<void(const Target&, Span at)>;
void for_each_target(const Blocks& blocks, const TargetVisitor& visit);
void for_each_target(const Document& document, const TargetVisitor& visit);

using TargetChanger = std::function<void(Target&, Span at)>;
void for_each_target(Document& document, const TargetChanger& change);

// Every anchor that is not empty, with the place of what bears it.
using AnchorChanger = std::function<void(std::string&, Span at)>;
void for_each_anchor(Document& document, const AnchorChanger& change);

}  // namespace govbook::doc
