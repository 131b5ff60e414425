#include "verify/types_table.h"

#include <algorithm>
#include <array>

namespace govbook::verify {
namespace {

constexpr int longest_way = 64;

constexpr auto standard = std::to_array<std::string_view>({
    "Annot",    "Art",    "BibEntry", "BlockQuote", "Caption", "Code",      "Div",
    "Document", "Figure", "Form",     "Formula",    "H",       "H1",        "H2",
    "H3",       "H4",     "H5",       "H6",         "Index",   "L",         "LBody",
    "LI",       "Lbl",    "Link",     "NonStruct",  "Note",    "P",         "Part",
    "Private",  "Quote",  "RB",       "RP",         "RT",      "Reference", "Ruby",
    "Sect",     "Span",   "TBody",    "TD",         "TFoot",   "TH",        "THead",
    "TOC",      "TOCI",   "TR",       "Table",      "WP",      "WT",        "Warichu",
});

}  // namespace

bool is_standard(std::string_view type) {
  return std::find(standard.begin(), standard.end(), type) != standard.end();
}

int heading_level(std::string_view type) {
  const bool has_level = type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6';
  return has_level ? type[1] - '0' : 0;
}

std::string standard_type(const std::string& type,
                          const std::map<std::string, std::string>& roles) {
  auto now = type;
  for (int i = 0; i < longest_way && !is_standard(now); ++i) {
    const auto next = roles.find(now);
    if (next == roles.end()) break;
    now = next->second;
  }
  return now;
}

bool goes_in_circle(const std::string& type, const std::map<std::string, std::string>& roles) {
  auto now = roles.find(type);
  for (int i = 0; i < longest_way && now != roles.end(); ++i) {
    if (now->second == type) return true;
    now = roles.find(now->second);
  }
  return false;
}

}  // namespace govbook::verify
