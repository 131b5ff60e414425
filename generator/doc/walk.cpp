#include "doc/walk.h"

#include <type_traits>

#include "base/match.h"

namespace govbook::doc {
namespace {

// `Part`, constant when `Whole` is.
template <class Whole, class Part>
using like = std::conditional_t<std::is_const_v<Whole>, const Part, Part>;

// The inlines and the blocks that stand directly in a block, in reading order.
template <class B, class OnInlines, class OnBlocks>
void parts(B& block, const OnInlines& on_inlines, const OnBlocks& on_blocks) {
  const auto rows = [&](auto& all) {
    for (auto& row : all) {
      for (auto& cell : row.cells) on_blocks(cell.blocks);
    }
  };
  std::visit(match{
                 [&](like<B, Heading>& heading) { on_inlines(heading.inlines); },
                 [&](like<B, Paragraph>& paragraph) { on_inlines(paragraph.inlines); },
                 [&](like<B, List>& list) {
                   for (auto& item : list.items) on_blocks(item.blocks);
                 },
                 [&](like<B, Quote>& quote) { on_blocks(quote.blocks); },
                 [](like<B, CodeBlock>&) {},
                 [](like<B, Rule>&) {},
                 [&](like<B, Table>& table) {
                   on_inlines(table.caption);
                   rows(table.head);
                   rows(table.body);
                 },
                 [&](like<B, Figure>& figure) { on_blocks(figure.alternative); },
                 [&](like<B, Notice>& notice) {
                   on_inlines(notice.title);
                   on_blocks(notice.blocks);
                 },
                 [&](like<B, Definitions>& definitions) {
                   for (auto& entry : definitions.entries) {
                     on_inlines(entry.term);
                     on_blocks(entry.blocks);
                   }
                 },
                 [](like<B, Signatures>&) {},
                 [](like<B, Contents>&) {},
                 [&](like<B, Cards>& cards) {
                   for (auto& card : cards.cards) {
                     on_inlines(card.title);
                     on_blocks(card.blocks);
                   }
                 },
             },
             block.node);
}

// The inlines inside an inline, or nullptr.
template <class I>
like<I, Inlines>* inside(I& inline_) {
  using Found = like<I, Inlines>*;
  return std::visit(
      [](auto& node) -> Found {
        if constexpr (requires { node.inlines; }) {
          return &node.inlines;
        } else {
          return nullptr;
        }
      },
      inline_.node);
}

template <class All, class Visit>
void walk_blocks(All& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    visit(block);
    parts(
        block, [](auto&) {}, [&](auto& below) { walk_blocks(below, visit); });
  }
}

template <class All, class Visit>
void walk_runs(All& inlines, const Visit& visit) {
  visit(inlines);
  for (auto& inline_ : inlines) {
    if (auto* below = inside(inline_)) walk_runs(*below, visit);
  }
}

template <class All, class Visit>
void walk_inlines(All& inlines, const Visit& visit) {
  for (auto& inline_ : inlines) {
    visit(inline_);
    if (auto* below = inside(inline_)) walk_inlines(*below, visit);
  }
}

// Calls `visit` for the inlines that stand directly in these blocks or in blocks below.
template <class All, class Visit>
void walk_texts(All& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    parts(block, visit, [&](auto& below) { walk_texts(below, visit); });
  }
}

template <class D, class Visit>
void walk_document(D& document, const Visit& visit) {
  for (auto& property : document.properties) visit(property.value);
  visit(document.also);
  walk_texts(document.blocks, visit);
  for (auto& footnote : document.footnotes) walk_texts(footnote.blocks, visit);
}

template <class All, class Visit>
void targets(All& inlines, const Visit& visit) {
  walk_inlines(inlines, [&](auto& inline_) {
    std::visit(
        [&](auto& node) {
          if constexpr (requires { node.target; }) visit(node.target, inline_.span);
        },
        inline_.node);
  });
}

template <class All, class Visit>
void walk_targets(All& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    if (auto* figure = std::get_if<Figure>(&block.node)) {
      for (auto& node : figure->graph.nodes) visit(node.target, block.span);
    }
    if (auto* cards = std::get_if<Cards>(&block.node)) {
      for (auto& card : cards->cards) visit(card.target, block.span);
    }
    parts(
        block, [&](auto& inlines) { targets(inlines, visit); },
        [&](auto& below) { walk_targets(below, visit); });
  }
}

