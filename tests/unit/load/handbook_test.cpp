#include "load/handbook.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "load/file.h"
#include "model/dump.h"
#include "unit/load/folder.h"

namespace govbook {
namespace {

const std::map<std::string, std::string> small = {
    {"handbook.json", R"({"govbook": 1, "title": "T", "publisher": "P", "as_at": "2009-01"})"},
    {"organisations.json", R"([{"id": "council", "name": "Council"}])"},
    {"bodies/board.json", R"({"name": "Board", "kind": "board",
 "seats": [{"id": "a", "title": "A", "organisation": "council", "count": {"state": "blank"}}],
 "quorum": {"state": "to-be-agreed", "note": "Soon."}, "from": "2009"})"},
    {"bodies/board.md", "---\nsource: paper 1\n---\n\nWords.\n"},
    {"sources.json", R"([{"id": "paper", "title": "Paper", "label": "p"}])"},
};

Sources to_sources(const std::map<std::string, std::string>& files, bool is_backwards = false) {
  Sources sources;
  std::vector<std::pair<std::string, std::string>> order(files.begin(), files.end());
  if (is_backwards) std::reverse(order.begin(), order.end());
  for (const auto& [name, text] : order) sources.add({"content", name, name, text});
  return sources;
}

model::Handbook load_well(const Sources& sources) {
  Report report;
  auto handbook = load::handbook(sources, report);
  REQUIRE(tests::explain_all(report, sources) == "");
  return handbook;
}

TEST_CASE("facts and gaps arrive with their places") {
  const auto sources = to_sources(small);
  const auto handbook = load_well(sources);
  REQUIRE(handbook.bodies.size() == 1);
  const auto& body = handbook.bodies[0];
  const auto file = sources.find("content", "bodies/board.json");
  CHECK(body.id.value == "board");
  CHECK(body.about.at == Span{file, 1, 1, 1});
  CHECK(body.name.at == Span{file, 1, 10, 7});
  CHECK(body.from.value == Date{2009, 0, 0});
  CHECK(body.quorum.gap->state == model::GapState::to_be_agreed);
  CHECK(body.quorum.gap->note == "Soon.");
  CHECK(body.quorum.at.line == 3);
  REQUIRE(body.seats.size() == 1);
  CHECK(body.seats[0].about.at == Span{file, 2, 12, 1});
  CHECK(body.seats[0].count.gap->state == model::GapState::blank);
  CHECK(!body.chair.value);
  CHECK(!body.chair.gap);
}

TEST_CASE("words about a body keep their Markdown and know where it begins") {
  const auto sources = to_sources(small);
  const auto handbook = load_well(sources);
  const auto* words = handbook.narrative("board");
  REQUIRE(words != nullptr);
  CHECK(words->markdown == "\nWords.\n");
  CHECK(words->markdown_at.line == 4);
  CHECK(words->about.source.size() == 1);
}

TEST_CASE("the order in which files are read makes no difference") {
  CHECK(model::dump(load_well(to_sources(small))) ==
        model::dump(load_well(to_sources(small, true))));
}

TEST_CASE("YAML says the same as JSON") {
  auto yaml = small;
  yaml.erase("bodies/board.json");
  yaml["bodies/board.yaml"] =
      "name: Board\nkind: board\nseats:\n  - id: a\n    title: A\n    organisation: council\n"
      "    count: {state: blank}\nquorum:\n  state: to-be-agreed\n  note: Soon.\nfrom: 2009\n";
  CHECK(model::dump(load_well(to_sources(yaml))) == model::dump(load_well(to_sources(small))));
}

TEST_CASE("files of other roots are left alone") {
  auto sources = to_sources(small);
  sources.add({"templates", "bodies.json", "bodies.json", "no JSON"});
  CHECK(load_well(sources).bodies.size() == 1);
}

TEST_CASE("any line left out is told or does no harm, and never anything worse") {
  for (const auto& [name, text] : small) {
    for (std::size_t i = 0; i < text.size(); i += 2) {
      auto broken = small;
      broken[name].erase(i, 3);
      const auto sources = to_sources(broken);
      Report report;
      const auto handbook = load::handbook(sources, report);
      CHECK(handbook.bodies.size() <= 1);
      CHECK(tests::explain_all(report, sources).size() < 20000);
    }
  }
}

TEST_CASE("the name of a file tells what it holds") {
  using load::Form;
  CHECK(load::file_kind("handbook.yml").form == Form::settings);
  CHECK(load::file_kind("bodies.yaml").form == Form::list);
  CHECK(load::file_kind("processes/appeal.json").form == Form::record);
  CHECK(load::file_kind("processes/appeal.json").id == "appeal");
  CHECK(load::file_kind("processes/appeal.md").form == Form::unknown);
  CHECK(load::file_kind("bodies/board.md").form == Form::narrative);
  CHECK(load::file_kind("pages/aims.md").form == Form::page);
  CHECK(load::file_kind("pages.json").form == Form::unknown);
  CHECK(load::file_kind("narratives.json").form == Form::unknown);
  CHECK(load::file_kind("bodies/LOGO.PNG").form == Form::ignored);
  CHECK(load::file_kind("meetings/papers/venues.PDF").form == Form::ignored);
  CHECK(load::file_kind("meetings/papers/venues.md").form == Form::ignored);
  CHECK(load::file_kind("meetings/venues.md").form == Form::unknown);
  CHECK(load::file_kind("templates/x.json").form == Form::ignored);
  CHECK(load::file_kind(".govbook/cache").form == Form::ignored);
  CHECK(load::file_kind("templates").form == Form::unknown);
}

}  // namespace
}  // namespace govbook
