#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <optional>
#include <string>

#include "base/text.h"
#include "markdown/guard.h"
#include "markdown/reader.h"

namespace govbook::markdown {
namespace {

struct BlockReader {
  Reader& reader;
  Around around;
  doc::Blocks blocks = {};

  std::size_t begin_of(cmark_node* node) const {
    return reader.source.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
  }

  // The first line of a block.
  Span span_of(cmark_node* node) const {
    return reader.source.between(begin_of(node),
                                 reader.source.begin_of(cmark_node_get_start_line(node) + 1));
  }

  void add(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_PARAGRAPH:
        return add_paragraph(node);
      case CMARK_NODE_HEADING:
        return add_heading(node);
      case CMARK_NODE_LIST:
        return add_list(node);
      case CMARK_NODE_BLOCK_QUOTE:
        return add_quote(node);
      case CMARK_NODE_CODE_BLOCK:
        return add_code(node);
      case CMARK_NODE_HTML_BLOCK:
        return drop_html(node);
      case CMARK_NODE_THEMATIC_BREAK:
        blocks.push_back({doc::Rule{}, span_of(node)});
        return;
      default:
        break;
    }
    if (is_kind(node, "table")) blocks.push_back(read_table(reader, node, around));
  }

  void add_paragraph(cmark_node* node) {
    int first = cmark_node_get_start_line(node);
    int last = cmark_node_get_end_line(node);
    auto begin = begin_of(node);
    if (first == 0) {  // cmark lost its place: it was cut from the table that follows.
      auto* table = cmark_node_next(node);
      first = cmark_node_get_start_line(table);
      last = head_line(table) - 1;
      begin = begin_of(table);
    }
    const auto content = lines_content(reader.source, around.margin, begin, first, last);
    const auto at = reader.source.between(begin, content.end);
    auto words = read_words(reader, node, content, at);
    if (words.attributes) give_id_to_item(words);
    if (words.inlines.empty()) return;
    blocks.push_back({doc::Paragraph{std::move(words.inlines)}, at});
  }

  void give_id_to_item(const Words& words) {
    const auto& id = words.attributes->id;
    if (around.item == nullptr) {
      reader.report.error("markdown/misplaced-id", words.attributes_at,
                          "\"" + id + "\" is the id of neither a heading nor a list item");
      reader.report.hint("write {: #" + id + "} at the end of a heading or of a list item");
      return;
    }
    if (!around.item->anchor.empty()) {
      reader.report.error("markdown/misplaced-id", words.attributes_at,
                          "this list item has the id \"" + around.item->anchor + "\" already");
      return;
    }
    around.item->anchor = id;
  }

  void add_heading(cmark_node* node) {
    const int first = cmark_node_get_start_line(node);
    const int last = cmark_node_get_end_line(node);
    const auto begin = begin_of(node);
    const auto content = first == last
                             ? heading_content(reader.source, begin, first)
                             : lines_content(reader.source, around.margin, begin, first, last - 1);
    const auto at = span_of(node);
    auto words = read_words(reader, node, content, at);
    doc::Heading heading;
    heading.level = cmark_node_get_heading_level(node);
    if (words.attributes) heading.anchor = words.attributes->id;
    heading.inlines = std::move(words.inlines);
    blocks.push_back({std::move(heading), at});
  }

  void add_list(cmark_node* node) {
    doc::List list;
    if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) {
      list.kind = doc::ListKind::numbers;
      list.start = cmark_node_get_list_start(node);
    }
    list.is_tight = cmark_node_get_list_tight(node) != 0;
    for (auto* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
      list.items.push_back(read_item(item));
    }
    blocks.push_back({std::move(list), span_of(node)});
  }

  doc::Item read_item(cmark_node* node) {
    doc::Item item;
    item.span = span_of(node);
    if (is_kind(node, "tasklist")) {
      item.done = cmark_gfm_extensions_get_tasklist_item_checked(node);
    }
    auto inside = around;
    ++inside.depth;
    inside.margin.is_indented = true;
    inside.item = &item;
    item.blocks = read_blocks(reader, node, inside);
    return item;
  }

  void add_quote(cmark_node* node) {
    auto inside = around;
    ++inside.depth;
    ++inside.margin.quotes;
    if (!inside.margin.is_indented) ++inside.margin.outer_quotes;
    inside.item = nullptr;
    blocks.push_back({doc::Quote{read_blocks(reader, node, inside)}, span_of(node)});
  }

  void add_code(cmark_node* node) {
    const int first = cmark_node_get_start_line(node);
    reader.verbatim.emplace_back(first, cmark_node_get_end_line(node));
    doc::CodeBlock code;
    code.text = cmark_node_get_literal(node);
    int length = 0;
    int indent = 0;
    char mark = 0;
    const bool has_fence = cmark_node_get_fenced(node, &length, &indent, &mark) != 0;
    auto text_begin = begin_of(node);
    if (has_fence) {
      const std::string_view info = cmark_node_get_fence_info(node);
      code.info = info.substr(0, info.find_first_of(" \t"));
      const auto columns = static_cast<std::size_t>(cmark_node_get_start_column(node) - 1);
      text_begin = reader.source.resume(first + 1, around.margin, columns);
    }
    code.text_span = reader.source.at(text_begin);
    blocks.push_back({std::move(code), span_of(node)});
  }

  void drop_html(cmark_node* node) {
    const int first = cmark_node_get_start_line(node);
    const std::string_view html = cmark_node_get_literal(node);
    const auto lines = text::split(text::trim(html), '\n').size();
    reader.verbatim.emplace_back(first, first + static_cast<int>(lines) - 1);
    const bool is_comment = text::trim(html).starts_with("<!--");
    reader.report.warning("markdown/raw-html", span_of(node),
                          is_comment ? "a comment is left out" : "a block of HTML is left out");
    if (!is_comment) reader.report.hint("write it in Markdown, or \"\\<\" to show a \"<\"");
  }
};

}  // namespace

bool is_kind(cmark_node* node, std::string_view name) {
  return node != nullptr && cmark_node_get_type_string(node) == name;
}

doc::Blocks read_blocks(Reader& reader, cmark_node* parent, const Around& around) {
  BlockReader blocks{reader, around};
  if (around.depth > limits::depth_of_blocks) {
    reader.report.error("markdown/too-deep", blocks.span_of(parent),
                        "lists and quotes stand inside each other more than " +
                            std::to_string(limits::depth_of_blocks) + " deep");
    return {};
  }
  for (auto* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
    blocks.add(node);
  }
  return std::move(blocks.blocks);
}

}  // namespace govbook::markdown
