// Heads and feet: patterns and the facts they name.

#include "paper/furniture.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/case.h"
#include "unit/print/sample.h"

namespace govbook::tests {
namespace {

paper::Facts facts() {
  paper::Facts all;
  all.handbook = "County Handbook";
  all.title = "Terms of reference";
  all.date = "January 2009";
  all.publisher = "County Council";
  return all;
}

std::string words_of(const print::Mark& mark) {
  std::string words;
  if (const auto* glyphs = std::get_if<print::Glyphs>(&mark.what)) {
    for (const auto& cluster : glyphs->run.clusters) words += cluster.text;
  }
  return words;
}

struct SetWords {
  std::string words;
  double left = 0, right = 0;
};

std::vector<SetWords> set(const paper::Facts& facts, const print::Settings& settings,
                          bool is_first = false) {
  Report report;
  print::Typesetter typesetter{fonts(), report, "en-GB", {}, false, {}};
  print::Page page;
  page.width = settings.page_width;
  page.height = settings.page_height;
  paper::add_furniture(page, facts, {3, 12, is_first}, settings, typesetter);
  std::vector<SetWords> all;
  for (const auto& mark : page.marks) {
    CHECK(mark.element == -1);
    CHECK((mark.artifact == print::Artifact::header || mark.artifact == print::Artifact::footer));
    const auto* glyphs = std::get_if<print::Glyphs>(&mark.what);
    if (glyphs == nullptr) continue;
    const double left = glyphs->x + glyphs->run.x;
    if (!all.empty() && std::abs(all.back().right - left) < 0.1) {
      all.back().words += words_of(mark);
      all.back().right = left + glyphs->run.width;
    } else {
      all.push_back({words_of(mark), left, left + glyphs->run.width});
    }
  }
  return all;
}

bool has(const std::vector<SetWords>& all, const std::string& words) {
  return std::ranges::any_of(all, [&](const SetWords& one) { return one.words == words; });
}

}  // namespace

TEST_CASE("a pattern is filled with facts, and parts without facts are left out") {
  const auto filled = [](std::string_view pattern) {
    return paper::fill(pattern, facts(), {3, 12, false});
  };
  CHECK(filled("Page {page} of {pages}") == "Page 3 of 12");
  CHECK(filled("As at {date} · {status}") == "As at January 2009");
  CHECK(filled("{status} · As at {date}") == "As at January 2009");
  CHECK(filled("{handbook} · {title} · {publisher}") ==
        "County Handbook · Terms of reference · County Council");
  CHECK(filled("{draft}") == "");
  CHECK(filled("words alone") == "words alone");
  CHECK(filled("an open { brace") == "an open { brace");
  CHECK(filled("") == "");
}

TEST_CASE("names that no fact has are found") {
  CHECK(paper::unknown_names("{page} of {pages}, {colour} and {size}") ==
        std::vector<std::string>{"colour", "size"});
  CHECK(paper::unknown_names("{handbook} {").empty());
}

TEST_CASE("the documentation names every fact, and only these") {
  const auto docs = read("themes/README.md");
  const auto begin = docs.find("## Heads and feet of PDFs");
  const auto end = docs.find("\n## ", begin + 1);
  REQUIRE(begin != std::string::npos);
  std::vector<std::string> named;
  const auto part = docs.substr(begin, end - begin);
  for (auto at = part.find("`{"); at != std::string::npos; at = part.find("`{", at + 1)) {
    named.push_back(part.substr(at + 2, part.find('}', at) - at - 2));
  }
  for (const auto& name : paper::fact_names()) {
    CHECK_MESSAGE(std::ranges::find(named, name) != named.end(), name);
  }
  for (const auto& name : named) {
    const auto unknown = paper::unknown_names("{" + name + "}");
    CHECK_MESSAGE(unknown.empty(), name);
  }
}

TEST_CASE("heads and feet stand where the theme says") {
  const print::Settings settings;
  const auto all = set(facts(), settings);
  CHECK(has(all, "County Handbook"));
  CHECK(has(all, "Terms of reference"));
  CHECK(has(all, "Page 3 of 12"));
  CHECK_FALSE(has(all, "DRAFT"));
  CHECK_FALSE(has(set(facts(), settings, true), "Terms of reference"));
  auto marked = facts();
  marked.draft = "DRAFT";
  marked.marking = "OFFICIAL";
  CHECK(has(set(marked, settings), "DRAFT"));
  CHECK(has(set(marked, settings, true), "OFFICIAL"));
}

TEST_CASE("heads and feet never meet or leave the margins, however long they are") {
  print::Settings settings;
  std::size_t tried = 0;
  for (const double width : {297.6, 419.5, 595.3}) {
    settings.page_width = width;
    for (std::size_t i = 0; i < 64; ++i) {
      auto long_facts = facts();
      const auto words = [&](std::size_t bit) {
        std::string text = "Words";
        for (std::size_t k = 0; k < (i >> bit & 3U) * 9; ++k) text += " and further words";
        return text;
      };
      long_facts.handbook = words(0);
      long_facts.title = words(2);
      long_facts.status = words(4);
      long_facts.draft = i % 2 == 0 ? "" : "DRAFT";
      auto all = set(long_facts, settings);
      // Heads first, then feet: each from left to right.
      for (std::size_t k = 0; k < all.size(); ++k, ++tried) {
        CHECK(all[k].left >= settings.margin_left - 0.1);
        CHECK(all[k].right <= width - settings.margin_right + 0.1);
        if (k > 0 && all[k].left > all[k - 1].left) CHECK(all[k].left > all[k - 1].right);
      }
    }
  }
  CHECK(tried > 500);
}

}  // namespace govbook::tests
