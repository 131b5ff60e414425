// Lookup gives the same with an index and without.

#include <doctest/doctest.h>

#include "model/handbook.h"

namespace govbook {
namespace {

void add_body(model::Handbook& handbook, std::string_view id, std::string_view parent = {}) {
  auto& body = handbook.bodies.emplace_back();
  if (!id.empty()) body.id.value = id;
  if (!parent.empty()) body.parent.value = parent;
}

void tie(model::Handbook& handbook, std::string_view from, std::string_view to) {
  auto& made = handbook.relationships.emplace_back();
  made.from.value = from;
  made.to.value = to;
}

model::Handbook some_bodies() {
  model::Handbook handbook;
  for (const auto* id : {"trust", "board", "forum", "panel", ""}) {
    add_body(handbook, id, std::string_view(id) == "trust" ? "" : "trust");
  }
  add_body(handbook, "group", "board");
  tie(handbook, "board", "trust");
  tie(handbook, "panel", "board");
  tie(handbook, "forum", "panel");
  tie(handbook, "board", "board");
  return handbook;
}

std::vector<std::string> parts(const model::Handbook& handbook, std::string_view id) {
  std::vector<std::string> ids;
  for (const auto* body : handbook.parts_of(id)) ids.push_back(model::or_empty(body->id));
  return ids;
}

void check_lookup(const model::Handbook& handbook) {
  REQUIRE(handbook.body("board") != nullptr);
  CHECK(handbook.body("board") == &handbook.bodies[1]);
  CHECK(handbook.body("boar") == nullptr);
  CHECK(handbook.body("") == nullptr);
  CHECK(parts(handbook, "trust") == std::vector<std::string>{"board", "forum", "panel", ""});
  CHECK(parts(handbook, "panel").empty());
  CHECK(parts(handbook, "").empty());
  const auto* ties = handbook.relationships.data();
  using Ties = std::vector<const model::Relationship*>;
  CHECK(handbook.relationships_of("board") == Ties{&ties[0], &ties[1], &ties[3]});
  CHECK(handbook.relationships_of("forum") == Ties{&ties[2]});
  CHECK(handbook.relationships_of("nobody").empty());
}

TEST_CASE("records are found without an index") { check_lookup(some_bodies()); }

TEST_CASE("records are found by an index") {
  auto handbook = some_bodies();
  handbook.index();
  check_lookup(handbook);
  const auto moved = std::move(handbook);
  check_lookup(moved);
  const auto copy = moved;
  check_lookup(copy);
}

TEST_CASE("records that came later than the index are found") {
  auto handbook = some_bodies();
  handbook.index();
  add_body(handbook, "network", "trust");
  CHECK(handbook.body("network") == &handbook.bodies.back());
  CHECK(parts(handbook, "trust").back() == "network");
}

}  // namespace
}  // namespace govbook
