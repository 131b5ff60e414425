// One function for each kind of block: it adds the block's elements to the structure and its strips
// to a flow. The state of one document while it is set is a Work.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "diagram/drawing.h"
#include "doc/document.h"
#include "print/flow.h"
#include "print/lines.h"
#include "print/runs.h"

namespace govbook::print {

// Of the figures of a document in their order; null where there is none.
using Drawings = std::vector<const diagram::Drawing*>;

struct Work {
  const Surroundings& around;
  const Drawings& drawings;
  Typesetter& typesetter;
  Structure structure = {};
  std::vector<Entry> entries = {};  // The headings: of the bookmarks.
  std::vector<Entry> listed = {};   // What the contents list.
  std::map<int, Flow> notes = {};   // Footnotes that were referred to, by number.
  std::vector<int> sections = {};   // Open Sect elements, outermost first.
  std::size_t next_heading = 0;     // In `entries`.
  std::size_t figures = 0;          // Set so far, drawn or in words: their place in `drawings`.
  std::size_t numbered = 0;         // Figures and pictures with a number so far.
  int last_level = 1;               // Of the heading set last.
};

// Where a block is set and how its words look.
struct Place {
  Flow* flow = nullptr;
  double left = 0;
  double width = 0;
  double hang = 0;                  // Of the column to the left of it that holds numbers; 0: none.
  int element = 0;                  // The structure element it goes into.
  int depth = 0;                    // Of lists around it.
  int bullets = 0;                  // How many of these have bullets.
  bool can_turn = false;            // What is too wide may stand on turned pages.
  bool is_bare = false;             // A lone paragraph goes into `element` without a P.
  bool only_first_is_bold = false;  // Of a header cell: what follows its name is plain.
  Voice voice;
  type::Alignment alignment = type::Alignment::start;
};

// The blocks that stand directly in the document: their headings open sections.
void set_document(Work& work, const doc::Blocks& blocks, Place place);

void set_blocks(Work& work, const doc::Blocks& blocks, const Place& place);
void set_block(Work& work, const doc::Block& block, const Place& place);

// Words in a new element of `type` (or in the place's own when it is bare), and below them the
// footnotes that they are the first to refer to.
void set_paragraph(Work& work, const doc::Inlines& inlines, const Place& place,
                   const std::string& type = "P");

// A heading of the document's own. `label` stands in the column for numbers.
void set_heading(Work& work, const Entry& entry, const doc::Heading& heading, const Place& place);

void set_list(Work& work, const doc::List& list, const Place& place);
void set_definitions(Work& work, const doc::Definitions& definitions, const Place& place);
void set_cards(Work& work, const doc::Cards& cards, const Place& place);

// How a table differs from others.
struct TableLook {
  double least_height = 0;  // Of a row of the body.
  bool is_form = false;     // To be filled in by hand: lines to write on, all on one page.
};
void set_table(Work& work, const doc::Table& table, const Place& place, const TableLook& look);
void set_signatures(Work& work, const doc::Signatures& signatures, const Place& place);

void set_figure(Work& work, const doc::Figure& figure, const Place& place);

// The words below a figure or picture, with its number before them: "Figure 3: Map".
Words number_caption(Work& work, const std::string& title);
void set_caption(Work& work, const Words& words, const Place& place);
void set_picture(Work& work, const doc::Image& image, const Place& place);
void set_contents(Work& work, const doc::Contents& contents, const Place& place);

// Notes of footnote marks in a box that no block before referred to; their Note elements go into
// `element`.
void set_notes(Work& work, const Box& box, int element);

// The same place with the column for numbers taken in.
Place full_width(Place place);

double line_height(const Work& work, const Voice& voice);
Voice voice(const Work& work, double size, type::Weight weight = type::Weight::regular);
Voice voice(const Settings& settings, double size, type::Weight weight = type::Weight::regular);

}  // namespace govbook::print
