// What is told of a handbook that is wrong says nothing that is not for everyone.

#include "scan/veil.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "base/explain.h"
#include "data/json.h"
#include "support/share.h"
#include "unit/build/handbooks.h"

namespace govbook::tests {
namespace {

using data::Value;

// Whether a record is kept to members by chance, and canaries in what it says: in all of its words,
// so that most of them are wrong, or only where any words may stand.
class Spoiler {
 public:
  Spoiler(std::uint32_t seed, bool spoils_all) : random_(seed), spoils_all_(spoils_all) {}

  void spoil(Value& value, const std::string& key, bool is_hidden) {
    if (auto* list = std::get_if<data::List>(&value.data)) {
      for (auto& one : *list) spoil(one, key, is_hidden);
    } else if (auto* map = std::get_if<data::Map>(&value.data)) {
      const bool is_record = value.find("id") != nullptr && value.find("audience") == nullptr;
      const bool hides = is_record && !is_hidden && random_() % 3 == 0;
      std::string own;
      for (auto& member : *map) {
        const bool is_own = is_record && !is_hidden && !hides && member.key == "note";
        if (is_own) own = member.key;
        spoil(member.value, member.key, is_hidden || hides || is_own);
      }
      if (hides) add(*map, "audience", Value{std::string("members"), {}});
      if (!own.empty() && value.find("members_only") == nullptr) {
        add(*map, "members_only", Value{data::List{Value{own, {}}}, {}});
      }
    } else if (auto* words = std::get_if<std::string>(&value.data); words && is_hidden) {
      if (may_say(key)) *words = "canary zqx" + std::to_string(count++) + " sings";
    }
  }

  std::size_t count = 100000;

 private:
  static void add(data::Map& map, std::string key, Value value) {
    map.push_back({std::move(key), {}, std::move(value)});
  }

  bool may_say(const std::string& key) const {
    static const std::set<std::string> any_words = {"title", "name",  "summary", "note",
                                                    "text",  "texts", "meaning", "then"};
    return key != "id" && key != "audience" && (spoils_all_ || any_words.contains(key));
  }

  std::mt19937 random_;
  bool spoils_all_;
};

struct Told {
  std::string to_all, to_members;
  std::size_t complaints = 0, veiled = 0;
};

std::string words_of(const Report& report, const Sources& sources) {
  std::string words;
  for (const auto& one : report.diagnostics()) {
    words += explain(one, sources) + explain_json(one, sources);
  }
  return words;
}

Told told_of(const Texts& texts) {
  auto handbook = handbook_of(texts);
  build::make(handbook, {});
  const auto veiled = scan::veiled(handbook.report, handbook.sources);
  Told told{words_of(veiled, handbook.sources), words_of(handbook.report, handbook.sources),
            handbook.report.diagnostics().size(), 0};
  CHECK(veiled.diagnostics().size() == told.complaints);
  CHECK(veiled.has_errors() == handbook.report.has_errors());
  for (const auto& one : veiled.diagnostics()) told.veiled += one.is_veiled ? 1 : 0;
  return told;
}

// The files of a handbook of content/ with its records spoilt.
Texts spoilt(const std::string& folder, Spoiler& spoiler) {
  const auto handbook = handbook_of_content(folder);
  Texts texts;
  for (const auto file : handbook.sources.list("content")) {
    const auto& source = *handbook.sources.at(file);
    texts[source.name] = source.bytes;
    if (!source.name.ends_with(".json") || source.name == "handbook.json") continue;
    Report ignored;
    auto value = data::read_json(handbook.sources, file, ignored);
    REQUIRE(value.has_value());
    spoiler.spoil(*value, "", false);
    texts[source.name] = data::write_json(*value);
  }
  return texts;
}

}  // namespace

TEST_CASE("no complaint sings of what it is about, where that is not for everyone") {
  std::size_t veiled = 0, clear = 0;
  for (const std::string folder :
       {"county-durham", "commissioning-support", "cheshire-east", "plymouth", "hertfordshire"}) {
    for (int seed = 1; seed <= share(10); ++seed) {
      for (const bool spoils_all : {false, true}) {
        CAPTURE(folder);
        CAPTURE(seed);
        CAPTURE(spoils_all);
        Spoiler spoiler(static_cast<std::uint32_t>(seed), spoils_all);
        const auto told = told_of(spoilt(folder, spoiler));
        CHECK(spoiler.count > 100020);
        if (spoils_all) CHECK(told.to_members.find("zqx") != std::string::npos);
        const auto sung = told.to_all.find("zqx");
        CHECK_MESSAGE(sung == std::string::npos,
                      told.to_all.substr(sung < 300 ? 0 : sung - 300, 600));
        veiled += told.veiled;
        clear += told.complaints - told.veiled;
      }
    }
  }
  MESSAGE("complaints that were veiled: " << veiled << ", told in full: " << clear);
  CHECK(veiled > 100);
  CHECK(clear > 100);
}

TEST_CASE(
    "a complaint tells its rule and place all the same, and those about others all they did") {
  auto texts = small_texts();
  texts["posts.json"] =
      "[\n"
      "  {\"id\": \"clerk\", \"title\": \"Clerk\", \"bogus\": 1},\n"
      "  {\"id\": \"purse\", \"title\": \"Purse\", \"audience\": \"members\",\n"
      "   \"bogus\": \"empty\"},\n"
      "  {\"id\": \"usher\", \"title\": \"Usher\", \"bogus\": 2}\n"
      "]\n";
  auto handbook = handbook_of(texts);
  build::make(handbook, {});
  const auto report = scan::veiled(handbook.report, handbook.sources);
  std::string told;
  for (const auto& one : report.diagnostics()) told += explain(one, handbook.sources);
  CHECK(told.find("    2 |   {\"id\": \"clerk\"") != std::string::npos);
  CHECK(told.find("    5 |   {\"id\": \"usher\"") != std::string::npos);
  CHECK(
      told.find("posts.json:4:4: error[load/unknown-field]: something that is not for everyone") !=
      std::string::npos);
  CHECK(told.find("empty") == std::string::npos);
}

TEST_CASE("words behind an audience are veiled to their end, and files that cannot be read whole") {
  auto texts = small_texts();
  texts["pages/purse.md"] =
      "---\ntitle: Purse\naudience: members\n---\nWords.\n\n<b>Zephyrine</b> has the key.\n";
  texts["posts.yaml"] =
      "- id: purse\n  title: Purse\n  audience: members\n  note: |\n    [Key](body:zqx-nowhere)\n"
      "    and more\n- id: clerk\n  title: Clerk\n  bogus: yes\n";
  auto handbook = handbook_of(texts);
  build::make(handbook, {});
  auto told = words_of(scan::veiled(handbook.report, handbook.sources), handbook.sources);
  CHECK(told.find("zqx") == std::string::npos);
  CHECK(told.find("bogus: yes") != std::string::npos);

  texts["posts.yaml"] = "- id: purse\n  audience: members\n  title: [zqx\n- nothing: zqx\n";
  handbook = handbook_of(texts);
  build::make(handbook, {});
  REQUIRE(handbook.report.has_errors());
  told = words_of(scan::veiled(handbook.report, handbook.sources), handbook.sources);
  CHECK(told.find("zqx") == std::string::npos);
}

}  // namespace govbook::tests
