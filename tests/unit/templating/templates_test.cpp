// Templates that are parsed once for many renderings.

#include <doctest/doctest.h>

#include "templating/render.h"

using namespace govbook;
using templating::Escape;
using templating::Map;
using templating::Templates;
using templating::Value;

TEST_CASE("a text that was rendered before is rendered with the values of now") {
  const Sources sources;
  const Templates templates(sources, "templates");
  Report report;
  const Span at{1, 2, 3, 0};
  for (const auto* name : {"Board", "Forum", "Board"}) {
    const auto made = templates.render_text("the {{ name }}", at, Map{{"name", Value(name)}},
                                            Escape::none, report);
    CHECK(made.text == "the " + std::string(name));
  }
  CHECK_FALSE(report.has_errors());
}

TEST_CASE("the same words in two places are complained about in both") {
  const Sources sources;
  const Templates templates(sources, "templates");
  Report report;
  for (const std::uint32_t line : {4, 9, 4}) {
    templates.render_text("{{ nobody }}", {1, line, 1, 0}, {}, Escape::none, report);
  }
  std::vector<std::uint32_t> lines;
  for (const auto& one : report.diagnostics()) {
    if (one.code == "template/unknown-name") lines.push_back(one.at.line);
  }
  CHECK(lines == std::vector<std::uint32_t>{4, 9, 4});
}

TEST_CASE("other words in the same place are another text") {
  const Sources sources;
  const Templates templates(sources, "templates");
  Report report;
  const Span at{1, 1, 1, 0};
  CHECK(templates.render_text("a", at, {}, Escape::none, report).text == "a");
  CHECK(templates.render_text("b", at, {}, Escape::none, report).text == "b");
}
