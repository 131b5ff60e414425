#include "html/outline.h"

#include <algorithm>

namespace govbook::html {

std::vector<const doc::Heading*> outline(const doc::Blocks& blocks, int deepest) {
  std::vector<const doc::Heading*> headings;
  for (const auto& block : blocks) {
    const auto* heading = std::get_if<doc::Heading>(&block.node);
    if (heading == nullptr || heading->anchor.empty() || heading->level > deepest) continue;
    headings.push_back(heading);
  }
  return headings;
}

bool has_contents(const doc::Blocks& blocks) {
  return std::ranges::any_of(blocks, [](const doc::Block& block) {
    const auto* contents = std::get_if<doc::Contents>(&block.node);
    return contents != nullptr && contents->of == doc::Listed::sections;
  });
}

}  // namespace govbook::html
