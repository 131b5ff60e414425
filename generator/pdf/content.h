// The content stream of a page: every mark inside a marked-content sequence that is either an
// element's or an artifact's, none inside another.

#pragma once

#include <string>
#include <vector>

#include "pdf/glyph_use.h"
#include "pdf/pictures.h"
#include "print/page.h"

namespace govbook::pdf {

struct PageContent {
  std::string bytes;
  std::vector<int> elements;  // By marked-content identifier: the element it belongs to.
};

// What a page shows besides paths, noted for the file's resources.
struct Use {
  GlyphUse& glyphs;
  PictureUse& pictures;
};

PageContent page_content(const print::Page& page, const print::Structure& structure, Use use);

}  // namespace govbook::pdf
