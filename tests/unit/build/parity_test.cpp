// What is on screen is on paper: for each printed document, tree, page and PDF hold the same.

#include <doctest/doctest.h>

#include <algorithm>

#include "build/render.h"
#include "build/theme.h"
#include "diagram/lay_out.h"
#include "facts.h"
#include "handbooks.h"
#include "html/write.h"
#include "paper/lay_out.h"
#include "paper/volume.h"

namespace govbook::tests {
namespace {

build::Handbook composed(build::Handbook handbook) {
  REQUIRE(build::compose(handbook, {}));
  return handbook;
}

print::Pages paper(const doc::Document& document, const build::Handbook& handbook, Report& report) {
  const auto looks = build::theme(handbook.sources, report);
  const auto fonts = type::Fonts::open(looks.print.families, report);
  REQUIRE(fonts != nullptr);
  return paper::lay_out(document, {&handbook.library, &looks.print, {}, "test"}, *fonts, report);
}

void check_clauses(const std::vector<Clause>& tree, const std::vector<Clause>& other) {
  REQUIRE(tree.size() == other.size());
  for (std::size_t i = 0; i < tree.size(); ++i) {
    CAPTURE(tree[i].label);
    CHECK(tree[i].label == other[i].label);
    CHECK_MESSAGE(other[i].words.starts_with(tree[i].words),
                  tree[i].words << " / " << other[i].words);
  }
}

void check_cells(const std::vector<std::string>& tree, const std::vector<std::string>& other) {
  CHECK(tree.size() == other.size());
  for (std::size_t i = 0; i < std::min(tree.size(), other.size()); ++i) {
    CAPTURE(i);
    REQUIRE(tree[i] == other[i]);
  }
}

void check_anchors(const std::set<std::string>& tree, const std::set<std::string>& other) {
  for (const auto& anchor : tree) CHECK_MESSAGE(other.count(anchor) == 1, anchor);
}

// The control table of the paper is the list of properties of the page.
std::vector<std::string> with_properties(const doc::Document& document,
                                         std::vector<std::string> cells) {
  std::vector<std::string> all;
  for (const auto& property : document.properties) {
    all.push_back(squeezed(property.name));
    all.push_back(squeezed(doc::plain_text(property.value)));
  }
  all.insert(all.end(), cells.begin(), cells.end());
  return all;
}

void check_bookmarks(const doc::Document& document, const Facts& tree, const print::Pages& pages) {
  REQUIRE(!pages.bookmarks.empty());
  CHECK(pages.bookmarks.front().title == document.title);
  std::vector<std::string> titles;
  for (std::size_t i = 1; i < pages.bookmarks.size(); ++i) {
    titles.push_back(squeezed(pages.bookmarks[i].title));
  }
  CHECK(titles == tree.headings);
}

// How many clauses were compared.
std::size_t check_document(const doc::Document& document, const build::Handbook& handbook) {
  CAPTURE(document.path);
  Report report;
  const auto tree = facts_of(document);
  html::Setting setting;
  setting.library = &handbook.library;
  setting.sources = &handbook.sources;
  const auto page = facts_of_page(html::write(document, setting, report));
  const auto pages = paper(document, handbook, report);
  const auto print = facts_of(pages);
  CHECK(complaints(report) == "");

  CHECK(page.headings == tree.headings);
  CHECK(print.headings == tree.headings);
  check_bookmarks(document, tree, pages);
  if (document.kind == doc::Kind::numbered) {  // Elsewhere lists count, and have no clauses.
    check_clauses(tree.clauses, page.clauses);
    check_clauses(tree.clauses, print.clauses);
  }
  check_cells(tree.cells, page.cells);
  check_cells(with_properties(document, tree.cells), print.cells);
  check_anchors(tree.anchors, page.anchors);
  check_anchors(tree.anchors, print.anchors);
  CHECK(page.addresses == tree.addresses);
  CHECK(print.addresses == tree.addresses);
  return tree.clauses.size();
}

void check_handbook(const build::Handbook& handbook, std::size_t least) {
  std::size_t documents = 0;
  std::size_t clauses = 0;
  for (const auto& document : handbook.library.documents) {
    if (!document.is_printed || document.kind == doc::Kind::volume) continue;
    ++documents;
    clauses += check_document(document, handbook);
  }
  CHECK(documents > 0);
  CHECK(clauses >= least);
}

}  // namespace

TEST_CASE("page and PDF say what the tree says: the Durham handbook") {
  check_handbook(composed(handbook_of_content("county-durham")), 100);
}

TEST_CASE("page and PDF say what the tree says: the sample of 2009") {
  check_handbook(composed(handbook_of_content("commissioning-support")), 60);
}

TEST_CASE("the whole handbook on paper has every chapter with its headings and places") {
  auto handbook = composed(handbook_of_content("county-durham"));
  const auto& library = handbook.library;
  const auto* cover = library.find("handbook");
  REQUIRE(cover != nullptr);
  std::vector<paper::Bound> chapters;
  for (const auto& chapter : cover->chapters) {
    chapters.push_back({library.find(chapter.path), {}, chapter.depth});
  }
  const auto looks = build::theme(handbook.sources, handbook.report);
  const auto fonts = type::Fonts::open(looks.print.families, handbook.report);
  REQUIRE(fonts != nullptr);
  const auto pages = paper::lay_out_volume({cover, {}, 1}, chapters,
                                           {&library, &looks.print, {}, "test"}, *fonts,
                                           handbook.report);
  std::vector<std::string> wanted{squeezed(cover->title)};
  std::size_t places = 0;
  for (const auto& chapter : chapters) {
    wanted.push_back(squeezed(chapter.document->title));
    const auto tree = facts_of(*chapter.document);
    for (const auto& block : chapter.document->blocks) {
      const auto* heading = std::get_if<doc::Heading>(&block.node);
      if (heading == nullptr) continue;
      wanted.push_back(squeezed(heading->number + doc::plain_text(heading->inlines)));
    }
    for (const auto& anchor : tree.anchors) {
      const auto name = print::place_in(chapter.document->path, anchor);
      const auto found = std::ranges::lower_bound(pages.destinations, name, {},
                                                  &print::Destination::anchor);
      const bool is_there = found != pages.destinations.end() && found->anchor == name;
      CHECK_MESSAGE(is_there, name);
      ++places;
    }
  }
  std::vector<std::string> titles;
  for (const auto& bookmark : pages.bookmarks) titles.push_back(squeezed(bookmark.title));
  REQUIRE(titles.size() == wanted.size());
  for (std::size_t i = 0; i < titles.size(); ++i) CHECK(titles[i] == wanted[i]);
  MESSAGE("chapters " << chapters.size() << ", places " << places << ", pages "
                      << pages.pages.size());
  CHECK(chapters.size() > 40);
  CHECK(places > 400);
}

TEST_CASE("page and PDF lead to the same places outside") {
  const auto handbook = composed(handbook_of(small_texts()));
  check_handbook(handbook, 5);
  const auto* document = handbook.library.find("bodies/board/terms-of-reference");
  REQUIRE(document != nullptr);
  CHECK(facts_of(*document).addresses == std::set<std::string>{"https://lights.example/rules"});
}

}  // namespace govbook::tests
