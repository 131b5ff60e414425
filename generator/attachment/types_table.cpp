#include "attachment/types_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace govbook::attachment {
namespace {

constexpr auto standard_types = std::to_array<std::string_view>(
    {"Annot",    "Art",    "BibEntry", "BlockQuote", "Caption", "Code",      "Div",
     "Document", "Figure", "Form",     "Formula",    "H",       "H1",        "H2",
     "H3",       "H4",     "H5",       "H6",         "Index",   "L",         "LBody",
     "LI",       "Lbl",    "Link",     "NonStruct",  "Note",    "P",         "Part",
     "Private",  "Quote",  "RB",       "RP",         "RT",      "Reference", "Ruby",
     "Sect",     "Span",   "TBody",    "TD",         "TFoot",   "TH",        "THead",
     "TOC",      "TOCI",   "TR",       "Table",      "WP",      "WT",        "Warichu"});

// ISO 32000-2, annex L.
constexpr auto newer_types =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"Aside", "Div"},
                                                                  {"DocumentFragment", "Sect"},
                                                                  {"Em", "Span"},
                                                                  {"FENote", "Note"},
                                                                  {"Strong", "Span"},
                                                                  {"Sub", "Span"},
                                                                  {"Title", "P"}});

}  // namespace

bool is_standard(std::string_view type) {
  return std::ranges::find(standard_types, type) != standard_types.end();
}

std::string older_type(std::string_view type) {
  const auto found =
      std::ranges::find(newer_types, type, [](const auto& one) { return one.first; });
  return found == newer_types.end() ? std::string() : std::string(found->second);
}

}  // namespace govbook::attachment
