// What the words of a document need to know of what is around them: its handbook, its theme, the
// other documents of its file, and where links lead.

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "print/settings.h"

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

  // The document that a target leads to; a file of the site is one where the volume binds it.
  static const std::string& document_of(const doc::Target& target);

  // The page of a place; of the document's title where it has no such anchor on paper.
  const std::string& page_of(std::string_view document, std::string_view anchor) const;
};

// What the words of a document need to know of what is around them.
struct Surroundings {
  const doc::Document& document;
  const doc::Library& library;
  const Settings& settings;
  const Company* company = nullptr;  // Of a document that shares its file with others.
  std::size_t figures_before = 0;    // In that file.
};

// Where a link leads on paper: the outside world or an anchor of this file; neither when it leads
// to something that paper cannot reach.
struct Lead {
  std::string url;
  std::string anchor;
  bool is_empty() const { return url.empty() && anchor.empty(); }
};

// Nowhere when paper cannot reach the target.
Lead lead_to(const doc::Target& target, const Surroundings& around);

// The name of the destination of a footnote.
std::string note_anchor(int number);

}  // namespace govbook::print
