// Which files of a theme a page can be made of: never fewer than it is made of.

#include "build/shell_files.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "build/circumstances.h"
#include "handbooks.h"
#include "html/write.h"

namespace govbook::tests {
namespace {

// A theme of those files.
Sources theme(const Texts& texts) {
  Sources sources;
  for (const auto& [name, text] : texts) sources.add({"theme", name, name, text});
  return sources;
}

std::string named(const std::string& shell) {
  const auto names = build::shell_files(
      theme({{"page.html", shell}, {"a.html", "A"}, {"b.html", "B"}, {"style.css", "C"}}));
  return text::join({names.begin(), names.end()}, " ");
}

constexpr const char* all = "a.html b.html page.html style.css";

}  // namespace

TEST_CASE("names that are written down are known") {
  CHECK(named("no tag") == "page.html");
  CHECK(named("{% include \"a.html\" %}") == "a.html page.html");
  CHECK(named("{%- include 'a.html' ignore missing without context -%}") == "a.html page.html");
  CHECK(named("{%+\n extends\n\"a.html\"\n%}") == "a.html page.html");
  CHECK(named("{% include [\"a.html\", 'b.html',] ignore missing %}") == "a.html b.html page.html");
  CHECK(named("{% from \"a.html\" import x as y, z with context %}") == "a.html page.html");
  CHECK(named("{% import \"a.html\" as a %}") == "a.html page.html");
  CHECK(named("{% if x %}{% include \"gone.html\" %}{% endif %}") == "gone.html page.html");
  CHECK(named("{{ \"{%\" }}{% include \"a.html\" %}") == "a.html page.html");
}

TEST_CASE("where a name is worked out, every file can be meant") {
  for (const std::string expression :
       {"x", "\"a\" ~ x", "\"a\" \".html\"", "\"a.html\" if x else y", "x or \"a.html\"",
        "\"a.html\" or x", "\"a.html\"|lower", "[x]", "[\"a.html\", x]", "[\"a.html\"][0]",
        "(\"a.html\")", "\"a\\x2ehtml\"", "\"a.html", "[\"a.html\"", ""}) {
    for (const std::string word : {"include", "extends"}) {
      CHECK_MESSAGE(named("{% " + word + " " + expression + " %}") == all, word, " ", expression);
    }
    CHECK_MESSAGE(named("{% import " + expression + " as z %}") == all, expression);
    CHECK_MESSAGE(named("{% from " + expression + " import z %}") == all, expression);
  }
  CHECK(named("{% include \"a.html\"") == all);
}

TEST_CASE("files that files include are files of the shell, round in circles too") {
  const auto names = build::shell_files(
      theme({{"page.html", "{% extends \"base.html\" %}"},
             {"base.html", "{% include \"part.html\" %}"},
             {"part.html", "{% include \"page.html\" %}{% include \"part.html\" %}"},
             {"other.html", ""}}));
  CHECK(names == std::set<std::string>{"base.html", "page.html", "part.html"});
}

TEST_CASE("a file of the theme that changes a page is a file of its shell") {
  auto handbook = handbook_of(small_texts());
  const auto page_of = [](const build::Handbook& made) {
    doc::Library library;
    library.title = "Handbook";
    library.navigation = {{"Home", {"", "index", "", ""}}};
    doc::Document document;
    document.path = "index";
    document.title = "Home";
    for (const auto* words : {"One", "Two", "Three"}) {
      document.blocks.push_back({doc::Heading{2, words, "", doc::to_inlines(words)}, {}});
    }
    html::Setting setting;
    setting.library = &library;
    setting.sources = &made.sources;
    Report report;
    return html::write(document, setting, report);
  };
  const auto before = page_of(handbook);
  std::size_t seen = 0;
  const auto files = handbook.sources.list("theme");
  for (const auto file : files) {
    const auto& source = *handbook.sources.at(file);
    auto texts = small_texts();
    texts["theme/" + source.name] = source.bytes + "<!-- another -->";
    const auto other = handbook_of(texts);
    const bool is_of_shell = build::shell_files(other.sources).contains(source.name);
    const bool is_changed = page_of(other) != before;
    CHECK_MESSAGE(is_of_shell >= is_changed, source.name);
    seen += is_changed ? 1 : 0;
  }
  MESSAGE("files of the theme: " << files.size() << ", seen on a page: " << seen);
  CHECK(seen >= 3);
  CHECK(build::shell_files(handbook.sources).size() < files.size() / 2);
}

}  // namespace govbook::tests
