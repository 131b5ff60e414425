// A law: whatever is marked as not for everyone, at any depth of any record, is in nothing that a
// public build makes. Words that exist nowhere else are planted and looked for.

#include <doctest/doctest.h>

#include <algorithm>
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
#include "view/withhold.h"

namespace govbook::tests {
namespace {

// Hides records and fields by chance, and puts a canary into each field with words that is hidden,
// be it by itself or by what it belongs to.
class Planter {
 public:
  explicit Planter(std::uint32_t seed) : random_(seed) {}

  void plant(model::Handbook& handbook) {
    hide_some(model::handbook_noun(), &handbook, false);
    auto inherited = handbook;
    inherited.index();
    view::inherit_audiences(inherited);
    fill(model::handbook_noun(), &handbook, &inherited, false);
    for (auto* pages : {&handbook.pages, &handbook.narratives}) {
      for (auto& page : *pages) {
        if (!model::is_public(page.about)) page.markdown = canary() + ".\n";
      }
    }
    handbook.index();
  }

  std::size_t count() const { return count_; }
  std::size_t fields() const { return fields_; }  // For members only, in records that are not.
  std::size_t exempt() const { return exempt_; }
  const std::set<std::string>& nouns() const { return nouns_; }

 private:
  std::string canary() { return "canary zqx" + std::to_string(100000 + count_++) + " sings"; }

  template <class Use>
  static void each_record(const model::Slot& slot, const Use& use) {
    if (const auto* one = std::get_if<model::OneRecord>(&slot)) {
      // What an exemption says is for everyone.
      const bool is_there = one->get() != nullptr && one->noun->name != "exemption";
      if (is_there) use(*one->noun, one->get(), one->clear != nullptr, 0);
    }
    if (const auto* records = std::get_if<model::Records>(&slot)) {
      for (std::size_t i = 0; i < records->count(); ++i) {
        use(*records->noun, records->at(i), true, i);
      }
    }
  }

  void hide_some(const model::Noun& noun, void* record, bool is_hidden) {
    constexpr unsigned part = 5;
    if (!is_hidden) withhold_one(noun, record);
    for (const auto& field : noun.fields) {
      const auto hide = [&](const model::Noun& its, void* one, bool may_hide, std::size_t) {
        const bool hides = may_hide && !is_hidden && random_() % part == 0;
        if (hides) {
          const bool is_exempt = its.find("exemption") != nullptr && random_() % 2 == 0;
          its.about(one)->audience.value = is_exempt ? "exempt" : "members";
          if (is_exempt) give_grounds(its, one);
          nouns_.insert(its.name);
        }
        hide_some(its, one, is_hidden || hides);
      };
      each_record(field.slot(record), hide);
    }
  }

  // Makes a field for members only, by chance.
  void withhold_one(const model::Noun& noun, void* record) {
    constexpr unsigned part = 4;
    if (!noun.about || random_() % part != 0) return;
    std::vector<std::string> names;
    for (const auto& field : noun.fields) {
      const auto slot = field.slot(record);
      const auto* const* line = std::get_if<model::Line*>(&slot);
      const auto* const* lines = std::get_if<model::Lines*>(&slot);
      const bool has_any =
          line != nullptr ? (*line)->value.has_value() : lines != nullptr && !(*lines)->empty();
      const bool is_needed = field.presence == model::Presence::required;
      if (has_any && has_words(field) && !is_needed && !counted_.contains(field.name)) {
        names.push_back(field.name);
      }
    }
    if (names.empty()) return;
    noun.about(record)->members_only.push_back({names[random_() % names.size()], {}, {}});
    ++fields_;
  }

  void give_grounds(const model::Noun& noun, void* record) {
    const auto slot = noun.find("exemption")->slot(record);
    auto& exemption = *static_cast<model::Exemption*>(std::get<model::OneRecord>(slot).make());
    exemption.public_title.value = "Something that is withheld";
    exemption.paragraph.value = "3";
    exemption.reason.value = "It would be known too early.";
    ++exempt_;
  }

  // `twin` is the same record with the audience that it inherits.
  void fill(const model::Noun& noun, void* record, void* twin, bool is_hidden) {
    is_hidden = is_hidden || (noun.about && !model::is_public(*noun.about(twin)));
    for (const auto& field : noun.fields) {
      const auto slot = field.slot(record);
      const bool hides =
          is_hidden || (noun.about && names(noun.about(record)->members_only, field));
      if (hides) fill_slot(field, slot);
      std::vector<void*> twins;
      each_record(field.slot(twin),
                  [&](const auto&, void* one, bool, std::size_t) { twins.push_back(one); });
      each_record(slot, [&](const model::Noun& its, void* one, bool, std::size_t at) {
        fill(its, one, twins.at(at), is_hidden);
      });
    }
  }

  static bool names(const model::Lines& fields, const model::Field& field) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const auto& one) { return model::is(one, field.name); });
  }

  void fill_slot(const model::Field& field, const model::Slot& slot) {
    if (auto* const* line = std::get_if<model::Line*>(&slot)) fill(**line, has_words(field));
    if (auto* const* lines = std::get_if<model::Lines*>(&slot)) {
      for (auto& entry : **lines) fill(entry, has_words(field));
    }
    if (auto* const* when = std::get_if<model::When*>(&slot)) fill_gap((*when)->gap);
    if (auto* const* number = std::get_if<model::Number*>(&slot)) fill_gap((*number)->gap);
    const auto* one = std::get_if<model::OneRecord>(&slot);
    if (one != nullptr && one->gap != nullptr) fill_gap(*one->gap);
  }

  // Ids stay, as other records name them; so do citations.
  static bool has_words(const model::Field& field) {
    const bool is_line = field.kind == model::Kind::line || field.kind == model::Kind::lines;
    const bool is_text = field.kind == model::Kind::text || field.kind == model::Kind::texts;
    const bool is_kept =
        field.name == "id" || field.name == "source" || field.name == "members_only";
    return is_text || (is_line && !is_kept);
  }

  void fill(model::Line& line, bool has_words) {
    fill_gap(line.gap);
    if (has_words && line) line.value = canary();
  }

  void fill_gap(std::optional<model::Gap>& gap) {
    if (gap) gap->note = canary();
  }

  std::mt19937 random_;
  // Others are worked out from these: check refuses to withhold them.
  std::set<std::string> counted_ = {"number", "seat_class", "group", "time", "ends"};
  std::size_t count_ = 0, fields_ = 0, exempt_ = 0;
  std::set<std::string> nouns_;
};

struct Built {
  Output output;
  scan::Secrets secrets;
  std::size_t canaries = 0, fields = 0, exempt = 0;
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
  made.fields = planter.fields();
  made.exempt = planter.exempt();
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
  std::size_t canaries = 0, fields = 0, exempt = 0;
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
      fields += made.fields;
      exempt += made.exempt;
      nouns.insert(made.nouns.begin(), made.nouns.end());
    }
  }
  MESSAGE("canaries planted: " << canaries << ", in records of " << nouns.size() << " nouns and in "
                               << fields << " fields of public records; " << exempt
                               << " records exempt");
  CHECK(canaries > 1000);
  CHECK(fields > 100);
  CHECK(exempt > 2);
  CHECK(nouns.size() > 25);
}

TEST_CASE("without the cut they do, and the scan tells") {
  const auto made = built("county-durham", 1, view::Audience::members);
  CHECK(leaks_in(made) > 50);
}

}  // namespace govbook::tests
