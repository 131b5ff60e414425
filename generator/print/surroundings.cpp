#include "print/surroundings.h"

#include "doc/walk.h"

namespace govbook::print {
namespace {

// Whether a target is another document of the same file.
bool is_neighbour(const doc::Target& target, const Surroundings& around) {
  if (around.company == nullptr || !target.url.empty()) return false;
  const auto& document = around.company->document_of(target);
  return document != around.document.path && around.company->has(document);
}

}  // namespace

std::string place_in(std::string_view document, std::string_view anchor) {
  return std::string(document) + "#" + std::string(anchor.empty() ? title_anchor : anchor);
}

void Company::let_tell(const doc::Document& document) {
  std::set<std::string> told;
  const auto visit = [&](const doc::Inline& one) {
    const auto* link = std::get_if<doc::Link>(&one.node);
    if (link == nullptr) return;
    const auto& to = document_of(link->target);
    if (!has(to) || to == document.path) return;
    if (told.insert(place_in(to, link->target.anchor)).second) {
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

const std::string& Company::document_of(const doc::Target& target) {
  return target.file.empty() ? target.document : target.file;
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

Lead lead_to(const doc::Target& target, const Surroundings& around) {
  Lead lead;
  if (!target.url.empty()) {
    lead.url = target.url;
    return lead;
  }
  const bool is_here = target.document.empty() || target.document == around.document.path;
  if (target.file.empty() && is_here) {
    lead.anchor = target.anchor;
    return lead;
  }
  if (is_neighbour(target, around)) {
    lead.anchor = place_in(around.company->document_of(target), target.anchor);
    return lead;
  }
  if (around.library.url.empty()) return lead;
  lead.url = around.library.url;
  if (!lead.url.ends_with('/')) lead.url += '/';
  if (!target.file.empty()) {
    lead.url += target.file;
    return lead;
  }
  lead.url += target.document + ".html";
  if (!target.anchor.empty()) lead.url += "#" + target.anchor;
  return lead;
}

std::string note_anchor(int number) { return "footnote_" + std::to_string(number); }

}  // namespace govbook::print
