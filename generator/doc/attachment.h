// PDFs of others that go with a handbook: what was found out about each. Its bytes, cleaned, are
// among the files of the library.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace govbook::doc {

// A page as its reader sees it, in points.
struct SheetSize {
  double width = 0, height = 0;
};

struct Attachment {
  std::string title;
  std::string language;  // BCP 47; empty when the file does not say it.
  std::vector<SheetSize> sheets;
  std::size_t bytes = 0;
  std::string digest;          // Of its bytes.
  bool is_tagged = false;      // People who cannot see can be told what is in it.
  bool is_accessible = false;  // As far as a program can tell: nothing is wrong with that.
  bool is_archive = false;     // It keeps to PDF/A with all its structure.
};

// A page of one on a page of a volume, a little smaller, above a foot of the volume's own.
struct AttachedPage {
  std::string file;  // Its path; empty when the page shows none.
  int page = 0;      // From 0.
  int element = -1;  // Of the volume, which its structure belongs below; -1 when it is not tagged.
  double foot = 0;   // Points that are kept free of it at the foot.

  bool is_there() const { return !file.empty(); }
};

// "PDF, 2 pages, 34 KB, not tagged": what stands in brackets behind a link to it.
std::string in_brackets(const Attachment& attachment);

// By their path in the site: "meetings/2010-06-15/venues.pdf".
using Attachments = std::map<std::string, Attachment>;

}  // namespace govbook::doc
