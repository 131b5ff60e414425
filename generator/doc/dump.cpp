#include "doc/dump.h"

#include <array>
#include <charconv>
#include <string>

#include "base/match.h"
#include "doc/dump_field.h"

namespace govbook::doc {
namespace {

std::string_view name_of(ListKind kind) {
  constexpr std::array<std::string_view, 3> names = {"bullets", "numbers", "clauses"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Align align) {
  constexpr std::array<std::string_view, 3> names = {"start", "centre", "end"};
  return names[static_cast<std::size_t>(align)];
}

std::string_view name_of(CellKind kind) {
  constexpr std::array<std::string_view, 3> names = {"cell", "column-header", "row-header"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(NoticeKind kind) {
  constexpr std::array<std::string_view, 5> names = {"information", "example", "gap",
                                                     "contradiction", "answer"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(NodeKind kind) {
  constexpr std::array<std::string_view, 10> names = {"body",   "focus", "organisation", "post",
                                                      "group",  "step",  "decision",     "start",
                                                      "finish", "clash"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(EdgeKind kind) {
  constexpr std::array<std::string_view, 6> names = {"parent",    "accountability", "support",
                                                     "influence", "membership",     "flow"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view way_of(const Graph& graph) {
  if (graph.arrangement == Arrangement::nested) return " nested";
  return graph.direction == Direction::down ? " down" : " right";
}

// The shortest decimal that reads back as the same number.
std::string to_decimal(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

std::string number_field(std::string_view name, int value, int usual) {
  return value == usual ? std::string() : " " + std::string(name) + "=" + std::to_string(value);
}

// ": inlines", or nothing.
std::string text_of(const Inlines& inlines) {
  return inlines.empty() ? std::string() : ": " + dump(inlines);
}

struct Writer {
  std::string out;
  std::size_t depth = 0;

  void line(const std::string& text) { out += std::string(2 * depth, ' ') + text + "\n"; }

  void below(const Blocks& blocks) {
    ++depth;
    for (const auto& block : blocks) std::visit([&](const auto& node) { add(node); }, block.node);
    --depth;
  }

  void add(const Heading& heading) {
    line("heading " + std::to_string(heading.level) + field("anchor", heading.anchor) +
         field("number", heading.number) + text_of(heading.inlines));
  }

  void add(const Paragraph& paragraph) { line("paragraph" + text_of(paragraph.inlines)); }

  void add(const List& list) {
    line("list " + std::string(name_of(list.kind)) + number_field("start", list.start, 1) +
         (list.is_tight ? "" : " loose"));
    ++depth;
    for (const auto& item : list.items) {
      std::string task;
      if (item.done) task = *item.done ? " done" : " to-do";
      line("item" + field("anchor", item.anchor) + field("label", item.label) +
           field("citation", item.citation) + task);
      below(item.blocks);
    }
    --depth;
  }

  void add(const Quote& quote) {
    line("quote");
    below(quote.blocks);
  }

  void add(const CodeBlock& code) {
    line("code-block" + field("info", code.info) + ": " + quoted(code.text));
  }

  void add(const Rule&) { line("rule"); }

  void add(const Table& table) {
    line("table" + std::string(table.shows_caption ? "" : " caption-hidden") +
         field("anchor", table.anchor) + text_of(table.caption));
    ++depth;
    for (const auto& column : table.columns) {
      line("column " + std::string(name_of(column.align)) +
           (column.width > 0 ? " width=" + to_decimal(column.width) : ""));
    }
    for (const auto& row : table.head) add("head", row);
    for (const auto& row : table.body) add("row", row);
    --depth;
  }

  void add(const std::string& name, const Row& row) {
    line(name + field("anchor", row.anchor));
    ++depth;
    for (const auto& cell : row.cells) {
      line(std::string(name_of(cell.kind)) + number_field("columns", cell.columns, 1) +
           number_field("rows", cell.rows, 1));
      below(cell.blocks);
    }
    --depth;
  }

  void add(const Figure& figure) {
    const auto& graph = figure.graph;
    line("figure" + field("anchor", figure.anchor) + field("title", graph.title) +
         field("description", graph.description) + std::string(way_of(graph)));
    ++depth;
    for (const auto& node : graph.nodes) {
      line("node " + std::string(name_of(node.kind)) + field("id", node.id) +
           field("label", node.label) + field("note", node.note) + fields(node.target));
    }
    for (const auto& edge : graph.edges) {
      line("edge " + std::string(name_of(edge.kind)) + field("from", edge.from) +
           field("to", edge.to) + field("label", edge.label));
    }
    line("alternative");
    below(figure.alternative);
    --depth;
  }

  void add(const Notice& notice) {
    line("notice " + std::string(name_of(notice.kind)) + text_of(notice.title));
    below(notice.blocks);
  }

  void add(const Definitions& definitions) {
    line("definitions");
    ++depth;
    for (const auto& entry : definitions.entries) {
      line("definition" + field("anchor", entry.anchor) + text_of(entry.term));
      below(entry.blocks);
    }
    --depth;
  }

  void add(const Signatures& signatures) {
    line("signatures");
    ++depth;
    for (const auto& role : signatures.roles) line("role " + quoted(role));
    --depth;
  }

  void add(const Contents& contents) {
    if (contents.of == Listed::sections) {
      line("contents deepest=" + std::to_string(contents.deepest));
    } else {
      line("contents of=" + std::string(contents.of == Listed::figures ? "figures" : "tables"));
    }
  }

  void add(const Cards& cards) {
    line("cards");
    ++depth;
    for (const auto& card : cards.cards) {
      line("card" + fields(card.target) + text_of(card.title));
      below(card.blocks);
    }
    --depth;
  }

  void add(const Document& document) {
    line("document " + std::string(name_of(document.kind)) + field("path", document.path) +
         field("template", document.template_name) + field("language", document.language) +
         (document.is_printed ? " printed" : ""));
    ++depth;
    line("title " + quoted(document.title));
    if (!document.subtitle.empty()) line("subtitle " + quoted(document.subtitle));
    if (!document.description.empty()) line("description " + quoted(document.description));
    for (const auto& crumb : document.crumbs) {
      line("crumb " + quoted(crumb.title) + fields(crumb.target));
    }
    for (const auto& property : document.properties) {
      line("property " + quoted(property.name) + text_of(property.value));
    }
    for (const auto& chapter : document.chapters) {
      line("chapter depth=" + std::to_string(chapter.depth) + field("path", chapter.path) +
           (chapter.label.empty() ? "" : field("label", chapter.label)));
    }
    if (!document.also.empty()) line("also" + text_of(document.also));
    line("blocks");
    below(document.blocks);
    for (const auto& footnote : document.footnotes) {
      line("footnote " + std::to_string(footnote.number));
      below(footnote.blocks);
    }
    --depth;
  }
};

}  // namespace

std::string dump(const Blocks& blocks) {
  Writer writer;
  for (const auto& block : blocks) {
    std::visit([&](const auto& node) { writer.add(node); }, block.node);
  }
  return std::move(writer.out);
}

std::string dump(const Document& document) {
  Writer writer;
  writer.add(document);
  return std::move(writer.out);
}

}  // namespace govbook::doc
