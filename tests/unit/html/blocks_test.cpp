// Every kind of block and inline as HTML. Text cases come from Markdown; what Markdown cannot say
// (figures, notices, clauses, …) is built here.

#include <doctest/doctest.h>

#include <string>
#include <variant>

#include "base/report.h"
#include "html/write.h"
#include "html/writer.h"
#include "markdown/parse.h"
#include "nodes.h"
#include "support/case.h"

using namespace govbook;

namespace {

std::string html_of(const doc::Blocks& blocks) {
  doc::Document document;
  document.path = "bodies/executive-board";
  document.blocks = blocks;
  return html::write_blocks(document.blocks, document, {});
}

doc::Block line(doc::Inline inline_) { return doc::to_paragraph(doc::Inlines{std::move(inline_)}); }

doc::Item labelled(std::string label, std::string anchor, doc::Blocks blocks) {
  doc::Item item;
  item.label = std::move(label);
  item.anchor = std::move(anchor);
  item.blocks = std::move(blocks);
  return item;
}

}  // namespace

TEST_CASE("Markdown as HTML") {
  tests::check_cases("html", [](const tests::Case& test) {
    const auto text = test.at("markdown");
    Report report;
    auto parsed = markdown::parse(text, markdown::copied_from(text, {1, 1, 1, 0}), report);
    doc::Document document;
    document.path = "bodies/executive-board";
    document.blocks = std::move(parsed.blocks);
    document.footnotes = std::move(parsed.footnotes);
    html::Writer writer(document, {}, "");
    writer.write(document.blocks);
    writer.write_footnotes();
    return writer.out();
  });
}

TEST_CASE("a picture tells its size, and its caption stands below it where it is by itself") {
  const doc::Image image{
      "images/a map.png", "Map of \"here\"", "As <drawn>", "as-drawn", 640, 480, 96, "0a"};
  const std::string img =
      "<img src=\"../images/a%20map.png\" alt=\"Map of &quot;here&quot;\" width=\"640\" "
      "height=\"480\" loading=\"lazy\">";
  CHECK(html_of({line(word(image))}) == "<figure class=\"picture\" id=\"as-drawn\">\n" + img +
                                            "\n<figcaption>As &lt;drawn&gt;</figcaption>\n"
                                            "</figure>\n");
  CHECK(html_of({doc::to_paragraph(doc::Inlines{word(doc::Text{"A "}), word(image)})}) ==
        "<p>A " + img + "</p>\n");
}

TEST_CASE("a heading has its anchor and its number as text") {
  CHECK(html_of({block(doc::Heading{2, "quorum", "5", doc::to_inlines("Quorum")})}) ==
        "<h2 id=\"quorum\"><span class=\"number\">5</span> Quorum</h2>\n");
  CHECK(html_of({block(doc::Heading{1, "", "", doc::to_inlines("Title")})}) == "<h2>Title</h2>\n");
}

TEST_CASE("clauses carry their labels as text") {
  const doc::List inner{
      doc::ListKind::clauses, 1, true, {labelled("(a)", "", {doc::to_paragraph("plans;")})}};
  const doc::List outer{
      doc::ListKind::clauses,
      1,
      false,
      {labelled("1.1", "purpose", {doc::to_paragraph("It agrees:"), block(inner)})}};
  CHECK(html_of({block(outer)}) ==
        "<ol class=\"clauses loose\">\n"
        "<li id=\"purpose\"><span class=\"clause-label\">1.1</span>\n<p>It agrees:</p>\n"
        "<ol class=\"clauses\">\n"
        "<li><span class=\"clause-label\">(a)</span> plans;</li>\n</ol>\n</li>\n</ol>\n");
}

TEST_CASE("cells that head a row or several columns say so") {
  doc::Table table;
  table.caption = doc::to_inlines("Votes");
  table.shows_caption = false;
  table.columns = {{doc::Align::start, 1}, {doc::Align::end, 3}};
  auto head = doc::to_cell("Seat", doc::CellKind::column_header);
  head.columns = 2;
  auto first = doc::to_cell("Chair", doc::CellKind::row_header);
  first.rows = 2;
  table.head = {{"", {head}}};
  table.body = {{"chair", {first, doc::to_cell("1")}}, {"", {doc::to_cell("2")}}};
  CHECK(html_of({block(table)}) ==
        "<table>\n<caption><span class=\"visually-hidden\">Votes</span></caption>\n"
        "<colgroup><col class=\"width-25\"><col class=\"width-75\"></colgroup>\n"
        "<thead>\n<tr>\n<th scope=\"colgroup\" colspan=\"2\">Seat</th>\n</tr>\n</thead>\n"
        "<tbody>\n<tr id=\"chair\">\n<th scope=\"rowgroup\" rowspan=\"2\">Chair</th>\n"
        "<td class=\"end\">1</td>\n</tr>\n<tr>\n<td>2</td>\n</tr>\n</tbody>\n</table>\n");
}

