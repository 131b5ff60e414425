#include "rules/scheme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

namespace govbook {
namespace {

model::DecisionRight& add(model::Handbook& handbook, std::string id, std::string kind,
                          std::string under = {}) {
  auto& right = handbook.decision_rights.emplace_back();
  right.id.value = std::move(id);
  right.kind.value = std::move(kind);
  if (!under.empty()) right.under.value = std::move(under);
  return right;
}

TEST_CASE("every right stands in the scheme once, below what it is handed on from") {
  std::mt19937 random(9);
  for (int round = 0; round < 200; ++round) {
    model::Handbook handbook;
    const auto count = 1 + random() % 12;
    for (std::size_t i = 0; i < count; ++i) {
      const bool is_under = random() % 3 != 0;
      add(handbook, std::to_string(i), "delegated",
          is_under ? std::to_string(random() % (count + 2)) : std::string());
    }
    std::map<const model::DecisionRight*, std::size_t> places;
    const auto scheme = rules::scheme(handbook);
    for (std::size_t i = 0; i < scheme.rows.size(); ++i) {
      CHECK(places.emplace(scheme.rows[i].right, i).second);
    }
    CHECK(places.size() == handbook.decision_rights.size());
    std::set<const model::DecisionRight*> circling;
    for (const auto& circle : rules::delegation_circles(handbook)) {
      for (const auto* right : circle) CHECK(circling.insert(right).second);
    }
    for (const auto& row : scheme.rows) {
      CHECK((row.depth == 0 || row.under != nullptr));
      if (row.under == nullptr || circling.contains(row.right)) continue;
      CHECK(places.at(row.under) < places.at(row.right));
      CHECK(row.depth == scheme.rows[places.at(row.under)].depth + 1);
    }
  }
}

TEST_CASE("each party has the parts that the record gives it, and the kind says what holders do") {
  model::Handbook handbook;
  for (const auto* id : {"board", "group", "council"}) {
    handbook.bodies.emplace_back().id.value = id;
  }
  add(handbook, "grants", "delegated", "money");
  add(handbook, "money", "reserved").holders.emplace_back().value = "council";
  auto& grants = handbook.decision_rights.front();
  grants.holders.emplace_back().value = "group";
  grants.from.value = "council";
  grants.consulted.emplace_back().value = "board";
  grants.vetoed_by.emplace_back().value = "board";
  grants.ratified_by.emplace_back().value = "council";
  const auto scheme = rules::scheme(handbook);
  CHECK(scheme.parties == std::vector<std::string>{"board", "group", "council"});
  REQUIRE(scheme.rows.size() == 2);
  CHECK(scheme.rows[0].right->id.value == "money");
  const auto& row = scheme.rows[1];
  using rules::Part;
  CHECK(rules::parts_of(row, "group") == std::vector<Part>{Part::decides_on_behalf});
  CHECK(rules::parts_of(row, "council") == std::vector<Part>{Part::hands_on, Part::ratifies});
  CHECK(rules::parts_of(row, "board") == std::vector<Part>{Part::is_consulted, Part::may_stop});
  CHECK(rules::rights_of(handbook, "council").size() == 2);
  CHECK(rules::rights_of(handbook, "board").size() == 1);
  CHECK(rules::rights_of(handbook, "nobody").empty());
}

TEST_CASE("a right exceeds the nearest limit above it, through rights without one") {
  std::mt19937 random(13);
  for (int round = 0; round < 200; ++round) {
    model::Handbook handbook;
    const std::size_t count = 8;
    for (std::size_t i = 0; i < count; ++i) {
      auto& right = add(handbook, std::to_string(i), "delegated", std::to_string(random() % count));
      if (random() % 2 == 0) right.amount.value = static_cast<long long>(random() % 5);
    }
    std::set<std::string> told;
    for (const auto& excess : rules::delegation_excesses(handbook)) {
      told.insert(*excess.right->id.value);
    }
    for (const auto& right : handbook.decision_rights) {
      const auto above = [&](const model::DecisionRight& one) {
        return &handbook.decision_rights[std::stoul(*one.under.value)];
      };
      const auto* over = above(right);
      for (std::size_t step = 0; step < count && !over->amount; ++step) over = above(*over);
      const bool exceeds = right.amount && over->amount && *right.amount > *over->amount;
      CHECK(told.contains(*right.id.value) == exceeds);
    }
  }
}

TEST_CASE("sums of money have a comma between thousands") {
  CHECK(rules::in_pounds(0) == "£0");
  CHECK(rules::in_pounds(5) == "£5");
  CHECK(rules::in_pounds(50000) == "£50,000");
  CHECK(rules::in_pounds(1000000) == "£1,000,000");
}

}  // namespace
}  // namespace govbook
