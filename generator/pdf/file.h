// A PDF file while it is being made, and the objects that its parts refer to each other by.

#pragma once

#include <string>
#include <vector>

#include "pdf/content.h"
#include "pdf/objects.h"
#include "print/page.h"

namespace govbook::pdf {

// An annotation that stands for a link's area.
struct LinkObject {
  int element = -1;
  int page = 0;
};

struct File {
  print::Pages& pages;  // Their marks are gone when their contents are made.
  Objects objects = {};
  std::string catalogue = {};                  // Its entries so far.
  std::vector<PageContent> contents = {};      // One a page, and beside it …
  std::vector<int> page_objects = {};          // … the number of its object …
  std::vector<std::string> page_entries = {};  // … and the entries of that so far.
  std::vector<LinkObject> links = {};          // In the order of the pages …
  std::vector<int> annotations = {};           // … and their objects, beside them.

  // The keys of the parent tree (ISO 32000-1, 14.7.4.4): pages come first, then links.
  std::size_t key_of_link(std::size_t link) const { return contents.size() + link; }
};

}  // namespace govbook::pdf
