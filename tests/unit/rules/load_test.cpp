#include "rules/load.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "rules/accountability.h"

namespace govbook {
namespace {

model::Post post(std::string id, std::string organisation) {
  model::Post made;
  made.id.value = std::move(id);
  if (!organisation.empty()) made.organisation.value = std::move(organisation);
  return made;
}

model::Organisation organisation(std::string id) {
  model::Organisation made;
  made.id.value = std::move(id);
  return made;
}

model::Body body_named(std::string id, std::optional<long long> count = std::nullopt) {
  model::Body made;
  made.id.value = std::move(id);
  made.count.value = count;
  return made;
}

const rules::Load* of(const std::vector<rules::Load>& all, std::string_view party) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& load) { return load.party == party; });
  return found == all.end() ? nullptr : &*found;
}

// A council with a director, a police force; a board, five local boards and a neighbour.
model::Handbook sample() {
  model::Handbook handbook;
  handbook.organisations = {organisation("police"), organisation("council"),
                            organisation("college")};
  handbook.posts = {post("director", "council"), post("adviser", "")};
  auto board = body_named("board");
  board.seats.resize(4);
  board.seats[0].organisation.value = "council";
  board.seats[0].count.value = 2;
  board.seats[1].post.value = "director";
  board.seats[2].alternatives.resize(2);
  board.seats[2].alternatives[0].organisation.value = "police";
  board.seats[2].alternatives[1].organisation.value = "college";
  board.seats[3].body.value = "local";
  board.seats[3].office.value = "chair";
  board.chair.value.emplace().holders.resize(1);
  board.chair.value->holders[0].post.value = "director";
  auto local = body_named("local", 5);
  local.seats.resize(2);
  local.seats[0].organisation.value = "police";
  local.seats[1].alternatives.resize(2);
  local.seats[1].sharing.value = "all";
  local.seats[1].alternatives[0].post.value = "director";
  local.seats[1].alternatives[1].post.value = "adviser";
  local.chair.value.emplace().holders.resize(1);
  local.chair.value->holders[0].post.value = "adviser";
  auto neighbour = body_named("neighbour");
  neighbour.place.value = "neighbour";
  neighbour.seats.resize(1);
  neighbour.seats[0].organisation.value = "college";
  handbook.bodies = {board, local, neighbour};
  return handbook;
}

TEST_CASE("seats of its own, by office, as one of several and offices are counted apart") {
  const auto handbook = sample();
  const auto organisations = rules::load_of_organisations(handbook);
  REQUIRE(organisations.size() == 3);
  const auto* council = of(organisations, "council");
  CHECK(council->body_count == 6);
  CHECK(council->bodies == std::vector<std::string>{"board", "local"});
  CHECK(council->seats == 2 + 1 + 5);
  CHECK(council->offices == 1);
  const auto* police = of(organisations, "police");
  CHECK(police->seats == 5);
  CHECK(police->shared == 1);
  CHECK(police->body_count == 6);
  const auto* college = of(organisations, "college");
  CHECK(college->body_count == 1);
  CHECK(college->shared == 1);
  CHECK(college->seats == 0);
  const auto posts = rules::load_of_posts(handbook);
  CHECK(of(posts, "adviser")->by_office == 1);
  CHECK(of(posts, "adviser")->offices == 1);
  CHECK(of(posts, "adviser")->body_count == 6);
  CHECK(of(posts, "director")->seats == 6);
}

TEST_CASE("who sits on most bodies comes first") {
  const auto organisations = rules::load_of_organisations(sample());
  for (std::size_t i = 1; i < organisations.size(); ++i) {
    CHECK(organisations[i - 1].body_count >= organisations[i].body_count);
  }
  CHECK(organisations[0].party == "council");
}

