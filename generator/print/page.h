// Laid-out pages: marks with their places and the structure they belong to, no PDF in sight.
// Points, y downwards from the top of the page.

#pragma once

#include <array>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "doc/attachment.h"
#include "type/shape.h"

namespace govbook::print {

struct Colour {
  double red = 0, green = 0, blue = 0;  // 0 … 1.
  friend bool operator==(const Colour&, const Colour&) = default;
};

struct Rectangle {
  double left = 0, top = 0, right = 0, bottom = 0;
};

// A page number among words, in a file of many documents: set before the pages are known, it may
// have to become another (see paper/volume.h).
struct ToldPage {
  std::string place;   // It is the page where this stands: "bodies/board#quorum".
  std::string number;  // As it was set; a run with less has a part of it.
  type::Style style;
};

// Words: one run of glyphs with its baseline's beginning at (x, y). Cluster positions are measured
// from the beginning of the line, so `x` is that of the line.
struct Glyphs {
  type::GlyphRun run;
  double x = 0, y = 0;
  Colour colour;
  int told = -1;  // When it says a page, which of Structure::told.
};

// op: 'm' and 'l' use one point, 'c' three, 'h' none.
struct Segment {
  char op = 'm';
  std::array<double, 6> at{};
};
struct Path {
  std::vector<Segment> segments;
  bool is_filled = false;
  bool is_stroked = false;
  Colour fill, stroke;
  double line_width = 0.5;
  std::vector<double> dashes;
};

// A picture of Pages::pictures, scaled to fill the area.
struct Picture {
  std::string name;
  Rectangle area;
};

enum class Artifact { none, layout, header, footer, repeated };

// What a mark belongs to: the element (index into Structure::elements) whose content it is, or -1
// for an artifact (a rule, a running head, a repeated table header).
struct Mark {
  std::variant<Glyphs, Path, Picture> what;
  int element = -1;
  Artifact artifact = Artifact::none;  // none if and only if element >= 0.
};

// A link's area. `element` is the Link element it belongs to.
struct LinkArea {
  Rectangle area;
  int element = -1;
  std::string url;       // Outside, or empty.
  std::string anchor;    // In this file: a name in Pages::destinations.
  std::string contents;  // What a screen reader says.
};

// A standard structure type of PDF 1.7 (ISO 32000-1, 14.8.4).
struct Element {
  std::string type;
  int parent = -1;          // Elements come after their parents, siblings in reading order.
  std::string alternative;  // Alt of a Figure.
  std::string expansion;    // E of a Span that is an abbreviation.
  std::string language;     // When it differs from the parent's.
  std::string title;
  std::string id;              // Of a Note; unique.
  std::string scope;           // "Column" or "Row" of a TH.
  std::string list_numbering;  // "Decimal", "Disc", …, of an L.
  int column_span = 1, row_span = 1;
  int page = -1;  // Of a Figure, with its box.
  Rectangle box;
  bool is_inline = false;  // Of a Figure: it stands in a line of words.
};

struct Structure {
  std::vector<Element> elements;  // elements[0] is the Document.
  std::vector<ToldPage> told = {};
};

// How a page lies: upright, or turned onto its long side for what is too wide.
enum class Sheet { upright, turned };

struct Page {
  double width = 595.276, height = 841.89;
  std::vector<Mark> marks;  // In painting order; the marks of an element in reading order.
  std::vector<LinkArea> links;
  std::string label;  // The number as printed.
  doc::AttachedPage attached = {};
};

struct Bookmark {
  int level = 1;
  std::string title, anchor;
};

struct Destination {
  std::string anchor;
  int page = 0;  // From 0.
  double y = 0;
};

struct Metadata {
  std::string title, author, subject, language = "en-GB";
  std::vector<std::string> keywords;
  Date date;  // The date spoken of; partial dates count from their first day.
  std::string generator;
  bool is_accessible = true, is_archive = true;  // All of it keeps to PDF/UA-1, to PDF/A-2a.
};

// A whole file's worth.
struct Pages {
  Metadata metadata;
  Structure structure;
  std::vector<Page> pages;
  std::vector<Bookmark> bookmarks;
  std::vector<Destination> destinations;             // Sorted by anchor; anchors are unique.
  std::map<std::string, std::string> pictures = {};  // By name, the bytes of PNG or JPEG files.
  std::map<std::string, std::string> attachments = {};  // By name, the bytes of cleaned PDFs.
};

// Pages as text, for golden tests: elements as a tree with their words, then per page the boxes of
// its lines rounded to a tenth of a point.
std::string dump(const Pages& pages);

}  // namespace govbook::print
