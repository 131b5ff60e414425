#include "rules/accountability.h"

#include <doctest/doctest.h>

#include "rules/answers.h"

namespace govbook {
namespace {

void tie(model::Handbook& handbook, std::string_view from, std::string_view kind,
         std::string_view to, std::string_view status = {}) {
  auto& made = handbook.relationships.emplace_back();
  made.from.value = from;
  made.kind.value = kind;
  made.to.value = to;
  if (!status.empty()) made.status.value = status;
}

TEST_CASE("holding to account turns round, and other ties are none of accountability") {
  model::Handbook handbook;
  tie(handbook, "board", "accountable-to", "council");
  tie(handbook, "panel", "holds-to-account", "board");
  tie(handbook, "panel", "scrutinises", "council");
  tie(handbook, "board", "reports-to", "assembly", "future");
  const auto ties = rules::accountability(handbook);
  REQUIRE(ties.size() == 2);
  CHECK(ties[0].from == "board");
  CHECK(ties[0].to == "council");
  CHECK(ties[1].from == "board");
  CHECK(ties[1].to == "panel");
  CHECK(ties[1].tie == &handbook.relationships[1]);
}

TEST_CASE("each circle is told once, by its shortest way round") {
  model::Handbook handbook;
  tie(handbook, "a", "accountable-to", "b");
  tie(handbook, "b", "accountable-to", "c");
  tie(handbook, "c", "accountable-to", "a");
  tie(handbook, "c", "accountable-to", "d");
  tie(handbook, "b", "accountable-to", "a");
  const auto circles = rules::circles(rules::accountability(handbook));
  REQUIRE(circles.size() == 2);
  CHECK(circles[0].size() == 2);
  CHECK(circles[1].size() == 3);
}

TEST_CASE("a tree of accountability has no circle") {
  model::Handbook handbook;
  for (int child = 2; child <= 40; ++child) {
    tie(handbook, std::to_string(child), "reports-to", std::to_string(child / 2));
  }
  CHECK(rules::circles(rules::accountability(handbook)).empty());
}

TEST_CASE("an organisation sits by itself, through its posts and as an alternative") {
  model::Handbook handbook;
  auto& post = handbook.posts.emplace_back();
  post.id.value = "director";
  post.organisation.value = "council";
  auto& body = handbook.bodies.emplace_back();
  body.id.value = "board";
  body.seats.resize(4);
  body.seats[0].organisation.value = "council";
  body.seats[1].post.value = "director";
  body.seats[2].alternatives.emplace_back().organisation.value = "police";
  body.seats[2].alternatives.emplace_back().post.value = "director";
  body.seats[3].organisation.value = "police";
  const auto council = rules::seats_of(handbook, "council");
  REQUIRE(council.size() == 3);
  CHECK(council[2].seat == &body.seats[2]);
  CHECK(rules::seats_of(handbook, "police").size() == 2);
  CHECK(rules::seats_of(handbook, "nobody").empty());
}

TEST_CASE("answers hold every body by its id") {
  model::Handbook handbook;
  auto& body = handbook.bodies.emplace_back();
  body.id.value = "board";
  auto& seat = body.seats.emplace_back();
  seat.count.value = 4;
  seat.standing.value = "voting";
  const auto answers = rules::answers(handbook);
  CHECK(answers.strength.at("board").voting_seats == 4);
  CHECK(!answers.quorum.at("board").is_stated);
}

}  // namespace
}  // namespace govbook