TEST_CASE("an organisation has a load just where it has a seat or office on an own body") {
  const auto handbook = sample();
  const auto organisations = rules::load_of_organisations(handbook);
  for (const auto& one : handbook.organisations) {
    std::set<std::string> places;
    for (const auto& seat : rules::seats_of(handbook, *one.id)) {
      if (model::is_own(*seat.body)) places.insert(*seat.body->id);
    }
    const auto* load = of(organisations, *one.id);
    REQUIRE(load != nullptr);
    CHECK(std::set<std::string>(load->bodies.begin(), load->bodies.end()) == places);
  }
}

// Bodies with seats for some of a few organisations, as chance has it.
model::Handbook random_handbook(std::mt19937& random) {
  model::Handbook handbook;
  const auto bodies = 2 + random() % 8;
  for (std::size_t i = 0; i < bodies; ++i) {
    auto made = body_named("body-" + std::to_string(i));
    made.seats.resize(1 + random() % 8);
    for (auto& seat : made.seats) {
      if (random() % 5 != 0) seat.organisation.value = std::to_string(random() % 9);
    }
    handbook.bodies.push_back(std::move(made));
  }
  return handbook;
}

TEST_CASE("the matrix of shared members is symmetric, and counts what two lists have in common") {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    const auto overlap = rules::overlap(random_handbook(random));
    for (std::size_t i = 0; i < overlap.bodies.size(); ++i) {
      const auto& mine = overlap.bodies[i].members;
      CHECK(overlap.shared[i][i] == mine.size());
      for (std::size_t j = 0; j < overlap.bodies.size(); ++j) {
        const auto& theirs = overlap.bodies[j].members;
        const auto common = std::count_if(mine.begin(), mine.end(), [&](const auto& member) {
          return std::find(theirs.begin(), theirs.end(), member) != theirs.end();
        });
        CHECK(overlap.shared[i][j] == overlap.shared[j][i]);
        CHECK(overlap.shared[i][j] == static_cast<std::size_t>(common));
      }
    }
  }
}

TEST_CASE("bodies are alike from four fifths of the smaller one, which has three members or more") {
  std::mt19937 random(5);
  std::size_t found = 0;
  for (int round = 0; round < 200; ++round) {
    const auto overlap = rules::overlap(random_handbook(random));
    const auto alike = rules::alike(overlap);
    found += alike.size();
    std::size_t expected = 0;
    for (std::size_t i = 0; i < overlap.bodies.size(); ++i) {
      for (std::size_t j = i + 1; j < overlap.bodies.size(); ++j) {
        const auto smaller = std::min(overlap.shared[i][i], overlap.shared[j][j]);
        if (smaller >= 3 && overlap.shared[i][j] * 5 >= smaller * 4) ++expected;
      }
    }
    CHECK(alike.size() == expected);
    for (const auto& pair : alike) CHECK(pair.one < pair.other);
  }
  CHECK(found > 0);
}

TEST_CASE("a post is a member through its organisation, and seats that name nobody are counted") {
  auto handbook = sample();
  handbook.bodies[0].seats.emplace_back().title.value = "Somebody";
  const auto overlap = rules::overlap(handbook);
  REQUIRE(overlap.bodies.size() == 2);
  CHECK(overlap.bodies[0].members ==
        std::vector<std::string>{"council", "police", "college", "local"});
  CHECK(overlap.bodies[0].unnamed == 1);
  CHECK(overlap.bodies[1].members == std::vector<std::string>{"police", "council", "adviser"});
  CHECK(overlap.shared[0][1] == 2);
}

TEST_CASE("only so many bodies are compared, and that is told") {
  model::Handbook handbook;
  for (std::size_t i = 0; i <= rules::most_compared; ++i) {
    auto made = body_named(std::to_string(i));
    made.seats.resize(1);
    handbook.bodies.push_back(std::move(made));
  }
  const auto overlap = rules::overlap(handbook);
  CHECK(!overlap.is_whole);
  CHECK(overlap.bodies.size() == rules::most_compared);
}

}  // namespace
}  // namespace govbook
