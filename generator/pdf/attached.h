// Pages of other people's PDFs on ours: whole, a little smaller, above a foot of our own.

#pragma once

#include <memory>
#include <string>

#include "pdf/file.h"

namespace govbook::pdf {

class AttachedFiles {
 public:
  explicit AttachedFiles(File& file);
  ~AttachedFiles();

  // The object of a page that shows an attached one. `foot` draws our own marks on it, with these
  // resources. REQUIRES: the pages of a file come in their order, from its first.
  QPDFObjectHandle make_page(const print::Page& page, const std::string& foot,
                             const QPDFObjectHandle& resources);

  // When all pages are made: hangs their links on them, and gives their structure to the file.
  void finish();

 private:
  class Files;
  std::unique_ptr<Files> files_;
};

}  // namespace govbook::pdf