TEST_CASE("a header cell without words is no header") {
  doc::Table table;
  table.head = {{"", {doc::to_cell("", doc::CellKind::column_header)}}};
  CHECK(html_of({block(table)}).find("<th>") == std::string::npos);
  CHECK(html_of({block(table)}).find("scope") == std::string::npos);
}

TEST_CASE("regions of the same name are told apart") {
  doc::Table table;
  table.caption = doc::to_inlines("Members");
  table.columns.resize(3);
  const auto html = html_of({block(table), block(table)});
  CHECK(html.find("aria-label=\"Members\"") != std::string::npos);
  CHECK(html.find("aria-label=\"Members (2)\"") != std::string::npos);
}

TEST_CASE("lists of figures and of tables lead to them, and stand only where there are some") {
  doc::Figure figure{"map", {}, {doc::to_paragraph("A answers to B.")}};
  figure.graph.title = "Who answers to whom";
  doc::Table table;
  table.anchor = "seats";
  table.caption = doc::to_inlines("Seats & votes");
  table.body = {{"", {doc::to_cell("one")}}};
  doc::Table hidden = table;
  hidden.anchor = "hidden";
  hidden.shows_caption = false;
  doc::Document document;
  document.blocks = {block(doc::Contents{2, doc::Listed::figures}),
                     block(doc::Contents{2, doc::Listed::tables}), block(figure), block(table),
                     block(hidden)};
  const auto html = html::write_blocks(document.blocks, document, {});
  CHECK(html.starts_with(
      "<nav class=\"contents\" aria-label=\"Figures\">\n<ol>\n"
      "<li class=\"level-2\"><a href=\"#map\">Who answers to whom</a></li>\n</ol>\n</nav>\n"
      "<nav class=\"contents\" aria-label=\"Tables\">\n<ol>\n"
      "<li class=\"level-2\"><a href=\"#seats\">Seats &amp; votes</a></li>\n</ol>\n</nav>\n"));
  CHECK(html.find("<table id=\"seats\">") != std::string::npos);
  document.blocks = {block(doc::Contents{2, doc::Listed::figures}),
                     block(doc::Contents{2, doc::Listed::tables})};
  CHECK(html::write_blocks(document.blocks, document, {}) == "");
}

TEST_CASE("a figure without a drawing shows its words alone") {
  doc::Figure figure{"map", {}, {doc::to_paragraph("A answers to B.")}};
  figure.graph.title = "Who answers to whom";
  CHECK(html_of({block(figure)}) ==
        "<figure id=\"map\">\n<figcaption>Who answers to whom</figcaption>\n"
        "<p>A answers to B.</p>\n</figure>\n");
}

TEST_CASE("each drawing goes to its figure, and the words stay") {
  diagram::Drawing narrow;
  narrow.width = 120;
  narrow.height = 40;
  narrow.shapes.push_back({});
  narrow.shapes.back().label = "Board";
  auto wide = narrow;
  wide.width = 900;
  doc::Document document;
  document.path = "map";
  const doc::Figure figure{"", {}, {doc::to_paragraph("words")}};
  document.blocks = {block(figure), block(figure), block(figure)};
  const auto html = html::write_blocks(document.blocks, document, {&narrow, nullptr, &wide});
  CHECK(html.find("id=\"drawing_1-title\"") != std::string::npos);
  CHECK(html.find("id=\"drawing_2-title\"") == std::string::npos);
  CHECK(html.find("id=\"drawing_3-title\"") != std::string::npos);
  CHECK(html.find("<div class=\"drawing least-5 narrow\">") != std::string::npos);
  CHECK(html.find("<section class=\"drawing least-60 scroll\"") != std::string::npos);
  std::size_t words = 0;
  for (auto at = html.find("words</p>"); at != std::string::npos;
       at = html.find("words</p>", at + 1))
    ++words;
  CHECK(words == 3);
}

