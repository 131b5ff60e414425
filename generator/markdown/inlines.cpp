#include <cmark-gfm.h>

#include <algorithm>
#include <charconv>
#include <string>

#include "base/text.h"
#include "doc/inline.h"
#include "markdown/aligner.h"
#include "markdown/guard.h"
#include "markdown/reader.h"
#include "markdown/reference.h"

namespace govbook::markdown {
namespace {

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view() : std::string_view(literal);
}

std::string_view url_of(cmark_node* node) {
  const char* url = cmark_node_get_url(node);
  return url == nullptr ? std::string_view() : std::string_view(url);
}

// "<b class='x'>" -> "<b": enough to know it again, and nothing that somebody wanted hidden.
std::string name_of_html(std::string_view html) {
  auto end = html.find_first_not_of("<!/");
  while (end < html.size() && text::trim(html.substr(end, 1)).size() == 1 && html[end] != '>' &&
         html[end] != '/' && html[end] != '-') {
    ++end;
  }
  return std::string(html.substr(0, std::min<std::size_t>(end, 20)));
}

bool is_break(const doc::Inline& inline_) {
  return std::holds_alternative<doc::SoftBreak>(inline_.node) ||
         std::holds_alternative<doc::LineBreak>(inline_.node);
}

struct InlineReader {
  Reader& reader;
  const Content& content;
  Span fallback;
  Aligner aligner{content.text};
  bool has_told_depth = false;
  bool has_opened_html = false;
  bool is_behind_definitions = false;  // Until the first inline was read.
  cmark_node* lone_image = nullptr;    // The picture that is all of a paragraph, and has a caption.

  Span span(std::size_t begin, std::size_t end) const {
    if (end <= begin) return fallback;
    return reader.source.between(content.offset(begin), content.offset(end - 1) + 1);
  }

  doc::Inlines read(cmark_node* parent, int depth) {
    doc::Inlines inlines;
    if (depth > limits::depth_of_inlines) {
      if (!has_told_depth) {
        reader.report.error("markdown/too-deep", fallback,
                            "emphasis and links stand inside each other more than " +
                                std::to_string(limits::depth_of_inlines) + " deep");
      }
      has_told_depth = true;
      return inlines;
    }
    for (auto* node = cmark_node_first_child(parent); node != nullptr;
         node = cmark_node_next(node)) {
      add(inlines, node, depth);
    }
    return inlines;
  }