template <class D, class Visit>
void walk_targets_of(D& document, const Visit& visit) {
  for (auto& crumb : document.crumbs) visit(crumb.target, document.span);
  for (auto& property : document.properties) targets(property.value, visit);
  targets(document.also, visit);
  walk_targets(document.blocks, visit);
  for (auto& footnote : document.footnotes) walk_targets(footnote.blocks, visit);
}

// The anchors of a block itself.
void anchors_of(Block& block, const AnchorChanger& change) {
  const auto visit = [&](std::string& anchor, Span at) {
    if (!anchor.empty()) change(anchor, at);
  };
  if (auto* list = std::get_if<List>(&block.node)) {
    for (auto& item : list->items) visit(item.anchor, item.span);
  } else if (auto* table = std::get_if<Table>(&block.node)) {
    visit(table->anchor, block.span);
    for (auto& row : table->body) visit(row.anchor, block.span);
  } else if (auto* definitions = std::get_if<Definitions>(&block.node)) {
    for (auto& entry : definitions->entries) visit(entry.anchor, block.span);
  } else if (auto* heading = std::get_if<Heading>(&block.node)) {
    visit(heading->anchor, block.span);
  } else if (auto* figure = std::get_if<Figure>(&block.node)) {
    visit(figure->anchor, block.span);
  } else if (auto* image = captioned_image(block)) {
    visit(image->anchor, block.span);
  }
}

}  // namespace

void for_each_block(const Blocks& blocks, const BlockVisitor& visit) { walk_blocks(blocks, visit); }

void for_each_block(Blocks& blocks, const BlockChanger& change) { walk_blocks(blocks, change); }

void for_each_block(const Document& document, const BlockVisitor& visit) {
  walk_blocks(document.blocks, visit);
  for (const auto& footnote : document.footnotes) walk_blocks(footnote.blocks, visit);
}

void for_each_block(Document& document, const BlockChanger& change) {
  walk_blocks(document.blocks, change);
  for (auto& footnote : document.footnotes) walk_blocks(footnote.blocks, change);
}

void for_each_inline(const Inlines& inlines, const InlineVisitor& visit) {
  walk_inlines(inlines, visit);
}

void for_each_inline(Inlines& inlines, const InlineChanger& change) {
  walk_inlines(inlines, change);
}

void for_each_inline(const Blocks& blocks, const InlineVisitor& visit) {
  walk_texts(blocks, [&](const Inlines& inlines) { walk_inlines(inlines, visit); });
}

void for_each_inline(const Block& block, const InlineVisitor& visit) {
  parts(
      block, [&](const Inlines& inlines) { walk_inlines(inlines, visit); },
      [&](const Blocks& below) { for_each_inline(below, visit); });
}

void for_each_inline(Blocks& blocks, const InlineChanger& change) {
  walk_texts(blocks, [&](Inlines& inlines) { walk_inlines(inlines, change); });
}

void for_each_inline(const Document& document, const InlineVisitor& visit) {
  walk_document(document, [&](const Inlines& inlines) { walk_inlines(inlines, visit); });
}

void for_each_inline(Document& document, const InlineChanger& change) {
  walk_document(document, [&](Inlines& inlines) { walk_inlines(inlines, change); });
}

void for_each_run(Inlines& inlines, const InlinesChanger& change) { walk_runs(inlines, change); }

void for_each_run(Blocks& blocks, const InlinesChanger& change) {
  walk_texts(blocks, [&](Inlines& inlines) { walk_runs(inlines, change); });
}

void for_each_run(Document& document, const InlinesChanger& change) {
  walk_document(document, [&](Inlines& inlines) { walk_runs(inlines, change); });
}

void for_each_target(const Blocks& blocks, const TargetVisitor& visit) {
  walk_targets(blocks, visit);
}

void for_each_target(const Document& document, const TargetVisitor& visit) {
  walk_targets_of(document, visit);
}

void for_each_target(Document& document, const TargetChanger& change) {
  walk_targets_of(document, change);
}

void for_each_anchor(Document& document, const AnchorChanger& change) {
  for_each_block(document, [&](Block& block) { anchors_of(block, change); });
}

}  // namespace govbook::doc
