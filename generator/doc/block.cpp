#include "doc/block.h"

#include <utility>

#include "base/match.h"

namespace govbook::doc {
namespace {

struct Lines {
  std::string text;

  void add(std::string_view line) {
    while (!line.empty() && line.back() == '\n') line.remove_suffix(1);
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
  }

  void add(const Inlines& inlines) { add(plain_text(inlines)); }

  void add(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
      for (const auto& cell : row.cells) add(cell.blocks);
    }
  }

  void add(const Blocks& blocks) {
    for (const auto& block : blocks) add(block);
  }

  void add(const Block& block) {
    std::visit(match{
                   [&](const Heading& heading) { add(heading.inlines); },
                   [&](const Paragraph& paragraph) { add(paragraph.inlines); },
                   [&](const List& list) {
                     for (const auto& item : list.items) add(item.blocks);
                   },
                   [&](const Quote& quote) { add(quote.blocks); },
                   [&](const CodeBlock& code) { add(code.text); },
                   [](const Rule&) {},
                   [&](const Table& table) {
                     add(table.caption);
                     add(table.head);
                     add(table.body);
                   },
                   [&](const Figure& figure) {
                     add(figure.graph.title);
                     add(figure.alternative);
                   },
                   [&](const Notice& notice) {
                     add(notice.title);
                     add(notice.blocks);
                   },
                   [&](const Definitions& definitions) {
                     for (const auto& entry : definitions.entries) {
                       add(entry.term);
                       add(entry.blocks);
                     }
                   },
                   [&](const Signatures& signatures) {
                     for (const auto& role : signatures.roles) add(role);
                   },
                   [](const Contents&) {},
                   [&](const Cards& cards) {
                     for (const auto& card : cards.cards) {
                       add(card.title);
                       add(card.blocks);
                     }
                   },
               },
               block.node);
  }
};

}  // namespace

const Image* lone_image(const Paragraph& paragraph) {
  return paragraph.inlines.size() == 1 ? std::get_if<Image>(&paragraph.inlines[0].node) : nullptr;
}

const Image* captioned_image(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.node);
  const auto* image = paragraph == nullptr ? nullptr : lone_image(*paragraph);
  return image == nullptr || image->caption.empty() ? nullptr : image;
}

Image* captioned_image(Block& block) {
  if (captioned_image(std::as_const(block)) == nullptr) return nullptr;
  return &std::get<Image>(std::get<Paragraph>(block.node).inlines[0].node);
}

Block to_paragraph(Inlines inlines) { return Block{Paragraph{std::move(inlines)}, {}}; }

Block to_paragraph(std::string text) { return to_paragraph(to_inlines(std::move(text))); }

Cell to_cell(Inlines inlines, CellKind kind) {
  Cell cell;
  cell.kind = kind;
  cell.blocks.push_back(to_paragraph(std::move(inlines)));
  return cell;
}

Cell to_cell(std::string text, CellKind kind) { return to_cell(to_inlines(std::move(text)), kind); }

std::string plain_text(const Blocks& blocks) {
  Lines lines;
  lines.add(blocks);
  return std::move(lines.text);
}

std::string_view words_for(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::information:
      return "Note";
    case NoticeKind::example:
      return "Example";
    case NoticeKind::gap:
      return "Not stated";
    case NoticeKind::contradiction:
      return "Contradiction";
    case NoticeKind::answer:
      return "Answer";
  }
  return {};
}

}  // namespace govbook::doc
