#include <cmark-gfm.h>

#include <algorithm>
#include <set>
#include <string>

#include "markdown/reader.h"

namespace govbook::markdown {
namespace {

// cmark's definitions that something used, in the order of cmark's numbers.
std::vector<cmark_node*> definitions_of(cmark_node* document) {
  std::vector<cmark_node*> found;
  for (auto* node = cmark_node_first_child(document); node != nullptr;
       node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) found.push_back(node);
  }
  return found;
}

// "[^label]" with which a line defines a footnote, or nothing.
std::string_view defined_by(std::string_view line) {
  const auto begin = line.find_first_not_of(" \t>");
  if (begin == std::string_view::npos || !line.substr(begin).starts_with("[^")) return {};
  const auto end = line.find(']', begin);
  if (end == std::string_view::npos || end < begin + 3 || !line.substr(end).starts_with("]:")) {
    return {};
  }
  const auto label = line.substr(begin + 2, end - begin - 2);
  if (label.find_first_of(" \t[\\") != std::string_view::npos) return {};
  return line.substr(begin, end - begin + 1);
}

void tell_unused(Reader& reader, const std::set<int>& used_lines) {
  for (int number = 1; number <= reader.source.line_count(); ++number) {
    const auto line = reader.source.line(number);
    const auto label = defined_by(line);
    if (label.empty()) continue;
    const bool is_verbatim = std::ranges::any_of(reader.verbatim, [&](const auto& lines) {
      return lines.first <= number && number <= lines.second;
    });
    if (is_verbatim || used_lines.count(number) > 0) continue;
    const auto begin = reader.source.begin_of(number) + line.find(label);
    reader.report.warning("markdown/unused-footnote",
                          reader.source.between(begin, begin + label.size()),
                          "nothing refers to the footnote \"" + std::string(label) +
                              "\", or another one has its name");
    reader.report.hint("delete it, or write \"" + std::string(label) + "\" where it belongs");
  }
}

}  // namespace

std::vector<doc::Footnote> read_footnotes(Reader& reader, cmark_node* document) {
  const auto definitions = definitions_of(document);
  std::vector<doc::Footnote> footnotes;
  std::set<int> used_lines;
  // A footnote may be the first to use another, so the list grows while it is read.
  for (std::size_t i = 0; i < reader.footnotes_in_order.size(); ++i) {
    const auto index = static_cast<std::size_t>(reader.footnotes_in_order[i]) - 1;
    doc::Footnote footnote;
    footnote.number = static_cast<int>(i) + 1;
    if (index < definitions.size()) {
      used_lines.insert(cmark_node_get_start_line(definitions[index]));
      Around around;
      around.depth = 1;
      around.margin.is_indented = true;
      footnote.blocks = read_blocks(reader, definitions[index], around);
    }
    footnotes.push_back(std::move(footnote));
  }
  tell_unused(reader, used_lines);
  return footnotes;
}

}  // namespace govbook::markdown
