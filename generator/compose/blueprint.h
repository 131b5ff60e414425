// The front matter of a document template: which documents it makes, where and how.
//
//     ---
//     each: own-body                    # one document for each of these; see Subject
//     path: "bodies/{{ body.id }}"      # the address without extension
//     title: "{{ body.name }}"
//     ---
//
// Further fields: subtitle, description (template text), when (template text; the document is made
// only where it gives any words), kind (page, numbered or volume), print (yes or no), volume (yes
// or no: whether volumes hold the document), chapters (template text: what a volume binds, or
// what a page shows below its own words, an address on each line, with "= " and what it is called
// there behind it; a volume without any binds everything), also
// (template text: links to the same for programs, a reference on each line with "= " and its words
// behind it),
// menu (its name in the main navigation), order (a number: its place among the templates), above
// (addresses of the pages above it, from the home page down), control (names and values of the
// document control table).

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/report.h"
#include "base/sources.h"
#include "doc/document.h"

namespace govbook::compose {

// What a template is used for once each: the handbook, its own bodies, all bodies, its
// organisations, its processes, its reports, its meetings, its pages; an output (`root`: the
// handbook alone, or the collection); a collection.
enum class Subject {
  handbook,
  own_body,
  body,
  organisation,
  process,
  report,
  meeting,
  page,
  root,
  collection
};

// A piece of template text and its place.
struct Piece {
  std::string text;
  Span at;
};

struct Blueprint {
  std::string name;  // Of the template: "documents/body.md".
  Subject each = Subject::handbook;
  Piece path, title, subtitle, description, when, chapters, also;
  doc::Kind kind = doc::Kind::page;
  bool is_printed = false;
  bool is_in_volumes = true;
  std::string menu;
  long long order = 0;
  std::vector<std::string> above;
  std::vector<std::pair<std::string, Piece>> control;
  std::uint32_t file = 0;
  std::size_t body = 0;  // The byte where the Markdown begins.
  Span body_at;
};

// The names of all fields, in the order above: the documentation is held equal to them.
const std::vector<std::string>& blueprint_fields();

// What may stand in `each`: likewise.
std::vector<std::string> blueprint_subjects();

// All of "documents/", sorted by order and name. Reports compose/bad-template.
std::vector<Blueprint> blueprints(const Sources& sources, Report& report);

}  // namespace govbook::compose
