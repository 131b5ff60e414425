// What stays as it is was made from the same: building on what earlier builds left gives, byte for
// byte, what a clean build gives.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <random>

#include "edits.h"
#include "files/look.h"
#include "files/write_tree.h"
#include "handbooks.h"
#include "support/share.h"
#include "unit/files/folder.h"

namespace govbook::tests {
namespace {

namespace fs = std::filesystem;

struct Wish {
  int jobs = 2;
  std::string program = "one";
  std::string generator = "govbook test";
};

build::Options options(const Wish& wish) {
  build::Options made;
  made.jobs = wish.jobs;
  made.program = wish.program;
  made.generator = wish.generator;
  return made;
}

// Few documents, as there are many builds.
build::Handbook open(const Texts& texts) {
  return handbook_with({"bodies", "page", "sources", "terms-of-reference"}, texts);
}

// What a clean build gives; nothing when the handbook is broken.
std::optional<Output> clean(const Texts& texts, const Wish& wish, std::string& told) {
  auto handbook = open(texts);
  auto made = build::make(handbook, options(wish));
  told = complaints(handbook.report);
  if (handbook.report.has_errors()) return std::nullopt;
  return std::move(made.output);
}

// A site that is built again and again on what was left before, as the program does it.
class Site {
 public:
  // Nothing when the handbook is broken; then the site stays as it is.
  std::optional<build::Made> build(const Texts& texts, const Wish& wish = {}) {
    auto handbook =
        texts.contains("templates/documents/home.md") ? open(texts) : handbook_of(texts);
    auto wishes = options(wish);
    handbook.memory = build::to_memory(memory);
    std::vector<std::string> paths;
    for (const auto& [path, any] : handbook.memory.files) paths.push_back(path);
    wishes.present = files::look(folder.at("site"), paths);
    auto made = build::make(handbook, wishes);
    told_last = complaints(handbook.report);
    if (handbook.report.has_errors()) return std::nullopt;
    Report report;
    const auto written = files::write_tree(made.output, made.kept, folder.at("site"), report);
    CHECK_FALSE(report.has_errors());
    CHECK(written.lost.empty());
    memory = build::to_text(handbook.memory, written.files);
    return made;
  }

  Output files() const {
    auto found = folder.files("site");
    found.erase(".govbook-site");
    return found;
  }

  Folder folder;
  std::string memory;
  std::string told_last;
};

// The first path whose bytes differ, or nothing.
std::string difference(const Output& one, const Output& other) {
  for (const auto& [path, bytes] : one) {
    const auto found = other.find(path);
    if (found == other.end()) return path + " is missing";
    if (found->second != bytes) return path + " differs";
  }
  return one.size() == other.size() ? "" : "there are others";
}

// Whether the machine was too busy to draw a diagram in time: its page has none and says so.
bool was_too_slow(const std::string& told) {
  return told.find("diagram/failed") != std::string::npos;
}

// Inodes and times of everything in the site.
SeenFiles stand(const Site& site) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : site.files()) paths.push_back(path);
  return files::look(site.folder.at("site"), paths);
}

std::map<std::string, build::Why> made_of(const build::Made& made) {
  auto whys = made.whys;
  std::erase_if(whys, [](const auto& one) { return one.second == build::Why::nothing; });
  return whys;
}

// Somebody's hands in the site or in what is remembered of it.
std::string meddle(Site& site, Author& author, std::vector<std::string>& memories) {
  const auto all = site.files();
  auto one = all.begin();
  std::advance(one, author.below(static_cast<unsigned>(all.size())));
  const auto path = "site/" + one->first;
  switch (author.below(7)) {
    case 0:
      fs::remove(site.folder.at(path));
      return "file removed";
    case 1:
      site.folder.put(path, one->second + " ");
      return "file written to";
    case 2: {
      fs::remove(site.folder.at(path));
      site.folder.put(path, std::string(one->second.size(), 'x'));
      return "file replaced";
    }
    case 3:
      site.folder.put("site/stray/file.html", "stray");
      return "file added";
    case 4:
      site.memory = memories[author.below(static_cast<unsigned>(memories.size()))];
      return "older memory";
    case 5:
      if (site.memory.empty()) return "memory lost";
      site.memory[author.below(static_cast<unsigned>(site.memory.size()))] ^= 1;
      return "memory damaged";
    default:
      site.memory.clear();
      return "memory lost";
  }
}

}  // namespace

