// The file of many documents that a document may be set for: where links to the others lead.

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"

namespace govbook::print {

// A heading of a document's own (not of something inside a box), or a document of a volume, with
// the name of its destination.
struct Entry {
  int level = 2;
  std::string number;
  std::string title;
  std::string anchor;
};

// The destination of a document's title.
inline constexpr std::string_view title_anchor = "document_title";

// The name of a place of one document in a file of many; without an anchor, of its title.
std::string place_in(std::string_view document, std::string_view anchor);

// What the documents of one file know of each other.
struct Company {
  // Of every document by its path: the page on which each of its anchors stands, as printed. What
  // is not known yet is guessed by `guess`.
  std::map<std::string, std::map<std::string, std::string>, std::less<>> pages;
  std::string guess = "100";
  std::vector<Entry> entries;  // The documents, for the contents of the cover.
  // Links that say the page they lead to: of those to one place, the first below each heading.
  std::set<const doc::Link*> telling;

  bool has(std::string_view document) const { return pages.find(document) != pages.end(); }

  // Adds the links of a document that are to say where they lead.
  void let_tell(const doc::Document& document);

  // The page of a place; of the document's title where it has no such anchor on paper.
  const std::string& page_of(std::string_view document, std::string_view anchor) const;
};

}  // namespace govbook::print
