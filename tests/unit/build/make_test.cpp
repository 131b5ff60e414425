// The driver: what it makes, in which order, and that nothing but the input decides the bytes.

#include "build/make.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <random>

#include "doc/walk.h"
#include "handbooks.h"
#include "support/case.h"
#include "support/share.h"

namespace govbook::tests {
namespace {

build::Options options(int jobs) {
  build::Options made;
  made.jobs = jobs;
  made.generator = "govbook test";
  return made;
}

Output made(build::Handbook handbook, int jobs) {
  auto result = build::make(handbook, options(jobs));
  CHECK(complaints(handbook.report) == "");
  return std::move(result.output);
}

// The same files, read in another order.
build::Handbook shuffled(const build::Handbook& handbook, unsigned seed) {
  std::vector<Source> all;
  for (std::uint32_t i = 1; i <= handbook.sources.size(); ++i) {
    all.push_back(*handbook.sources.at(i));
  }
  std::shuffle(all.begin(), all.end(), std::mt19937(seed));
  build::Handbook other;
  other.folder = handbook.folder;
  for (auto& source : all) other.sources.add(std::move(source));
  return other;
}

// A chart of more bodies than anybody could read.
Texts hostile_texts(int bodies) {
  auto texts = small_texts();
  texts["bodies.json"] = "[\n";
  for (int i = 0; i < bodies; ++i) {
    const auto id = std::to_string(i);
    texts["bodies.json"] += R"({"id": "body-)" + id + R"(", "name": "Body )" + id +
                            R"(", "kind": "board", "source": "paper 1")" +
                            (i == 0 ? "" : R"(, "parent": "body-0")") +
                            (i + 1 == bodies ? "}\n" : "},\n");
  }
  texts["bodies.json"] += "]\n";
  texts["pages/harbour.md"] =
      "---\ntitle: All\nsummary: All of them.\norder: 1\n---\n\n```chart\nof: structure\n```\n";
  return texts;
}

}  // namespace

TEST_CASE("a handbook is made of these files and no others") {
  check_cases("build/paths", [](const Case& test) {
    std::string paths;
    for (const auto& [path, bytes] : made(handbook_of_content(test.name), 2)) {
      CHECK_MESSAGE(!bytes.empty(), path);
      paths += path + "\n";
    }
    return paths;
  });
}

TEST_CASE("the number of jobs and the order of files do not show in the bytes") {
  const auto handbook = handbook_of(small_texts());
  const auto first = made(handbook, 1);
  CHECK(first.size() > 20);
  CHECK(made(handbook, 1) == first);
  CHECK(made(handbook, 2) == first);
  CHECK(made(handbook, 8) == first);
  for (const unsigned seed : {1U, 2U, 3U}) CHECK(made(shuffled(handbook, seed), 2) == first);
}

TEST_CASE("the handbooks of content come out the same in another order and with more jobs") {
  std::vector<std::string> names = {"county-durham", "commissioning-support"};
  names.resize(static_cast<std::size_t>(std::clamp(share(2), 1, 2)));
  for (const auto& name : names) {
    CAPTURE(name);
    const auto handbook = handbook_of_content(name);
    const auto first = made(handbook, 1);
    const auto again = made(shuffled(handbook, 7), 8);
    for (const auto& [path, bytes] : first) {
      CHECK_MESSAGE(again.count(path) == 1, path);
      if (again.count(path) == 1) CHECK_MESSAGE(again.at(path) == bytes, path);
    }
    CHECK(again.size() == first.size());
  }
}

TEST_CASE("the stations follow each other as the house says") {
  std::vector<std::string> stations;
  auto wish = options(2);
  wish.on_station = [&](std::string_view station) { stations.emplace_back(station); };
  auto handbook = handbook_of(small_texts());
  build::make(handbook, wish);
  CHECK(stations == std::vector<std::string>{"load", "check", "view", "compose", "plan", "diagrams",
                                             "PDFs", "plan", "diagrams", "pages"});
}

TEST_CASE("after a station with errors no other begins and nothing is made") {
  auto texts = small_texts();
  auto& bodies = texts["bodies.json"];
  SUBCASE("load") { bodies.replace(bodies.find("summary"), 7, "sumary!"); }
  SUBCASE("check") { bodies.replace(bodies.find("\"number\": 2"), 11, "\"number\": 9"); }
  SUBCASE("compose") { texts["pages/harbour.md"] += "\n[Nowhere](body:nowhere)\n"; }
  std::string last;
  auto wish = options(2);
  wish.on_station = [&](std::string_view station) { last = station; };
  auto handbook = handbook_of(texts);
  const auto result = build::make(handbook, wish);
  CHECK(result.output.empty());
  CHECK(result.pages == 0);
  CHECK(handbook.report.has_errors());
  CHECK_MESSAGE(handbook.report.diagnostics().back().code.substr(0, 3) == last.substr(0, 3), last);
}

TEST_CASE("a chart of 200 bodies costs one warning, and its page has the list") {
  auto handbook = handbook_of(hostile_texts(200));
  const auto result = build::make(handbook, options(2));
  CHECK_FALSE(handbook.report.has_errors());
  CHECK(complaints(handbook.report).find("warning[diagram/too-large]") != std::string::npos);
  const auto& page = result.output.at("pages/harbour.html");
  CHECK(page.find("<svg") == std::string::npos);
  for (const auto* body : {"Body 0", "Body 77", "Body 199"}) {
    CHECK_MESSAGE(page.find(body) != std::string::npos, body);
  }
  // The diagrams of other pages are drawn all the same.
  CHECK(result.diagrams > 100);
}

TEST_CASE("a collection puts each handbook in its folder and one page before them") {
  std::vector<build::Handbook> handbooks;
  for (const auto* name : {"east", "west"}) {
    handbooks.push_back(handbook_of(small_texts()));
    handbooks.back().folder = name;
  }
  auto shared = handbook_of({});
  const auto result = build::make_collection("All", handbooks, shared, options(2));
  CHECK(complaints(shared.report) == "");
  for (const auto* path : {"index.html", "theme/style.css", "east/index.html", "west/index.html",
                           "west/bodies/board/terms-of-reference.pdf"}) {
    CHECK_MESSAGE(result.output.count(path) == 1, path);
  }
  CHECK(result.prints == 4);  // Of each the terms of reference, and the whole handbook.
}

TEST_CASE("a collection with one broken handbook is not made") {
  std::vector<build::Handbook> handbooks = {handbook_of(small_texts()), handbook_of({})};
  handbooks[0].folder = "east";
  handbooks[1].folder = "west";
  auto shared = handbook_of({});
  const auto result = build::make_collection("All", handbooks, shared, options(2));
  CHECK(result.output.empty());
  CHECK_FALSE(handbooks[0].report.has_errors());
  CHECK(complaints(handbooks[1].report).find("error[load/no-handbook]") == 0);
}

}  // namespace govbook::tests
