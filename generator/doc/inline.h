// The words inside a block. These are values: no pointers, no parents, no rendering. An inline says
// what something is and never how it looks.

#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/span.h"

namespace govbook::doc {

struct Inline;
using Inlines = std::vector<Inline>;

// Where a link leads. `url` is set for the outside world (https, http, mailto, tel) and then the
// others are empty. Inside, `document` is the path of a document without its extension
// ("bodies/executive-board"), empty for the same document, and `anchor` an id in it or empty.
// `file` is set instead for a file of the site that is no document ("bodies/x/terms.pdf").
struct Target {
  std::string url;
  std::string document;
  std::string anchor;
  std::string file;
  friend bool operator==(const Target&, const Target&) = default;
};

struct Text {
  std::string text;
};
struct SoftBreak {};  // A line end of the source: a space on paper.
struct LineBreak {};
struct Code {
  std::string text;
};
struct Emphasis {
  Inlines inlines;
};
struct Strong {
  Inlines inlines;
};
struct Struck {
  Inlines inlines;
};

// `reference` is what the author wrote ("clause:executive-board/quorum", "body:executive-board",
// "https://…"); compose turns it into `target`. A writer uses `target` only.
struct Link {
  std::string reference;
  Target target;
  Inlines inlines;
};

// A picture file of the handbook. `alt` says what it shows; empty when it is decoration. `caption`
// stands below it, where it is a paragraph by itself; with one, compose gives it an `anchor`, as it
// is a figure that lists can lead to. The rest is what compose found the file to be: pixels, the
// size it asks for on paper (0: none) and a digest of its bytes, by which a document with another
// picture is another document.
struct Image {
  std::string path;
  std::string alt;
  std::string caption = {};
  std::string anchor = {};
  int width = 0, height = 0;  // 0 until compose has seen the file.
  double dots_per_inch = 0;
  std::string digest = {};
};

// The mark of footnote `number` (from 1) of the document.
struct FootnoteMark {
  int number = 0;
};

// A short form with its meaning, for <abbr> and for the first use on paper.
struct Abbreviation {
  std::string short_form;
  std::string meaning;
};

// What arrangements normally state and these do not ("not stated", "to be agreed"): set apart so
// that nobody reads it as a fact.
struct Unstated {
  Inlines inlines;
};

// Where a fact comes from: "Paper A, 4.1", leading to that clause on the sources page.
struct Citation {
  std::string label;
  Target target;
};

struct Inline {
  std::variant<Text, SoftBreak, LineBreak, Code, Emphasis, Strong, Struck, Link, Image,
               FootnoteMark, Abbreviation, Unstated, Citation>
      node;
  Span span;  // Where the author wrote it.
};

// The words alone: breaks as spaces, an image as its alt text, a footnote mark as nothing.
std::string plain_text(const Inlines& inlines);

Inlines to_inlines(std::string text);  // One Text, or none for "".

}  // namespace govbook::doc
