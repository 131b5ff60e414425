// Many documents in one file: a cover with the contents, then a chapter for each, with the pages of
// what they refer to in the words ("see page 12").

#pragma once

#include <string>
#include <vector>

#include "base/report.h"
#include "paper/chapter.h"
#include "print/page.h"
#include "type/shape.h"

namespace govbook::paper {

struct Bound {
  const doc::Document* document = nullptr;  // REQUIRED; of an attachment its path and title only.
  print::Drawings drawings;                 // Of its figures.
  int depth = 1;                            // Of doc::Chapter.
  std::string label = {};                   // What the contents and bookmarks call it, or empty.
  const doc::Attachment* attachment = nullptr;  // When its pages are those of somebody else's.
};

// `cover` is the volume. Places are named after document and anchor ("bodies/board#quorum"). A link
// to another chapter says its page; as page numbers decide how long lines are, chapters are set
// anew until no number changes. Reports as lay_out does, of documents that have no file of their
// own: of the others, that file tells. The library has the bytes of attachments among its files.
print::Pages lay_out_volume(const Bound& cover, const std::vector<Bound>& chapters,
                            const Setting& setting, type::Fonts& fonts, Report& report);

}  // namespace govbook::paper