TEST_CASE("a notice says its kind in words, once") {
  const auto gap = doc::NoticeKind::gap;
  CHECK(html_of({block(doc::Notice{gap, doc::to_inlines("Who chairs"), {}})}) ==
        "<div class=\"notice notice-gap\" role=\"note\">\n<p class=\"notice-title\">"
        "<span class=\"notice-kind\">Not stated:</span> Who chairs</p>\n</div>\n");
  CHECK(html_of({block(doc::Notice{gap, doc::to_inlines("Not stated by the paper"), {}})})
            .find("notice-kind") == std::string::npos);
  CHECK(html_of({block(doc::Notice{doc::NoticeKind::answer, {}, {}})}).find(">Answer</span></p>") !=
        std::string::npos);
}

TEST_CASE("facts, cards, signatures and contents") {
  const doc::Definition fact{doc::to_inlines("Chair"), {doc::to_paragraph("not known")}, "chair"};
  CHECK(html_of({block(doc::Definitions{{fact}})}) ==
        "<dl class=\"definitions glossary\">\n<div><dt id=\"chair\">Chair</dt>\n"
        "<dd>not known</dd></div>\n</dl>\n");
  const doc::Card card{doc::to_inlines("Bodies"), {"", "bodies", "", ""}, {}};
  CHECK(
      html_of({block(doc::Cards{{card}})}) ==
      "<ul class=\"cards\">\n<li class=\"card\">\n<h2><a href=\"../bodies.html\">Bodies</a></h2>\n"
      "</li>\n</ul>\n");
  CHECK(html_of({block(doc::Signatures{{"Chair"}})}).find("<th scope=\"row\">Chair</th>") !=
        std::string::npos);
  const auto heading = [](int level, std::string anchor) {
    return block(doc::Heading{level, std::move(anchor), "", doc::to_inlines("Words")});
  };
  const auto html = html_of(
      {block(doc::Contents{3}), heading(2, "a"), heading(3, "b"), heading(4, "c"), heading(2, "")});
  CHECK(
      html.starts_with("<nav class=\"contents\" aria-label=\"Contents\">\n<ol>\n"
                       "<li class=\"level-2\"><a href=\"#a\">Words</a></li>\n"
                       "<li class=\"level-3\"><a href=\"#b\">Words</a></li>\n</ol>\n</nav>\n"));
}

TEST_CASE("cards are headed one level below the section they stand in") {
  const doc::Card card{doc::to_inlines("Bodies"), {}, {}};
  const auto html = html_of({block(doc::Heading{3, "", "", {}}), block(doc::Cards{{card}})});
  CHECK(html.find("<h4>Bodies</h4>") != std::string::npos);
}

TEST_CASE("words with a meaning of their own") {
  CHECK(html_of({line(word(doc::Abbreviation{"PCT", "Primary Care Trust"}))}) ==
        "<p><abbr title=\"Primary Care Trust\">PCT</abbr></p>\n");
  CHECK(html_of({line(word(doc::Unstated{doc::to_inlines("not stated")}))}) ==
        "<p><span class=\"unstated\">not stated</span></p>\n");
  CHECK(html_of({line(word(doc::Citation{"Paper A, 4.1", {"", "sources", "a-4", ""}}))}) ==
        "<p><a class=\"source\" href=\"../sources.html#a-4\">Paper A, 4.1</a></p>\n");
  CHECK(html_of({line(word(doc::Citation{"Paper A", {}}))}) ==
        "<p><span class=\"source\">Paper A</span></p>\n");
}

TEST_CASE("the second mark of a footnote has an id of its own") {
  doc::Document document;
  document.blocks = {line(word(doc::FootnoteMark{1})), line(word(doc::FootnoteMark{1}))};
  document.footnotes = {{1, {doc::to_paragraph("Guidance, 2008.")}}};
  html::Writer writer(document, {}, "");
  writer.write(document.blocks);
  writer.write_footnotes();
  CHECK(writer.out().find("id=\"mark_1\" href=\"#note_1\"") != std::string::npos);
  CHECK(writer.out().find("id=\"mark_1_2\" href=\"#note_1\"") != std::string::npos);
  CHECK(writer.out().find("<li id=\"note_1\" value=\"1\">Guidance, 2008. <a class=\"back\" "
                          "href=\"#mark_1\">") != std::string::npos);
}
