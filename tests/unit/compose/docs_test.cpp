// templates/README.md against the code: front matter, values, links, and its example.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "compose/blueprint.h"
#include "compose/library.h"
#include "compose/link.h"
#include "compose/meeting_value.h"
#include "compose/values.h"
#include "doc/dump.h"
#include "markdown/parse.h"
#include "unit/structure/readme.h"
#include "unit/view/edition_of.h"

namespace govbook {
namespace {

using Names = std::set<std::string>;

// The words in back quotes of the first cells of a table.
Names names_in(const std::string& head) {
  Names names;
  for (const auto& row : tests::rows_of(head)) {
    for (const auto& word : tests::quoted(row.at(0))) names.insert(word);
  }
  return names;
}

Names to_set(const std::vector<std::string>& names) { return {names.begin(), names.end()}; }

TEST_CASE("every field of the front matter is described, and no other") {
  CHECK(names_in("field") == to_set(compose::blueprint_fields()));
  CHECK(names_in("each") == to_set(compose::blueprint_subjects()));
}

TEST_CASE("every value that templates see is described, and no other") {
  Names names = {"body", "organisation", "process", "report", "meeting",
                 "page", "title",        "count",   "nouns"};
  for (const auto& [name, value] : compose::shared_values({})) names.insert(name);
  CHECK(names_in("value") == names);
}

TEST_CASE("what a record has besides its fields is described") {
  const auto page = tests::read("templates/README.md");
  model::Handbook handbook;
  handbook.bodies.emplace_back().id.value = "board";
  const auto edition =
      view::edition(std::move(handbook), Date{2010, 1, 1}, view::Audience::everyone);
  const auto value = compose::body_value(edition.handbook().bodies.front(), edition);
  Names more;
  const auto& record = *std::get<templating::AnyRecord>(value.data);
  for (const auto& name : record.names()) {
    if (model::body_noun().find(name) == nullptr) more.insert(name);
    const auto member = record.find(name);
    REQUIRE(member);
    if (name != "strength" && name != "answer" && name != "votes") continue;
    for (const auto& [part, inner] : std::get<templating::Map>(member->data)) more.insert(part);
  }
  REQUIRE(more.contains("working"));
  for (const auto& name : more)
    CHECK_MESSAGE(page.find("`" + name + "`") != std::string::npos, name);
}

// The names of the members of a record that are no fields of its noun, and those of maps in them.
void collect_more(const templating::Value& value, const model::Noun& noun, Names& more) {
  const auto& record = *std::get<templating::AnyRecord>(value.data);
  for (const auto& name : record.names()) {
    const auto member = record.find(name);
    REQUIRE(member);
    if (noun.find(name) == nullptr) more.insert(name);
    const auto* map = std::get_if<templating::Map>(&member->data);
    if (map == nullptr) continue;
    for (const auto& [part, inner] : *map) more.insert(part);
  }
}

TEST_CASE("what a meeting has besides its fields is described") {
  const auto page = tests::read("templates/README.md");
  model::Handbook handbook;
  handbook.bodies.emplace_back().id.value = "board";
  auto& meeting = handbook.meetings.emplace_back();
  meeting.id.value = "june";
  meeting.body.value = "board";
  meeting.agenda.emplace_back().id.value = "plan";
  const auto edition =
      view::edition(std::move(handbook), Date{2010, 1, 1}, view::Audience::everyone);
  const auto value = compose::meeting_value(edition.handbook().meetings.front(), edition);
  Names more;
  collect_more(value, model::meeting_noun(), more);
  const auto items = std::get<templating::AnyRecord>(value.data)->find("items");
  collect_more(std::get<templating::List>(items->data).front(), model::agenda_item_noun(), more);
  REQUIRE(more.contains("assumption"));
  REQUIRE(more.contains("away"));
  for (const auto& name : more) {
    CHECK_MESSAGE(page.find("`" + name + "`") != std::string::npos, name);
  }
}

TEST_CASE("every kind of link is described, and no other") {
  const auto in_code = to_set(compose::link_schemes());
  REQUIRE(in_code.contains("clause"));
  const auto place = [](std::size_t) { return Span{}; };
  for (const auto& scheme : in_code) {
    Report report;
    markdown::parse("[a](" + scheme + ":b)", place, report);
    CHECK_MESSAGE(report.diagnostics().empty(), "Markdown refuses " << scheme);
  }
  Names on_page;
  for (const auto& link : names_in("link")) on_page.insert(link.substr(0, link.find(':')));
  CHECK(on_page == in_code);
}

// The first fence of the page, as a template over a handbook of the repository.
TEST_CASE("the example of the page makes a document without complaint") {
  const auto page = tests::read("templates/README.md");
  const std::string fence = "```markdown\n";
  const auto begin = page.find(fence) + fence.size();
  const auto example = page.substr(begin, page.find("\n```", begin) + 1 - begin);
  REQUIRE(example.starts_with("---\n"));
  tests::Case test;
  test.sections = {
      {"handbook.json", R"({"govbook": 1, "title": "T", "publisher": "P", "as_at": "2010"})"},
      {"bodies.json", R"([{"id": "a", "name": "A", "kind": "board"}, {"id": "b", "name": "B",
        "kind": "board", "chair": {"method": "elected", "appointment": "Elected."}}])"},
      {"documents/chairs.md", example},
      {"documents/body.md", "---\neach: body\npath: \"bodies/{{ body.id }}\"\ntitle: B\n---\n"}};
  const auto sources = tests::files_of(test);
  Report report;
  const auto library =
      compose::library(tests::edition_of(test, sources), sources, compose::Place::alone, report);
  CHECK(tests::explain_all(report, sources) == "");
  REQUIRE(library.find("chairs") != nullptr);
  const auto told = doc::dump(*library.find("chairs"));
  CHECK(told.find("heading 2 anchor=\"b\": \"B\"") != std::string::npos);
  CHECK(told.find("unstated(\"not stated\")") != std::string::npos);
  CHECK(told.find("Elected.") != std::string::npos);
}

}  // namespace
}  // namespace govbook
