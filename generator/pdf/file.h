// A PDF file while it is being made, and the objects that its parts refer to each other by.

#pragma once

#include <string>
#include <vector>

#include "attachment/structure.h"
#include "pdf/content.h"
#include "print/page.h"

class QPDF;
class QPDFObjectHandle;

namespace govbook::pdf {

// An annotation that stands for a link's area.
struct LinkObject {
  int element = -1;
  int page = 0;
};

// The structure of an attached file, and the element of ours that it belongs below.
struct Graft {
  int element = -1;
  attachment::Tree tree;
};

struct File {
  QPDF& qpdf;
  print::Pages& pages;  // Their marks are gone when their contents are made.
  std::vector<PageContent> contents;  // One a page.
  std::vector<QPDFObjectHandle> page_objects;
  std::vector<LinkObject> links;              // In the order of the pages …
  std::vector<QPDFObjectHandle> annotations;  // … and their objects, beside them.
  std::vector<Graft> grafts = {};
};

// The file as it is written. Dates and the identifier come from what is in it, so the same objects
// give the same bytes.
std::string bytes_of(QPDF& qpdf);

}  // namespace govbook::pdf
