#include <doctest/doctest.h>

#include "reading.h"

using namespace govbook;
using templating::Escape;
using templating::Map;
using templating::Rendered;
using templating::Value;

namespace {

constexpr std::string_view shell =
    "# {{ name }}\n"
    "{% if seats > 1 %}\n"
    "  Seats: {{ seats }}, é {{ 1 + 1 }} {{ name|upper }}\n"
    "{% endif %}\n"
    "{% include \"part\" %}\n"
    "last\n";

struct Page {
  Sources sources;
  Rendered made;
  Report report;

  Page() {
    sources.add({"content", "board.json", "board.json", "{}"});
    sources.add({"templates", "main", "main", std::string(shell)});
    sources.add({"templates", "part", "part", "part of\r\n{{ name }}\r\n"});
    const Map values = {{"name", Value("Board", Span{1, 2, 11, 5})}, {"seats", Value(4)}};
    made = templating::render(sources, "templates", "main", values, Escape::markdown, report);
  }

  Span behind(std::string_view text, std::size_t ahead = 0) const {
    const auto at = made.text.find(text);
    REQUIRE(at != std::string::npos);
    return origin_of(made, sources, at + ahead);
  }
};

}  // namespace

TEST_CASE("a rendered text knows where each part was written") {
  const Page page;
  CHECK_FALSE(page.report.has_errors());
  CHECK(page.made.text == "# Board\n  Seats: 4, é 2 BOARD\npart of\nBoard\nlast\n");
  CHECK(page.behind("# ") == Span{2, 1, 1, 0});
  CHECK(page.behind("Board") == Span{1, 2, 11, 5});
  CHECK(page.behind("Board", 3) == Span{1, 2, 11, 5});
  CHECK(page.behind("Seats:") == Span{2, 3, 3, 0});
  CHECK(page.behind("é ", 2).column == 24);  // Behind a character of two bytes.
  CHECK(page.behind("BOARD") == Span{1, 2, 11, 5});
  CHECK(page.behind("part") == Span{3, 1, 1, 0});
  CHECK(page.behind("part", 5) == Span{3, 1, 6, 0});
  CHECK(page.behind("last") == Span{2, 6, 1, 0});
}

TEST_CASE("a value without a place comes from where the template asks for it") {
  const Page page;
  const auto at = page.behind("4,");
  CHECK(at.file == 2);
  CHECK(at.line == 3);
  CHECK(at.column == 13);
}

TEST_CASE("origins are sorted, do not overlap and cover the text") {
  const Page page;
  std::size_t end = 0;
  for (const auto& origin : page.made.origins) {
    CHECK(origin.begin == end);
    CHECK(origin.end > origin.begin);
    end = origin.end;
  }
  CHECK(end == page.made.text.size());
}

TEST_CASE("text that is not in a file of its own has places from where it begins") {
  Sources sources;
  sources.add({"content", "page.md", "page.md", "---\nx\n---\n"});
  Report report;
  const auto made = templating::render_text(sources, "templates", "one\ntwo {{ no }}",
                                            Span{1, 10, 5, 0}, {}, Escape::none, report);
  CHECK(origin_of(made, sources, 1) == Span{1, 10, 6, 0});
  CHECK(origin_of(made, sources, 4) == Span{1, 11, 1, 0});
  REQUIRE(report.diagnostics().size() == 1);
  CHECK(report.diagnostics()[0].at == Span{1, 11, 8, 2});
}

TEST_CASE("what a macro and a block write keeps its origins") {
  Sources sources;
  sources.add({"templates", "main", "main",
               "{% extends \"shell\" %}{% macro m(x) %}<{{ x }}>{% endmacro %}"
               "{% block b %}{{ m(name) }}{{ super() }}{% endblock %}"});
  sources.add({"templates", "shell", "shell", "{% block b %}shell{% endblock %}"});
  Report report;
  const Map values = {{"name", Value("N", Span{9, 8, 7, 1})}};
  const auto made = templating::render(sources, "templates", "main", values, Escape::html, report);
  CHECK(made.text == "<N>shell");
  REQUIRE(made.origins.size() == 4);
  CHECK(made.origins[1].at == Span{9, 8, 7, 1});
  CHECK(made.origins[3].at.file == 2);
}

TEST_CASE("templates that are kept render as those that are not") {
  Sources sources;
  sources.add({"templates", "main", "main", "{% include \"part\" %}{{ x }}{{ y }}"});
  sources.add({"templates", "part", "part", "part "});
  const templating::Templates templates(sources, "templates");
  for (int turn = 0; turn < 3; ++turn) {
    Report kept;
    Report fresh;
    const Map values = {{"x", Value(turn)}};
    const auto one = templates.render("main", values, Escape::html, kept);
    const auto two = templating::render(sources, "templates", "main", values, Escape::html, fresh);
    CHECK(one.text == two.text);
    CHECK(one.text == "part " + std::to_string(turn));
    CHECK(tests::told(kept, sources) == tests::told(fresh, sources));
  }
  Report report;
  CHECK(templates.render("mian", {}, Escape::html, report).text.empty());
  CHECK(report.diagnostics().at(0).code == "template/unknown-template");
  CHECK(report.diagnostics()[0].hints.at(0) == "did you mean \"main\"?");
}
