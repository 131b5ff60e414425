// Inlines as stretches of words that can be shaped, measured and set any number of times. Nothing
// is added to the document's structure until lines are made of them (see lines.h).

#pragma once

#include <string>
#include <vector>

#include "doc/document.h"
#include "print/company.h"
#include "print/page.h"
#include "print/settings.h"
#include "type/shape.h"

namespace govbook::print {

// How the words of a block are set where they do not ask for something else.
struct Voice {
  type::Style style;
  Colour colour;
};

// Where a link leads on paper: the outside world or an anchor of this file; neither when it leads
// to something that paper cannot reach.
struct Lead {
  std::string url;
  std::string anchor;
  bool is_empty() const { return url.empty() && anchor.empty(); }
};

// A stretch of words and what it is besides its style. Its number is the tag of its runs.
struct Piece {
  int element = -1;  // Index in Words::elements; -1 is the block's own element.
  Colour colour;
  bool is_underlined = false;
  bool is_struck = false;
  Lead lead;
  std::string contents;  // Of the link: what a screen reader says.
  int note = 0;          // The footnote whose mark this is.
};

// An element has either words of its own or children, never both: reading order is then that of
// the elements, whatever lies between them on the page.
struct Words {
  std::vector<type::Run> runs;  // The tag is an index in `pieces`.
  std::vector<Piece> pieces;
  std::vector<Element> elements;  // Parents within; -1 is the block's own element.
  bool is_empty() const { return runs.empty(); }
};

// What the words of a document need to know of what is around them.
struct Surroundings {
  const doc::Document& document;
  const doc::Library& library;
  const Settings& settings;
  const Company* company = nullptr;  // Of a document that shares its file with others.
  std::size_t figures_before = 0;    // In that file.
};

// Nothing when the inlines hold no words but spaces.
Words to_words(const doc::Inlines& inlines, const Voice& voice, const Surroundings& around);
Words to_words(const std::string& text, const Voice& voice);

// The text without line ends, tabs and other characters that paper has no use for.
std::string printable(const std::string& text);

std::string plain_text(const Words& words);

Lead lead_to(const doc::Target& target, const Surroundings& around);

// The name of the destination of a footnote.
std::string note_anchor(int number);

}  // namespace govbook::print
