// A law: whatever is marked as not for everyone, at any depth of any record, is in nothing that a
// public build makes. Words that exist nowhere else are planted and looked for.

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "build/render.h"
#include "build/theme.h"
#include "compose/library.h"
#include "exports/icalendar.h"
#include "exports/schema.h"
#include "load/handbook.h"
#include "scan/letters.h"
#include "scan/scan.h"
#include "support/share.h"
#include "unit/build/handbooks.h"

namespace govbook::tests {
namespace {

// Hides records by chance, and puts a canary into each of their fields that holds words.
class Planter {
 public:
  explicit Planter(std::uint32_t seed) : random_(seed) {}

  void plant(model::Handbook& handbook) {
    visit(model::handbook_noun(), &handbook, false);
    for (auto* pages : {&handbook.pages, &handbook.narratives}) {
      for (auto& page : *pages) {
        if (model::is(page.about.audience, "members")) page.markdown = canary() + ".\n";
      }
    }
    handbook.index();
  }

  std::size_t count() const { return count_; }
  const std::set<std::string>& nouns() const { return nouns_; }

 private:
  std::string canary() { return "canary zqx" + std::to_string(100000 + count_++) + " sings"; }

  void visit(const model::Noun& noun, void* record, bool is_hidden) {
    for (const auto& field : noun.fields) {
      const auto slot = field.slot(record);
      if (auto* const* line = std::get_if<model::Line*>(&slot)) {
        if (is_hidden && has_words(field)) fill(**line);
      } else if (auto* const* lines = std::get_if<model::Lines*>(&slot)) {
        for (auto& entry : **lines) {
          if (is_hidden && has_words(field)) fill(entry);
        }
      } else if (const auto* one = std::get_if<model::OneRecord>(&slot)) {
        if (one->get() == nullptr) continue;
        enter(*one->noun, one->get(), is_hidden, one->clear != nullptr);
      } else if (const auto* records = std::get_if<model::Records>(&slot)) {
        for (std::size_t i = 0; i < records->count(); ++i) {
          enter(*records->noun, records->at(i), is_hidden, true);
        }
      }
    }
  }

  void enter(const model::Noun& noun, void* record, bool is_hidden, bool may_hide) {
    constexpr unsigned part = 5;
    const bool hides = may_hide && !is_hidden && random_() % part == 0;
    if (hides) {
      noun.about(record)->audience.value = "members";
      nouns_.insert(noun.name);
    }
    visit(noun, record, is_hidden || hides);
  }

  // Ids stay, as other records name them; so do citations.
  static bool has_words(const model::Field& field) {
    const bool is_line = field.kind == model::Kind::line || field.kind == model::Kind::lines;
    const bool is_text = field.kind == model::Kind::text || field.kind == model::Kind::texts;
    return is_text || (is_line && field.name != "id" && field.name != "source");
  }

  void fill(model::Line& line) {
    if (line.gap) {
      line.gap->note = canary();
    } else if (line) {
      line.value = canary();
    }
  }

  std::mt19937 random_;
  std::size_t count_ = 0;
  std::set<std::string> nouns_;
};

struct Built {
  Output output;
  scan::Secrets secrets;
  std::size_t canaries = 0;
  std::set<std::string> nouns;
  std::string told;
};

Built built(const std::string& name, std::uint32_t seed, view::Audience audience) {
  auto handbook = handbook_of_content(name);
  auto facts = load::handbook(handbook.sources, handbook.report);
  REQUIRE(!handbook.report.has_errors());
  Planter planter(seed);
  planter.plant(facts);
  Built made;
  made.canaries = planter.count();
  made.nouns = planter.nouns();
  made.secrets = scan::secrets(facts, handbook.sources);
  const auto edition = view::edition(std::move(facts), std::nullopt, audience);
  Report report;
  const auto looks = build::theme(handbook.sources, report);
  handbook.library = compose::library(edition, handbook.sources, compose::Place::alone, report);
  build::Made all;
  build::render({{"", &handbook.library, &handbook.sources, &looks, &report, &handbook.memory}}, {},
                all);
  made.output = std::move(all.output);
  for (auto& [path, bytes] : exports::schemas()) made.output["schema/" + path] = std::move(bytes);
  for (auto& [path, bytes] : exports::calendars(edition)) made.output[path] = std::move(bytes);
  made.told = complaints(report);
  return made;
}

std::size_t leaks_in(const Built& made) {
  Report report;
  scan::scan(made.output, made.secrets, report);
  std::size_t count = 0;
  for (const auto& one : report.diagnostics()) {
    if (one.code != "scan/leak") continue;
    ++count;
    if (count <= 10) MESSAGE(one.message);
  }
  return count;
}

}  // namespace

TEST_CASE("no canary leaves the cage, whatever is made of the handbook") {
  std::size_t canaries = 0;
  std::set<std::string> nouns;
  for (const std::string name :
       {"county-durham", "commissioning-support", "cheshire-east", "plymouth", "hertfordshire"}) {
    for (int seed = 1; seed <= share(4); ++seed) {
      CAPTURE(name);
      CAPTURE(seed);
      const auto made = built(name, static_cast<std::uint32_t>(seed), view::Audience::everyone);
      REQUIRE(made.output.size() > 20);
      CHECK(leaks_in(made) == 0);
      CHECK_MESSAGE(made.told.find("zqx") == std::string::npos, made.told);
      canaries += made.canaries;
      nouns.insert(made.nouns.begin(), made.nouns.end());
    }
  }
  MESSAGE("canaries planted: " << canaries << ", in records of " << nouns.size() << " nouns");
  CHECK(canaries > 1000);
  CHECK(nouns.size() > 25);
}

TEST_CASE("without the cut they do, and the scan tells") {
  const auto made = built("county-durham", 1, view::Audience::members);
  CHECK(leaks_in(made) > 50);
}

}  // namespace govbook::tests
