#include "doc/captions.h"

#include <set>

#include "doc/walk.h"

namespace govbook::doc {
namespace {

// A figure's alternative stands in its place: what is in it is no table of its own.
void leave_out(const Blocks& blocks, std::set<const Table*>& left_out) {
  for_each_block(blocks, [&](const Block& block) {
    if (const auto* table = std::get_if<Table>(&block.node)) left_out.insert(table);
  });
}

}  // namespace

std::vector<Caption> captions(const Document& document, Listed of) {
  std::vector<Caption> found;
  std::set<const Table*> left_out;
  int figures = 0;
  const auto add = [&](Caption caption) {
    if (!caption.anchor.empty()) found.push_back(std::move(caption));
  };
  for_each_block(document.blocks, [&](const Block& block) {
    if (const auto* figure = std::get_if<Figure>(&block.node)) {
      ++figures;
      leave_out(figure->alternative, left_out);
      if (of == Listed::figures) add({figure->anchor, figure->graph.title, figures});
    } else if (const auto* image = captioned_image(block)) {
      ++figures;
      if (of == Listed::figures) add({image->anchor, image->caption, figures});
    } else if (const auto* table = std::get_if<Table>(&block.node)) {
      const auto title = plain_text(table->caption);
      const bool is_listed = table->shows_caption && !title.empty() && !left_out.contains(table);
      if (of == Listed::tables && is_listed) add({table->anchor, title, 0});
    }
  });
  return found;
}

}  // namespace govbook::doc
