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
  walk_texts(document.blocks, visit);
  for (auto& footnote : document.footnotes) walk_texts(footnote.blocks, visit);
}

void targets(const Inlines& inlines, const TargetVisitor& visit) {
  for_each_inline(inlines, [&](const Inline& inline_) {
    std::visit(
        [&](const auto& node) {
          if constexpr (requires { node.target; }) visit(node.target, inline_.span);
        },
        inline_.node);
  });
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
  for (const auto& block : blocks) {
    if (const auto* figure = std::get_if<Figure>(&block.node)) {
      for (const auto& node : figure->graph.nodes) visit(node.target, block.span);
    }
    if (const auto* cards = std::get_if<Cards>(&block.node)) {
      for (const auto& card : cards->cards) visit(card.target, block.span);
    }
    parts(
        block, [&](const Inlines& inlines) { targets(inlines, visit); },
        [&](const Blocks& below) { for_each_target(below, visit); });
  }
}

void for_each_target(const Document& document, const TargetVisitor& visit) {
  for (const auto& crumb : document.crumbs) visit(crumb.target, document.span);
  for (const auto& property : document.properties) targets(property.value, visit);
  for_each_target(document.blocks, visit);
  for (const auto& footnote : document.footnotes) for_each_target(footnote.blocks, visit);
}

}  // namespace govbook::doc
