// Inlines as stretches of words that can be shaped, measured and set any number of times. Nothing
// is added to the document's structure until lines are made of them (see lines.h).

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doc/document.h"
#include "print/page.h"
#include "print/settings.h"
#include "print/surroundings.h"
#include "type/shape.h"

namespace govbook::print {

// How the words of a block are set where they do not ask for something else.
struct Voice {
  type::Style style;
  Colour colour;
};

// A stretch of words and what it is besides its style. Its number is the tag of its runs.
struct Piece {
  int element = -1;  // Index in Words::elements; -1 is the block's own element.
  Colour colour;
  bool is_underlined = false;
  bool is_struck = false;
  Lead lead;
  std::string contents;        // Of the link: what a screen reader says.
  int note = 0;                // The footnote whose mark this is.
  std::string picture;         // The name of a picture that stands in the line instead of words …
  double height = 0;           // … so high …
  bool is_decoration = false;  // … and whether it says nothing.
  std::optional<ToldPage> told = std::nullopt;  // When it says a page.
};

// An element has either words of its own or children, never both: reading order is then that of
// the elements, whatever lies between them on the page.
struct Words {
  std::vector<type::Run> runs;  // The tag is an index in `pieces`; a picture's has its width.
  std::vector<Piece> pieces;
  std::vector<Element> elements;  // Parents within; -1 is the block's own element.
  bool is_empty() const { return runs.empty(); }
};

// Nothing when the inlines hold no words but spaces. Numbers and their units, dates and references
// are bound by no-break spaces (see type/bind.h).
Words to_words(const doc::Inlines& inlines, const Voice& voice, const Surroundings& around);
// The text as it stands.
Words to_words(const std::string& text, const Voice& voice);

// The same with spaces at which lines may end, for columns too narrow for what is bound.
Words loosened(Words words);

// The text without line ends, tabs and other characters that paper has no use for.
std::string printable(const std::string& text);

std::string plain_text(const Words& words);

}  // namespace govbook::print
