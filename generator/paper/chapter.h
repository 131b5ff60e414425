// What a document gives to its file besides its words.

#pragma once

#include <string>
#include <vector>

#include "doc/document.h"
#include "paper/furniture.h"
#include "paper/paginate.h"
#include "print/galley.h"

namespace govbook::paper {

// What a document is set with besides its own words.
struct Setting {
  const doc::Library* library = nullptr;      // For titles, dates and the notice. REQUIRED.
  const print::Settings* settings = nullptr;  // The theme's. REQUIRED.
  print::Drawings drawings;                   // Of the document's figures; see print/galley.h.
  std::string generator;                      // "govbook 0.1".
};

// A galley, how it is cut, and what its heads and feet can say.
struct Chapter {
  print::Galley galley;
  std::vector<Leaf> leaves;
  Facts facts;
  bool is_cover = false;     // Its first page is without heads and feet.
  bool is_labelled = false;  // Its first page has the head of the others, too: it names the label.
  const doc::Attachment* attachment = nullptr;  // When its leaves show the pages of that …
  std::string path = {};                        // … whose file this is.
};

// Calls `use` for each box that stands on a page of the chapter, with the index of its leaf and the
// height of its top.
template <class Use>
void for_each_placed_box(const Chapter& chapter, const Use& use) {
  const auto& flow = chapter.galley.flow;
  const auto& notes = chapter.galley.notes;
  for (std::size_t i = 0; i < chapter.leaves.size(); ++i) {
    for (const auto& placed : chapter.leaves[i].body) {
      use(flow.strips[placed.strip].box, i, placed.top);
    }
    for (const auto& placed : chapter.leaves[i].notes) {
      use(notes.at(placed.number).strips[placed.strip].box, i, placed.top);
    }
  }
}

Facts facts_of(const doc::Document& document, const doc::Library& library);

// The title, and the headings below it. A title of level 1 has sections of level 2.
std::vector<print::Bookmark> bookmarks_of(const doc::Document& document,
                                          const std::vector<print::Entry>& entries);

print::Metadata metadata_of(const doc::Document& document, const Setting& setting);

// Puts the files of the pictures that stand on the pages beside them.
void add_pictures(print::Pages& pages, const Setting& setting);

std::vector<Leaf> cut(const print::Galley& galley, const print::Settings& settings);

}  // namespace govbook::paper