TEST_CASE("over hundreds of random edits a build on what was left equals a clean build, byte for byte") {
  Author author(20261122);
  Site site;
  std::vector<std::string> memories = {""};
  std::map<std::string, int> kinds;
  std::size_t kept = 0;
  std::size_t made = 0;
  REQUIRE(site.build(author.texts()));
  const int edits = share(200);
  for (int round = 1; round <= edits; ++round) {
    auto kind = author.edit();
    if (author.below(8) == 0) {
      kind = meddle(site, author, memories);
      ++kinds["meddled"];
    }
    ++kinds[kind];
    CAPTURE(round);
    CAPTURE(kind);
    const auto texts = author.texts();
    const Wish wish{1 << author.below(4), author.below(20) == 0 ? "other" : "one",
                    author.below(20) == 0 ? "govbook other" : "govbook test"};
    std::string told;
    const auto expected = clean(texts, wish, told);
    const auto before = site.files();
    const auto result = site.build(texts, wish);
    if (was_too_slow(told) || was_too_slow(site.told_last)) {
      ++kinds["too slow"];
      MESSAGE("round " << round << " is not compared: " << told << site.told_last);
      continue;
    }
    CAPTURE(told);
    CHECK(site.told_last == told);
    CHECK(expected.has_value() == result.has_value());
    if (!result) {
      ++kinds["broken"];
      CHECK(site.files() == before);
      continue;
    }
    CHECK(difference(*expected, site.files()) == "");
    kept += result->kept_pages + result->kept_prints;
    made += result->pages + result->prints;
    memories.push_back(site.memory);
  }
  std::string all;
  for (const auto& [kind, count] : kinds) all += ", " + kind + " " + std::to_string(count);
  MESSAGE(edits << " edits: pages and PDFs kept " << kept << ", made " << made << all);
  CHECK(kept > 2 * static_cast<std::size_t>(edits));
  CHECK(made > 2 * static_cast<std::size_t>(edits));
  CHECK(kinds["broken"] > edits / 40);
  CHECK(kinds["too slow"] < std::max(2, edits / 10));
}

TEST_CASE("a second build makes nothing and touches nothing") {
  Site site;
  const auto first = site.build(small_texts());
  REQUIRE(first);
  CHECK(first->kept_pages == 0);
  const auto before = stand(site);
  const auto bytes = site.files();
  for (const int jobs : {1, 2, 8}) {
    const auto again = site.build(small_texts(), {jobs, "one", "govbook test"});
    REQUIRE(again);
    CHECK(made_of(*again).empty());
    CHECK(again->kept_pages == first->pages);
    CHECK(again->kept_prints == first->prints);
    CHECK(again->diagrams == 0);
    CHECK(stand(site) == before);
    CHECK(site.files() == bytes);
  }
  MESSAGE("files that nobody touched: " << before.size());
}

TEST_CASE("a page of which something was told is made and told of again") {
  auto texts = small_texts();
  SUBCASE("in its drawing") {
    texts["bodies.json"] = "[\n";
    for (int i = 0; i < 200; ++i) {
      const auto id = std::to_string(i);
      texts["bodies.json"] += R"({"id": "b)" + id + R"(", "name": "B )" + id +
                              R"(", "kind": "board", "source": "paper 1")" +
                              (i == 0 ? "}" : R"(, "parent": "b0"})") + (i < 199 ? ",\n" : "]\n");
    }
    texts["pages/harbour.md"] =
        "---\ntitle: All\nsummary: All.\norder: 1\n---\n\n```chart\nof: structure\n```\n";
  }
  SUBCASE("in its letters") {
    auto& bodies = texts["bodies.json"];
    bodies.replace(bodies.find("It runs"), 7, "It \U000F0000 runs");
  }
  Site site;
  REQUIRE(site.build(texts));
  const auto first = site.told_last;
  CHECK(first.find("warning[") != std::string::npos);
  const auto again = site.build(texts);
  REQUIRE(again);
  CHECK(site.told_last == first);
  const auto made = made_of(*again);
  CHECK(!made.empty());
  for (const auto& [path, why] : made) CHECK_MESSAGE(why == build::Why::told, path);
  CHECK(again->kept_pages > made.size());
}

}  // namespace govbook::tests