  void add(doc::Inlines& inlines, cmark_node* node, int depth) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        return add_text(inlines, literal_of(node));
      case CMARK_NODE_SOFTBREAK:
        return add_break(inlines, doc::SoftBreak{});
      case CMARK_NODE_LINEBREAK:
        return add_break(inlines, doc::LineBreak{});
      case CMARK_NODE_CODE: {
        const auto found = aligner.code();
        inlines.push_back({doc::Code{std::string(literal_of(node))}, span(found.begin, found.end)});
        return;
      }
      case CMARK_NODE_HTML_INLINE:
        return drop_html(inlines, literal_of(node));
      case CMARK_NODE_EMPH:
        return add_marked<doc::Emphasis>(inlines, node, depth, "*_", 1);
      case CMARK_NODE_STRONG:
        return add_marked<doc::Strong>(inlines, node, depth, "*_", 2);
      case CMARK_NODE_LINK:
        return add_link(inlines, node, depth);
      case CMARK_NODE_IMAGE:
        return add_image(inlines, node, depth);
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        return add_footnote_mark(inlines, node);
      default:
        break;
    }
    if (is_kind(node, "strikethrough")) {
      return add_marked<doc::Struck>(inlines, node, depth, "~", 2);
    }
    append(inlines, read(node, depth + 1));
  }

  // Joins texts, so that what was dropped between them leaves no seam.
  static void append(doc::Inlines& inlines, doc::Inlines more) {
    for (auto& next : more) {
      auto* words = std::get_if<doc::Text>(&next.node);
      auto* before = inlines.empty() ? nullptr : std::get_if<doc::Text>(&inlines.back().node);
      if (words != nullptr && before != nullptr) {
        before->text += words->text;
      } else {
        inlines.push_back(std::move(next));
      }
    }
  }

  void add_text(doc::Inlines& inlines, std::string_view literal) {
    // Of a line that goes on without its margin, cmark keeps the spaces behind a hard break and
    // behind definitions of links.
    if (inlines.empty() ? is_behind_definitions : is_break(inlines.back())) {
      literal.remove_prefix(std::min(literal.find_first_not_of(" \t"), literal.size()));
      if (literal.empty()) return;
    }
    is_behind_definitions = false;
    const auto found = aligner.text(literal);
    tell_unknown_footnotes(found);
    append(inlines, {{doc::Text{std::string(literal)}, span(found.begin, found.end)}});
  }

  // cmark leaves a mark as text when nothing defines it.
  void tell_unknown_footnotes(Stretch found) {
    const auto words = std::string_view(content.text).substr(found.begin, found.end - found.begin);
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (words[at] == '\\') {
        ++at;
        continue;
      }
      if (!words.substr(at).starts_with("[^")) continue;
      const auto end = words.find_first_of("[] \\", at + 1);
      if (end == std::string_view::npos || words[end] != ']' || end < at + 3) continue;
      const auto mark = std::string(words.substr(at, end + 1 - at));
      reader.report.warning("markdown/unknown-footnote",
                            span(found.begin + at, found.begin + end + 1),
                            "no footnote is called \"" + mark + "\"");
      reader.report.hint("add a line \"" + mark + ": …\", or write \"\\" + mark +
                         "\" to show the brackets");
    }
  }

  template <class Break>
  void add_break(doc::Inlines& inlines, Break node) {
    const auto found = aligner.line_end();
    inlines.push_back({node, span(found.begin, found.end)});
  }

  void drop_html(doc::Inlines& inlines, std::string_view html) {
    const auto found = aligner.verbatim(html);
    const auto at = span(found.begin, found.end);
    const bool is_second_half = html.starts_with("</") && has_opened_html;
    has_opened_html = true;
    if (is_second_half) return;
    if (html.starts_with("<!--")) {
      reader.report.warning("markdown/raw-html", at, "a comment is left out");
      return;
    }
    const auto name = name_of_html(html);
    reader.report.warning("markdown/raw-html", at, "HTML is left out: \"" + name + "\"");
    reader.report.hint("write it in Markdown, or \"\\<\" to show a \"<\"");
    // The words around it were apart, and must stay so.
    if (text::to_lower(name) == "<br") inlines.push_back({doc::LineBreak{}, at});
  }

  template <class Node>
  void add_marked(doc::Inlines& inlines, cmark_node* node, int depth, std::string_view marks,
                  std::size_t count) {
    const auto begin = aligner.open(marks, count);
    doc::Inlines inside = read(node, depth + 1);
    const auto end = aligner.close(marks, count);
    inlines.push_back({Node{std::move(inside)}, span(begin, end)});
  }

  static std::string title_of(cmark_node* node) {
    const char* title = cmark_node_get_title(node);
    return title == nullptr ? std::string() : std::string(text::trim(title));
  }

  void tell_title(cmark_node* node, Span at, std::string_view of, std::string hint) {
    if (title_of(node).empty()) return;
    reader.report.warning("markdown/link-title", at,
                          "the title of a " + std::string(of) + " is left out");
    reader.report.hint(std::move(hint));
  }

  void add_link(doc::Inlines& inlines, cmark_node* node, int depth) {
    const auto begin = aligner.open_link();
    doc::Inlines inside = read(node, depth + 1);
    const auto at = span(begin, aligner.close_link());
    auto found = to_reference(url_of(node));
    tell_title(node, at, "link", "say it in the text: a title cannot be reached without a mouse");
    if (!found.refusal.empty()) {
      reader.report.error("markdown/unsafe-link", at, "this link is refused: " + found.refusal);
      reader.report.hint("a link can begin with " + allowed_references());
      return append(inlines, std::move(inside));
    }
    doc::Link link;
    link.reference = found.url.empty() ? std::move(found.reference) : found.url;
    link.target.url = std::move(found.url);
    link.inlines = std::move(inside);
    inlines.push_back({std::move(link), at});
  }

  void add_image(doc::Inlines& inlines, cmark_node* node, int depth) {
    const auto begin = aligner.open_link();
    auto alt = doc::plain_text(read(node, depth + 1));
    const auto at = span(begin, aligner.close_link());
    auto found = to_picture(url_of(node));
    if (node != lone_image) {
      tell_title(node, at, "picture among words",
                 "give the picture a paragraph of its own: the title becomes its caption");
    }
    if (!found.refusal.empty()) {
      reader.report.error("markdown/unsafe-image", at, "this picture is refused: " + found.refusal);
      reader.report.hint("give the path of a picture in the handbook's folder");
      return append(inlines, {{doc::Text{std::move(alt)}, at}});
    }
    doc::Image image{std::move(found.reference), std::move(alt)};
    if (node == lone_image) image.caption = title_of(node);
    inlines.push_back({std::move(image), at});
  }

  void add_footnote_mark(doc::Inlines& inlines, cmark_node* node) {
    const auto found = aligner.footnote_mark();
    const auto literal = literal_of(node);
    int theirs = 0;
    std::from_chars(literal.data(), literal.data() + literal.size(), theirs);
    const auto next = static_cast<int>(reader.footnotes_in_order.size()) + 1;
    const auto [entry, is_new] = reader.footnotes.emplace(theirs, next);
    if (is_new) reader.footnotes_in_order.push_back(theirs);
    inlines.push_back({doc::FootnoteMark{entry->second}, span(found.begin, found.end)});
  }
};

