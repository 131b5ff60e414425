#include "print/company.h"

namespace govbook::print {

std::string place_in(std::string_view document, std::string_view anchor) {
  return std::string(document) + "#" + std::string(anchor.empty() ? title_anchor : anchor);
}

const std::string& Company::page_of(std::string_view document, std::string_view anchor) const {
  const auto found = pages.find(document);
  if (found == pages.end()) return guess;
  for (const auto name : {anchor, title_anchor}) {
    const auto page = found->second.find(std::string(name));
    if (page != found->second.end()) return page->second;
  }
  return guess;
}

}  // namespace govbook::print
