// What was found, gathered while a file is looked through.

#pragma once

#include <string>
#include <string_view>

#include "verify/verify.h"

namespace govbook::verify {

class Findings {
 public:
  // `page` counts from 0; -1 is the whole file. `detail` follows what the table says of the code.
  // REQUIRES: the code is one of verify/checks_table.h.
  void add(std::string_view code, int page = -1, const std::string& words = {},
           const std::string& detail = {});

  // Everything, by page.
  Verified take();

 private:
  std::map<std::string, std::size_t> counts_;
  Verified verified_;
};

// The beginning of a text, fit to be told in a line.
std::string nearby(const std::string& text);

}  // namespace govbook::verify
