// Pages that show other documents in full.

#include "compose/assemble.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "compose/number.h"
#include "doc/dump.h"
#include "doc/walk.h"
#include "unit/compose/content.h"

namespace govbook::tests {
namespace {

doc::Block to_some_block(decltype(doc::Block::node) node) { return {std::move(node), {}}; }

doc::Inlines link(const std::string& words, const doc::Target& target) {
  return {{doc::Link{"", target, doc::to_inlines(words)}, {}}};
}

doc::Document titled(const std::string& path, const std::string& title) {
  doc::Document made;
  made.path = path;
  made.title = title;
  return made;
}

doc::Document paper() {
  auto made = titled("reports/venues", "Venues");
  made.properties = {{"To", doc::to_inlines("Board")}, {"State", doc::to_inlines("for decision")}};
  made.blocks = {to_some_block(doc::Contents{}),
                 to_some_block(doc::Heading{2, "purpose", "1", doc::to_inlines("Purpose")}),
                 doc::to_paragraph(link("below", {"", "", "cost", ""})),
                 doc::to_paragraph(link("the agenda", {"", "meetings/june", "item-2", ""})),
                 doc::to_paragraph(link("all of it", {"", "reports/venues", "", ""})),
                 doc::to_paragraph(link("elsewhere", {"", "bodies/board", "seats", ""})),
                 to_some_block(doc::Heading{6, "cost", "", doc::to_inlines("Cost")}),
                 doc::to_paragraph(doc::Inlines{{doc::FootnoteMark{1}, {}}})};
  made.footnotes = {{1, {doc::to_paragraph("Of the venues.")}}};
  return made;
}

doc::Document agenda() {
  auto made = titled("meetings/june", "Board, June");
  made.blocks = {to_some_block(doc::Heading{2, "item-2", "", doc::to_inlines("Venues")}),
                 doc::to_paragraph(link("the paper", {"", "reports/venues", "", ""})),
                 doc::to_paragraph(doc::Inlines{{doc::FootnoteMark{1}, {}}})};
  made.footnotes = {{1, {doc::to_paragraph("Of the agenda.")}}};
  return made;
}

doc::Document all_papers() {
  auto made = titled("meetings/june/papers", "Board, June");
  made.subtitle = "Agenda and papers";
  made.properties = {{"To", doc::to_inlines("Board")}};
  made.crumbs = {{"Home", {"", "index", "", ""}}, {"Board, June", {"", "meetings/june", "", ""}}};
  made.blocks = {to_some_block(doc::Contents{}),
                 to_some_block(doc::Heading{2, "reports-venues-2", "", doc::to_inlines("Own")})};
  made.chapters = {{"meetings/june", 1, "Agenda"},
                   {"reports/venues", 1, ""},
                   {"meetings/june/map.pdf", 2, "Item 2: map"},
                   {"reports/venues", 1, "The same once more"}};
  return made;
}

doc::Library paper_library() {
  doc::Library made;
  made.documents = {agenda(), paper(), all_papers()};
  doc::Attachment map;
  map.title = "Map";
  map.sheets = {{100, 100}};
  map.bytes = 2000;
  made.attachments.emplace("meetings/june/map.pdf", map);
  made.index();
  return made;
}

// The lines of a dump that begin so, each behind its spaces.
std::string lines_with(const std::string& dump, std::string_view begin) {
  std::istringstream all(dump);
  std::string found, line;
  while (std::getline(all, line)) {
    const auto words =
        std::string_view(line).substr(std::min(line.find_first_not_of(' '), line.size()));
    if (words.starts_with(begin)) found += std::string(words) + "\n";
  }
  return found;
}

// The documents that its chapters say are pages of their own.
std::vector<std::string> shown_on(const doc::Document& page) {
  std::vector<std::string> paths;
  for (const auto& one : page.blocks) {
    const auto* control = std::get_if<doc::Definitions>(&one.node);
    if (control == nullptr || control->entries.empty()) continue;
    const auto& last = control->entries.back();
    if (doc::plain_text(last.term) != "On a page of its own") continue;
    doc::for_each_target(
        last.blocks, [&](const doc::Target& target, Span) { paths.push_back(target.document); });
  }
  return paths;
}

}  // namespace

TEST_CASE("a page with chapters shows them below its own words, each below a heading") {
  auto made = paper_library();
  compose::assemble(made);
  const auto& page = *made.find("meetings/june/papers");
  const auto told = doc::dump(page);
  CHECK(page.chapters.empty());
  CHECK(lines_with(told, "heading") ==
        "heading 2 anchor=\"reports-venues-2\": \"Own\"\n"
        "heading 2 anchor=\"meetings-june\": \"Agenda\"\n"
        "heading 3 anchor=\"meetings-june.item-2\": \"Venues\"\n"
        "heading 2 anchor=\"reports-venues\": \"Venues\"\n"
        "heading 3 anchor=\"reports-venues.purpose\" number=\"1\": \"Purpose\"\n"
        "heading 6 anchor=\"reports-venues.cost\": \"Cost\"\n"
        "heading 3 anchor=\"meetings-june-map-pdf\": \"Item 2: map\"\n"
        "heading 2 anchor=\"reports-venues-3\": \"The same once more\"\n"
        "heading 3 anchor=\"reports-venues-3.purpose\" number=\"1\": \"Purpose\"\n"
        "heading 6 anchor=\"reports-venues-3.cost\": \"Cost\"\n");
  CHECK(lines_with(told, "contents") == lines_with(doc::dump(all_papers()), "contents"));
}

TEST_CASE("what leads from a chapter to a chapter leads to its place on the page") {
  auto made = paper_library();
  compose::assemble(made);
  const auto told = doc::dump(*made.find("meetings/june/papers"));
  CHECK(lines_with(told, "paragraph: link") ==
        "paragraph: link[document=\"meetings/june\"](\"Board, June\")\n"
        "paragraph: link[anchor=\"reports-venues\"](\"the paper\")\n"
        "paragraph: link[document=\"reports/venues\"](\"Venues\")\n"
        "paragraph: link[anchor=\"reports-venues.cost\"](\"below\")\n"
        "paragraph: link[anchor=\"meetings-june.item-2\"](\"the agenda\")\n"
        "paragraph: link[anchor=\"reports-venues\"](\"all of it\")\n"
        "paragraph: link[document=\"bodies/board\" anchor=\"seats\"](\"elsewhere\")\n"
        "paragraph: link[file=\"meetings/june/map.pdf\"](\"Map\") \" (PDF, 1 page, 2 KB, not "
        "tagged)\"\n"
        "paragraph: link[document=\"reports/venues\"](\"Venues\")\n"
        "paragraph: link[anchor=\"reports-venues-3.cost\"](\"below\")\n"
        "paragraph: link[anchor=\"meetings-june.item-2\"](\"the agenda\")\n"
        "paragraph: link[anchor=\"reports-venues-3\"](\"all of it\")\n"
        "paragraph: link[document=\"bodies/board\" anchor=\"seats\"](\"elsewhere\")\n");
}

TEST_CASE("footnotes go on counting, and what the head says already is not said again") {
  auto made = paper_library();
  compose::assemble(made);
  const auto& page = *made.find("meetings/june/papers");
  const auto told = doc::dump(page);
  CHECK(lines_with(told, "paragraph: footnote") ==
        "paragraph: footnote[1]\nparagraph: footnote[2]\nparagraph: footnote[3]\n");
  REQUIRE(page.footnotes.size() == 3);
  CHECK(page.footnotes[2].number == 3);
  CHECK(told.find("\"State\"") != std::string::npos);
  CHECK(told.find("\"for decision\"") != std::string::npos);
  CHECK(lines_with(told, "term: \"To\"") == "");
}

TEST_CASE("the page that it hangs below leads to it, and no other document is changed") {
  auto made = paper_library();
  const auto paper_before = doc::dump(*made.find("reports/venues"));
  compose::assemble(made);
  CHECK(doc::dump(*made.find("reports/venues")) == paper_before);
  CHECK(lines_with(doc::dump(*made.find("meetings/june")), "also") ==
        "also: link[document=\"meetings/june/papers\"](\"Agenda and papers\")\n");
}

TEST_CASE("pages of the handbooks that show others show all of them, and no anchor twice") {
  std::size_t pages = 0, chapters = 0;
  for_each_library([&](const Composed& made, const std::filesystem::path&) {
    for (const auto& above : made.library.documents) {
      for (const auto& one : above.also) {
        const auto& link = std::get<doc::Link>(one.node);
        if (link.target.document.empty()) continue;
        auto page = *made.library.find(link.target.document);
        CAPTURE(page.path);
        ++pages;
        std::set<std::string> anchors;
        doc::for_each_anchor(page, [&](const std::string& anchor, Span) {
          CHECK_MESSAGE(anchors.insert(anchor).second, anchor);
        });
        const auto words = doc::plain_text(page.blocks);
        for (const auto& path : shown_on(page)) {
          const auto* document = made.library.find(path);
          REQUIRE(document != nullptr);
          ++chapters;
          std::istringstream lines(doc::plain_text(document->blocks));
          for (std::string line; std::getline(lines, line);) {
            CHECK_MESSAGE(words.find(line) != std::string::npos, path << ": " << line);
          }
        }
      }
    }
  });
  CHECK(pages >= 5);
  CHECK(chapters > pages);
}

}  // namespace govbook::tests