// Takes "{: #id}" from the end of the last text, and a line end and spaces before it.
void cut(doc::Inlines& inlines, const std::string& written) {
  if (inlines.empty()) return;
  auto* last = std::get_if<doc::Text>(&inlines.back().node);
  if (last == nullptr || !last->text.ends_with(written)) return;
  last->text.resize(last->text.size() - written.size());
  while (last->text.ends_with(' ') || last->text.ends_with('\t')) last->text.pop_back();
  if (!last->text.empty()) return;
  inlines.pop_back();
  if (!inlines.empty() && is_break(inlines.back())) inlines.pop_back();
}

}  // namespace

Words read_words(Reader& reader, cmark_node* leaf, const Content& content, Span fallback) {
  Words words;
  InlineReader inlines{reader, content, fallback};
  auto* first = cmark_node_first_child(leaf);
  const bool begins_with_bracket = first != nullptr &&
                                   cmark_node_get_type(first) == CMARK_NODE_TEXT &&
                                   literal_of(first).starts_with("[");
  const bool is_image = first != nullptr && cmark_node_get_type(first) == CMARK_NODE_IMAGE;
  const bool is_alone = is_image && cmark_node_next(first) == nullptr;
  if (is_alone && cmark_node_get_type(leaf) == CMARK_NODE_PARAGRAPH) inlines.lone_image = first;
  if (!begins_with_bracket) inlines.is_behind_definitions = inlines.aligner.skip_definitions();
  words.inlines = inlines.read(leaf, 1);
  words.attributes = attribute_list_of(content.text);
  if (words.attributes) {
    const auto begin = words.attributes->begin;
    words.attributes_at = inlines.span(begin, begin + words.attributes->written.size());
    cut(words.inlines, words.attributes->written);
    if (!words.attributes->is_valid) {
      reader.report.error("markdown/bad-id", words.attributes_at,
                          "\"" + words.attributes->id + "\" is not an id");
      reader.report.hint("write {: #id}; an id has only a-z, 0-9 and \"-\"");
      words.attributes.reset();
    }
  }
  return words;
}

}  // namespace govbook::markdown
