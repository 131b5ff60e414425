#include <doctest/doctest.h>

#include <cstdint>

#include "base/utf8.h"
#include "reading.h"
#include "templating/escape.h"
#include "templating/letters.h"

using namespace govbook;
using templating::Escape;

namespace {

// A small generator with a fixed seed: the same templates on every machine.
struct Dice {
  std::uint64_t state = 20261122;

  std::size_t throw_below(std::size_t limit) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>((state >> 33) % limit);
  }
};

constexpr std::string_view pieces[] = {"{{",
                                       "}}",
                                       "{%",
                                       "%}",
                                       "{#",
                                       "#}",
                                       "{%-",
                                       "-%}",
                                       " if ",
                                       " else ",
                                       " endif ",
                                       " for ",
                                       " in ",
                                       "endfor",
                                       " set ",
                                       "endset",
                                       " x ",
                                       " y ",
                                       " = ",
                                       " is ",
                                       " not ",
                                       " and ",
                                       " or ",
                                       "(",
                                       ")",
                                       "[",
                                       "]",
                                       "{",
                                       "}",
                                       "|",
                                       ".",
                                       ",",
                                       ":",
                                       "+",
                                       "-",
                                       "*",
                                       "**",
                                       "/",
                                       "//",
                                       "%",
                                       "~",
                                       "==",
                                       "<",
                                       "0",
                                       "1",
                                       "9999999999999999",
                                       "1.5",
                                       "\"a\"",
                                       "'",
                                       "\"",
                                       "\\",
                                       "\n",
                                       " ",
                                       "\t",
                                       "é",
                                       "\xff",
                                       "upper",
                                       "sort",
                                       "default",
                                       "defined",
                                       "items()",
                                       "loop",
                                       "loop.index",
                                       "range(9)",
                                       " block b ",
                                       "endblock",
                                       " macro m(a) ",
                                       "endmacro",
                                       "m(1)",
                                       " include 'main' ",
                                       " extends 'main' ",
                                       " call m(1) ",
                                       "endcall",
                                       " filter upper ",
                                       "endfilter",
                                       " with a=1 ",
                                       "endwith",
                                       " raw ",
                                       "endraw",
                                       " import 'main' as i ",
                                       "super()",
                                       "caller()",
                                       "namespace(a=1)",
                                       "x.a",
                                       "join(',')",
                                       "batch(2)",
                                       "groupby('k')",
                                       "map('upper')",
                                       "none",
                                       "{% for x in y %}",
                                       "{% endfor %}",
                                       "{{ x }}",
                                       "{% if x %}",
                                       "{% endif %}",
                                       "truncate(3)"};

std::string random_template(Dice& dice) {
  std::string text;
  const auto size = 1 + dice.throw_below(24);
  for (std::size_t i = 0; i < size; ++i) text += pieces[dice.throw_below(std::size(pieces))];
  return text;
}

}  // namespace

TEST_CASE("no template crashes, and whatever is wrong is told at a place in it") {
  const auto values = tests::values_from(R"({"x": {"a": [1, "b"]}, "y": ["a", 2, null]})");
  Dice dice;
  for (int turn = 0; turn < 20000; ++turn) {
    const auto text = random_template(dice);
    Sources sources;
    sources.add({"templates", "main", "main", text});
    Report report;
    const auto made =
        templating::render(sources, "templates", "main", values, Escape::html, report);
    CAPTURE(text);
    for (const auto& one : report.diagnostics()) {
      REQUIRE(one.at.line >= 1);
      REQUIRE(one.at.column >= 1);
    }
    std::size_t end = 0;
    for (const auto& origin : made.origins) {
      REQUIRE(origin.begin == end);
      end = origin.end;
    }
    REQUIRE(end == made.text.size());
  }
}

TEST_CASE("text without tags is rendered as it is") {
  Dice dice;
  for (int turn = 0; turn < 2000; ++turn) {
    std::string text;
    for (int i = 0; i < 20; ++i) text += "ab {}%#-\n\t\"'\\|"[dice.throw_below(14)];
    const bool has_tag = text.find("{{") != std::string::npos ||
                         text.find("{%") != std::string::npos ||
                         text.find("{#") != std::string::npos;
    if (has_tag) continue;
    Report report;
    const auto made =
        templating::render_text({}, "templates", text, {}, {}, Escape::markdown, report);
    CHECK(made.text == text);
    CHECK_FALSE(report.has_errors());
  }
}

TEST_CASE("escaped HTML holds no character with a meaning") {
  const auto escaped = templating::escape_html("<a href=\"x\">'&amp;'</a>");
  CHECK(escaped == "&lt;a href=&#34;x&#34;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;");
}

TEST_CASE("upper and lower case are each other's way back in Latin, Greek and Cyrillic") {
  for (const std::string word : {"àéîõü", "ŵŷ", "čšž", "αβγω", "дйщ", "ẁẃẅ"}) {
    CHECK(templating::upper(word) != word);
    CHECK(templating::lower(templating::upper(word)) == word);
    CHECK(utf8::length(templating::upper(word)) == utf8::length(word));
  }
}

TEST_CASE("nesting that nobody writes is refused, not run") {
  Sources sources;
  const auto render = [&](const std::string& text) {
    Report report;
    templating::render_text(sources, "templates", text, {}, {}, Escape::none, report);
    return report.diagnostics().empty() ? std::string() : report.diagnostics()[0].code;
  };
  std::string brackets = "{{ " + std::string(5000, '(') + "1" + std::string(5000, ')') + " }}";
  CHECK(render(brackets) == "template/too-deep");
  std::string sum = "{{ 1";
  for (int i = 0; i < 5000; ++i) sum += "+1";
  CHECK(render(sum + " }}") == "template/too-deep");
  std::string branches;
  for (int i = 0; i < 5000; ++i) branches += "{% if 1 %}";
  CHECK(render(branches) == "template/too-deep");
  std::string list = "{% set ns = namespace(l=[1]) %}{% for i in range(100) %}";
  CHECK(render(list + "{% set ns.l = [ns.l] %}{% endfor %}") == "template/too-deep");
  CHECK(render(list + "{% set ns.l = ns.l + ns.l %}{% endfor %}") == "template/too-long");
}
