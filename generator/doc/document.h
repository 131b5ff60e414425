// A whole document, and all documents of a handbook together.

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/index.h"
#include "doc/attachment.h"
#include "doc/block.h"

namespace govbook::doc {

// page: a page of the handbook. numbered: terms of reference and the like, where headings and
// clauses carry numbers. volume: a PDF that binds other documents behind a cover; it has no page.
enum class Kind { page, numbered, volume };

std::string_view name_of(Kind kind);

struct Footnote {
  int number = 0;  // From 1, in the order of first use.
  Blocks blocks;
};

// A fact about the document for its control table and for metadata: "Owner", "Version", …
struct Property {
  std::string name;
  Inlines value;
};

struct Crumb {
  std::string title;
  Target target;
};

// A document in a volume, or an attachment by its path. Depth 1 stands directly in it, 2 below the
// last one of depth 1, …
struct Chapter {
  std::string path;
  int depth = 1;
  std::string label = {};  // What the volume calls it; left out, its title.
};

struct Document {
  std::string path;  // "bodies/executive-board": the address without extension.
  Kind kind = Kind::page;
  std::string template_name;  // The template it was made from ("body.md").
  std::string title;
  std::string subtitle;            // Often the name of the body or of the handbook; may be empty.
  std::string description;         // A sentence for search engines and PDF readers.
  std::string language = "en-GB";  // BCP 47.
  std::vector<Crumb> crumbs;       // From the home page down to the parent of this document.
  std::vector<Property> properties;
  Blocks blocks;  // Without the title: writers set it from `title`.
  std::vector<Footnote> footnotes;
  bool is_printed = false;        // Whether a PDF of it is made at `path` + ".pdf".
  // Of a volume, in reading order; of a page until compose has put them into its blocks.
  std::vector<Chapter> chapters;
  Inlines also;  // Links to the same for programs, or together with others; not on paper.
  Span span;                      // The template or content file it came from.
};

// One entry of the main navigation; `documents below` is told by the address.
struct NavigationEntry {
  std::string title;
  Target target;
};

// All documents of one handbook, with anchors and links resolved, in reading order.
struct Library {
  std::string title;      // Of the handbook.
  std::string publisher;  // Who publishes it; the author of its PDFs.
  std::string language = "en-GB";
  Date as_at;               // The date that everything here speaks of.
  std::string url;          // Where the handbook will be published, or empty.
  Inlines notice;           // The notice on every page ("an example …"), or empty.
  std::string marking;      // The protective marking of every printed page, or empty.
  std::string restriction;  // Whom it is for alone ("For members only"), on every page, or empty.
  std::vector<NavigationEntry> navigation;
  std::vector<Document> documents;
  std::map<std::string, std::string> files;  // Further files of the site by path: schemas, images.
  Attachments attachments;                   // What is known of those that are attached.

  // Files to download that are not of `files`, by what links to them say: "calendar:all".
  std::map<std::string, std::string> downloads;

  const Document* find(std::string_view path) const;

  // Makes `find` quick until documents are added, taken out or put in another order.
  void index();
  Index by_path;  // Kept by index().
};

// The relative reference from one document's page to a target: "../bodies/x.html#quorum". `from`
// is the path of the document that holds the link; `extension` is that of the pages (".html").
// A place in the same document gives "#quorum", an address of the outside world stays as it is, an
// empty target gives "". Whatever may not stand in a URI (RFC 3986) is percent-encoded; escaping
// for HTML is still to be done.
std::string reference_to(const Target& target, std::string_view from, std::string_view extension);

}  // namespace govbook::doc

// Made once, in document.cpp: making them in every file that reads documents takes the compiler
// minutes.
extern template class std::vector<govbook::doc::Inline>;
extern template class std::vector<govbook::doc::Block>;
extern template class std::vector<govbook::doc::Item>;
extern template class std::vector<govbook::doc::Definition>;
extern template class std::vector<govbook::doc::Card>;
extern template class std::vector<govbook::doc::Cell>;
extern template class std::vector<govbook::doc::Row>;
extern template class std::vector<govbook::doc::Column>;
extern template class std::vector<govbook::doc::Footnote>;
extern template class std::vector<govbook::doc::Property>;
extern template class std::vector<govbook::doc::Crumb>;
extern template class std::vector<govbook::doc::Chapter>;
extern template class std::vector<govbook::doc::NavigationEntry>;
extern template class std::vector<govbook::doc::Document>;
