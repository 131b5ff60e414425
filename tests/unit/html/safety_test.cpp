// Hostile text: whatever stands in a document, the page has the same tags and attributes.

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "html/escape.h"
#include "html/write.h"
#include "html/writer.h"
#include "nodes.h"

using namespace govbook;

namespace {

// A document with every kind of block and inline, and `text` wherever text can stand.
doc::Document everything(const std::string& text) {
  const auto plain = doc::to_inlines(text);
  const doc::Target inside{"", text, text, ""};
  const doc::Inlines words = {
      word(doc::Text{text}),
      word(doc::SoftBreak{}),
      word(doc::LineBreak{}),
      word(doc::Code{text}),
      word(doc::Emphasis{plain}),
      word(doc::Strong{plain}),
      word(doc::Struck{plain}),
      word(doc::Link{text, inside, plain}),
      word(doc::Image{text, text}),
      word(doc::FootnoteMark{1}),
      word(doc::Abbreviation{text, text}),
      word(doc::Unstated{plain}),
      word(doc::Citation{text, {"", "", "", text}}),
      word(doc::Link{text, {"https://example.org/" + text, "", "", ""}, plain})};
  static_assert(std::variant_size_v<decltype(doc::Inline::node)> == 13, "add the new kind above");
  const doc::Blocks inner = {doc::to_paragraph(words)};

  doc::Item item;
  item.anchor = item.label = item.citation = text;
  item.done = true;
  item.blocks = inner;
  doc::Table table;
  table.caption = words;
  table.columns.resize(3);
  table.head = {{text, {doc::to_cell(plain, doc::CellKind::column_header)}}};
  table.body = {{text, {doc::to_cell(plain, doc::CellKind::row_header), doc::to_cell(plain)}}};
  doc::Figure figure{text, {}, inner};
  figure.graph.title = figure.graph.description = text;

  doc::Document document;
  document.path = "page";
  document.blocks = {block(doc::Heading{2, text, text, words}),
                     block(doc::Paragraph{words}),
                     block(doc::List{doc::ListKind::clauses, 1, false, {item}}),
                     block(doc::Quote{inner}),
                     block(doc::CodeBlock{"x" + text, text}),
                     block(doc::Rule{}),
                     block(table),
                     block(figure),
                     block(doc::Notice{doc::NoticeKind::gap, words, inner}),
                     block(doc::Definitions{{{words, inner, text}}}),
                     block(doc::Signatures{{text}}),
                     block(doc::Contents{6}),
                     block(doc::Cards{{{words, inside, inner}}})};
  static_assert(std::variant_size_v<decltype(doc::Block::node)> == 13, "add the new kind above");
  document.footnotes = {{1, inner}};
  return document;
}

std::string html_of(const doc::Document& document) {
  html::Writer writer(document, {}, "");
  writer.write(document.blocks);
  writer.write_footnotes();
  return writer.out();
}

// Tags and names of attributes alone, as a browser reads them: "<a class href></a>".
std::string skeleton(std::string_view html) {
  std::string bones;
  bool is_in_tag = false, is_in_value = false;
  for (const char byte : html) {
    if (is_in_value) {
      is_in_value = byte != '"';
    } else if (is_in_tag && byte == '"') {
      is_in_value = true;
    } else if (is_in_tag || byte == '<') {
      is_in_tag = byte != '>';
      bones += byte;
    }
  }
  return bones;
}

constexpr std::array<std::string_view, 7> hostile = {
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "' onload='alert(1)", "--><b>",
    "&lt;script&gt;&quot;",      "</section></table>",   "a&b<c>d\"e\x01\x7f"};

}  // namespace

TEST_CASE("hostile text changes no tag and no attribute") {
  const auto expected = skeleton(html_of(everything("x")));
  CHECK(expected.find("<figure id=>") != std::string::npos);
  for (const auto text : hostile) {
    CAPTURE(text);
    CHECK(skeleton(html_of(everything(std::string(text)))) == expected);
  }
}

TEST_CASE("nothing in the middle of a page carries style, script or an event") {
  const auto html = html_of(everything("x"));
  for (const auto name : {" style=", "<script", "<style", " onclick=", " onload="}) {
    CAPTURE(name);
    CHECK(html.find(name) == std::string::npos);
  }
}

TEST_CASE("escaped text reads back as it was") {
  const auto unescaped = [](std::string text) {
    const std::array<std::pair<std::string_view, std::string_view>, 4> names = {
        {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}};
    for (const auto& [name, character] : names) {
      for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        text.replace(at, name.size(), character);
      }
    }
    return text;
  };
  for (const std::string text :
       {"a & b", "&amp;", "<&\">", "&amp;lt;", "Bürgermeister – 5 %", ""}) {
    CAPTURE(text);
    CHECK(unescaped(html::escape(text)) == text);
  }
  CHECK(html::escape(std::string_view("a\0b\x1b", 4)) ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD");
  CHECK(html::escape("a\tb\nc") == "a\tb\nc");
}

TEST_CASE("only https, http, mailto and tel lead out") {
  for (const auto url :
       {"https://example.org", "HTTP://example.org", "mailto:a@example.org", "tel:+44191"}) {
    CAPTURE(url);
    CHECK(html::is_allowed_address(url));
  }
  for (const auto url : {"javascript:alert(1)", "java\tscript:alert(1)", " data:text/html,x",
                         "//example.org", "feed:x", "view-source:https://x", "blob:x", ""}) {
    CAPTURE(url);
    CHECK_FALSE(html::is_allowed_address(url));
  }
}

TEST_CASE("an address that is not allowed is refused and its words stay") {
  doc::Document document;
  const Span at{1, 4, 2, 0};
  document.blocks = {doc::to_paragraph(doc::Inlines{
      {doc::Link{"", {"javascript:alert(1)", "", "", ""}, doc::to_inlines("Words")}, at}})};
  html::Writer writer(document, {}, "");
  writer.write(document.blocks);
  CHECK(writer.out() == "<p>Words</p>\n");
  CHECK(writer.refused() == std::vector<Span>{at});
}

TEST_CASE("a link inside a link leaves its words") {
  doc::Document document;
  const doc::Inlines inner = {word(doc::Link{"", {"", "b", "", ""}, doc::to_inlines("words")}),
                              word(doc::Citation{"Paper A", {"", "a", "", ""}}),
                              word(doc::FootnoteMark{2})};
  document.blocks = {doc::to_paragraph(
      doc::Inlines{word(doc::Link{"", {"", "c", "", ""}, inner}), word(doc::FootnoteMark{2})})};
  const auto html = html_of(document);
  CHECK(
      html.starts_with("<p><a href=\"c.html\">words<span class=\"source\">Paper A</span>"
                       "<sup>2</sup></a><sup class=\"footnote-mark\"><a id=\"mark_2\""));
}

TEST_CASE("links out send no referrer") {
  doc::Document document;
  document.blocks = {doc::to_paragraph(doc::Inlines{
      word(doc::Link{"", {"https://example.org/", "", "", ""}, doc::to_inlines("there")})})};
  CHECK(html_of(document) ==
        "<p><a href=\"https://example.org/\" rel=\"noopener noreferrer\">there</a></p>\n");
}
