// A PDF as plain values: what its structure, pages, annotations and fonts say, with no library in
// sight. Numbers of pages count from 0.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "verify/unicode.h"

namespace govbook::verify {

// Object and generation number; {0, 0} is an object that stands inside another.
using Id = std::pair<int, int>;

// What numbers its marked content: a page, or a form that pages show.
struct Marks {
  Id holder;
  int number = 0;
  auto operator<=>(const Marks&) const = default;
};

struct Element {
  std::string type;     // The standard one that it is mapped to, as "TH".
  std::string written;  // As it is in the file.
  Id id;
  int parent = -1;  // In the list of elements.
  int page = -1;
  std::vector<int> children;
  std::vector<Marks> marks;
  std::vector<Id> objects;  // Annotations and forms that it holds whole.
  bool names_its_parent = true;
  bool has_alternative = false;  // Alt.
  bool has_replacement = false;  // ActualText.
  std::optional<std::string> note_id, language;
  std::string scope, list_numbering;
  bool has_box = false, has_headers = false;
  int column_span = 1, row_span = 1;
};

struct Tree {
  bool is_there = false;
  std::vector<Element> elements;  // In the order of reading: parents before what they hold.
  std::map<std::string, std::string> roles;
  std::map<long long, std::vector<Id>> owners;  // The parent tree; one for an object.
};

struct Annotation {
  Id id;
  int page = 0;
  std::string type;  // "Link".
  bool is_described = false, is_hidden = false, is_printed = false, has_name = false;
  std::optional<long long> parent_key;
};

struct Page {
  Id id;
  std::string tabs;
  bool has_annotations = false;
};

// What the content says of a piece of it that has a number.
struct Sequence {
  int page = 0;
  std::string words;
  int times = 0;
};

struct ShownFont {
  std::string name;
  bool is_embedded = true, is_rendered = false;
  bool has_unicode = false;  // There is a ToUnicode table.
  bool is_known = false;     // Its codes have a meaning without one.
  bool has_glyph_map = true;
  int code_bytes = 1;  // 0: not known.
  Meanings meanings;
  std::set<std::uint32_t> missing;            // Codes that show .notdef.
  std::map<std::uint32_t, int> shown;         // Code → the page that shows it first.
  std::map<std::uint32_t, std::string> near;  // Code → words shown with it.
  int page = 0;
};

struct Content {
  std::map<Marks, Sequence> sequences;
  std::map<Id, std::optional<long long>> parent_keys;  // Of holders that have numbered content.
  std::map<std::string, ShownFont> fonts;
};

struct Reading {
  Tree tree;
  Content content;
  std::vector<Page> pages;
  std::set<int> untagged_pages;  // Of a file that is tagged elsewhere.
  std::vector<Annotation> annotations;
  std::string language;         // Of the whole file.
  bool claims_archive = false;  // PDF/A.

  // The beginning of what an element shows, and the page where it does; -1 when it shows nothing.
  std::string words_of(const Element& element) const;
  int page_of(const Element& element) const;
};

}  // namespace govbook::verify
