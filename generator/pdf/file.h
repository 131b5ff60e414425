// A PDF file while it is being made, and the objects that its parts refer to each other by.

#pragma once

#include <vector>

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

struct File {
  QPDF& qpdf;
  print::Pages& pages;  // Their marks are gone when their contents are made.
  std::vector<PageContent> contents;  // One a page.
  std::vector<QPDFObjectHandle> page_objects;
  std::vector<LinkObject> links;              // In the order of the pages …
  std::vector<QPDFObjectHandle> annotations;  // … and their objects, beside them.
};

}  // namespace govbook::pdf
