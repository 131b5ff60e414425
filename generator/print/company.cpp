#include "print/company.h"

#include "doc/walk.h"

namespace govbook::print {

std::string place_in(std::string_view document, std::string_view anchor) {
  return std::string(document) + "#" + std::string(anchor.empty() ? title_anchor : anchor);
}

void Company::let_tell(const doc::Document& document) {
  std::set<std::string> told;
  const auto visit = [&](const doc::Inline& one) {
    const auto* link = std::get_if<doc::Link>(&one.node);
    if (link == nullptr || !has(link->target.document)) return;
    if (link->target.document == document.path) return;
    if (told.insert(place_in(link->target.document, link->target.anchor)).second) {
      telling.insert(link);
    }
  };
  for (const auto& block : document.blocks) {
    if (std::holds_alternative<doc::Heading>(block.node)) told.clear();
    // The words of a figure are not set where its drawing is.
    if (!std::holds_alternative<doc::Figure>(block.node)) doc::for_each_inline(block, visit);
  }
  told.clear();
  for (const auto& footnote : document.footnotes) doc::for_each_inline(footnote.blocks, visit);
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
