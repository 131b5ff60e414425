// Volumes: which chapters they have, and in which order.

#include "compose/bind.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

namespace govbook::tests {
namespace {

doc::Document document(const std::string& path, const std::string& above = "",
                       const std::string& made_from = "documents/page.md") {
  doc::Document made;
  made.path = path;
  made.title = path;
  made.template_name = made_from;
  made.crumbs.push_back({"Home", {"", "index", "", ""}});
  if (!above.empty()) made.crumbs.push_back({above, {"", above, "", ""}});
  return made;
}

doc::Document volume() {
  doc::Document made;
  made.path = "handbook";
  made.kind = doc::Kind::volume;
  return made;
}

compose::Blueprint kept_out(const std::string& name) {
  compose::Blueprint made;
  made.name = name;
  made.is_in_volumes = false;
  return made;
}

std::string chapters_of(doc::Library library, const std::vector<compose::Blueprint>& blueprints) {
  Report report;
  compose::bind(library, blueprints, report);
  CHECK(!report.has_errors());
  std::string told;
  for (const auto& one : library.documents) {
    if (one.kind != doc::Kind::volume) CHECK(one.chapters.empty());
    for (const auto& chapter : one.chapters) {
      told += std::to_string(chapter.depth) + " " + chapter.path + "\n";
    }
  }
  return told;
}

}  // namespace

TEST_CASE("a volume has every document that is not kept out, each behind what it belongs to") {
  doc::Library library;
  library.documents = {document("index", "", "documents/home.md"),
                       document("bodies"),
                       document("structure"),
                       document("bodies/a", "bodies"),
                       document("bodies/b", "bodies"),
                       document("bodies/a/terms", "bodies/a"),
                       document("404", "", "documents/not-found.md"),
                       volume(),
                       document("sources")};
  CHECK(chapters_of(library, {kept_out("documents/home.md"), kept_out("documents/not-found.md")}) ==
        "1 bodies\n2 bodies/a\n3 bodies/a/terms\n2 bodies/b\n1 structure\n1 sources\n");
  CHECK(chapters_of(library, {kept_out("documents/page.md")}) == "1 index\n1 404\n");
}

TEST_CASE("what hangs below something that is kept out, or in a circle, is there all the same") {
  doc::Library library;
  library.documents = {document("a", "b"), document("b", "a"), document("c", "gone"), volume()};
  CHECK(chapters_of(library, {}) == "1 c\n1 a\n2 b\n");
}

TEST_CASE("every document is in a volume once, one level below what it belongs to") {
  std::mt19937 random(7);
  std::size_t nested = 0;
  for (int round = 0; round < 200; ++round) {
    doc::Library library;
    std::map<std::string, std::string> above;
    for (int i = 0; i < 30; ++i) {
      const auto path = "d" + std::to_string(i);
      const auto other = random() % 3 == 0 ? "" : "d" + std::to_string(random() % 30);
      above[path] = other == path ? "" : other;
      library.documents.push_back(document(path, above[path]));
    }
    library.documents.push_back(volume());
    Report report;
    compose::bind(library, {}, report);
    const auto& chapters = library.documents.back().chapters;
    CHECK(chapters.size() == 30);
    std::vector<std::string> open;  // From depth 1 down to the chapter before.
    std::map<std::string, int> seen;
    for (const auto& chapter : chapters) {
      CHECK(seen.emplace(chapter.path, chapter.depth).second);
      REQUIRE(chapter.depth >= 1);
      REQUIRE(static_cast<std::size_t>(chapter.depth) <= open.size() + 1);
      open.resize(static_cast<std::size_t>(chapter.depth) - 1);
      if (chapter.depth > 1) {
        CHECK(open.back() == above[chapter.path]);
        ++nested;
      }
      open.push_back(chapter.path);
    }
  }
  CHECK(nested > 1000);
}

TEST_CASE("a volume that names its chapters has these, and a name that is none is told") {
  doc::Library library;
  library.documents = {document("agenda"), document("papers/a"), document("other"), volume()};
  library.documents.back().chapters =
      compose::to_chapters("agenda\n\n  papers/a = Item 2: A = B\nnowhere = C\nhandbook\n");
  library.index();
  Report report;
  compose::bind(library, {}, report);
  const auto& chapters = library.documents.back().chapters;
  REQUIRE(chapters.size() == 2);
  CHECK(chapters[0].path == "agenda");
  CHECK(chapters[0].label.empty());
  CHECK(chapters[1].path == "papers/a");
  CHECK(chapters[1].label == "Item 2: A = B");
  CHECK(report.count(Severity::error) == 2);
}

TEST_CASE("a page may have chapters, too, and then is no chapter of anything") {
  doc::Library library;
  library.documents = {document("agenda"), document("all"), document("more"), volume()};
  library.documents[1].chapters = compose::to_chapters("agenda\nhandbook\n");
  library.documents[2].chapters = compose::to_chapters("agenda\nall\n");
  library.index();
  Report report;
  compose::bind(library, {}, report);
  CHECK(report.count(Severity::error) == 2);  // "handbook" and "all".
  CHECK(library.documents[1].chapters.size() == 1);
  CHECK(library.documents[2].chapters.size() == 1);
  REQUIRE(library.documents[3].chapters.size() == 1);
  CHECK(library.documents[3].chapters[0].path == "agenda");
}

}  // namespace govbook::tests
