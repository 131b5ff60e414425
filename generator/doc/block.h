// The blocks a document is made of. These are values: no pointers, no parents, no rendering. A
// block says what something is and never how it looks.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/span.h"
#include "doc/graph.h"
#include "doc/inline.h"
#include "doc/table.h"

namespace govbook::doc {

// `level` 1 is the title of the document (there is one), 2 its sections, … 6. `anchor` is unique in
// the document; empty until compose has given one. `number` is "5" in a numbered document.
struct Heading {
  int level = 2;
  std::string anchor;
  std::string number;
  Inlines inlines;
};

struct Paragraph {
  Inlines inlines;
};

// The picture that a paragraph consists of; null when there are words, or several. It stands by
// itself then, with its caption. In a cell of a table it is a sign in the line all the same.
const Image* lone_image(const Paragraph& paragraph);

// The picture of a block that is a figure among the others: by itself, with a caption. Null for
// every other block.
const Image* captioned_image(const Block& block);
Image* captioned_image(Block& block);

// An item of a list. `label` is what is printed before it in a list of clauses ("1.1", "(a)");
// `citation` is how it is cited from afar ("clause 1.1(a)"). Both come from compose.
struct Item {
  std::string anchor;
  std::string label;
  std::string citation;
  std::optional<bool> done;  // Of a task list: ticked or not.
  Blocks blocks;
  Span span;
};

// bullets; numbers (an ordinary ordered list, from `start`); clauses (the items carry labels).
enum class ListKind { bullets, numbers, clauses };

struct List {
  ListKind kind = ListKind::bullets;
  int start = 1;
  bool is_tight = true;  // No space between items.
  std::vector<Item> items;
};

struct Quote {
  Blocks blocks;
};

// `info` is the word behind the fence. Directives arrive from Markdown in this form, and compose
// replaces them; what is left is code to show. `text_span` is the place of the first byte of
// `text`: line n (from 0) of text that was not made by a template is line text_span.line + n of the
// file.
struct CodeBlock {
  std::string info;
  std::string text;
  Span text_span = {};
};

struct Rule {};  // A thematic break.

// A diagram with the same facts in words beside it. `alternative` is what a reader gets who cannot
// or need not see the drawing: a list or a table. `graph.title` is the caption.
struct Figure {
  std::string anchor;
  Graph graph;
  Blocks alternative;
};

enum class NoticeKind { information, example, gap, contradiction, answer };

// The kind in words, for those who do not see its colour: "Note", "Not stated", …
std::string_view words_for(NoticeKind kind);

// A box set apart. `title` may be empty.
struct Notice {
  NoticeKind kind = NoticeKind::information;
  Inlines title;
  Blocks blocks;
};

// Facts with their names: "Parent — County Durham Strategic Partnership".
struct Definition {
  Inlines term;
  Blocks blocks;
  std::string anchor;
};
struct Definitions {
  std::vector<Definition> entries;
};

// Lines to sign on: who, and room for name, signature and date.
struct Signatures {
  std::vector<std::string> roles;
};

// What a table of contents lists: headings, or the captions of figures or tables.
enum class Listed { sections, figures, tables };

// The place of a table of contents; the writer makes it from the headings or captions, and sets
// nothing where there are none of these.
struct Contents {
  int deepest = 2;  // The lowest level of headings listed.
  Listed of = Listed::sections;
};

// Places to go to: on screen a card each, on paper a list.
struct Card {
  Inlines title;
  Target target;
  Blocks blocks;
};
struct Cards {
  std::vector<Card> cards;
};

struct Block {
  std::variant<Heading, Paragraph, List, Quote, CodeBlock, Rule, Table, Figure, Notice, Definitions,
               Signatures, Contents, Cards>
      node;
  Span span;  // Where the author wrote it.
};

Block to_paragraph(Inlines inlines);
Block to_paragraph(std::string text);

// The words alone, one line for each paragraph, heading, cell or other run of words; without labels
// and rules. A figure gives its caption and its alternative.
std::string plain_text(const Blocks& blocks);

}  // namespace govbook::doc
