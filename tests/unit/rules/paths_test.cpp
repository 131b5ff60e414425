#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "rules/accountability.h"
#include "rules/oversight.h"

namespace govbook {
namespace {

using Names = std::vector<std::string>;
using Graph = std::map<std::string, std::set<std::string>>;

void answer(model::Handbook& handbook, const std::string& from, const std::string& to) {
  auto& made = handbook.relationships.emplace_back();
  made.from.value = from;
  made.kind.value = "accountable-to";
  made.to.value = to;
}

Graph graph_of(const std::vector<rules::Answerability>& ties) {
  Graph graph;
  for (const auto& tie : ties) graph[tie.from].insert(tie.to);
  return graph;
}

// Every order of parties that begins at `at` and can be walked to where nobody is answered to: all
// permutations are tried, as nobody would do it who had to be quick.
std::set<Names> walked(const Graph& graph, const std::string& from, Names others) {
  std::set<Names> found;
  std::sort(others.begin(), others.end());
  do {
    Names way = {from};
    for (const auto& next : others) {
      const auto up = graph.find(way.back());
      if (up == graph.end() || !up->second.contains(next)) break;
      way.push_back(next);
      if (!graph.contains(next)) found.insert(way);
    }
  } while (std::next_permutation(others.begin(), others.end()));
  return found;
}

Names parties_of(const rules::Path& path) {
  Names names = {path.front()->from};
  for (const auto* tie : path) names.push_back(tie->to);
  return names;
}

TEST_CASE("the paths up are all that can be walked, each once, in small graphs of every kind") {
  std::mt19937 random(7);
  const Names all = {"a", "b", "c", "d", "e", "f"};
  std::size_t count = 0;
  for (int round = 0; round < 150; ++round) {
    model::Handbook handbook;
    const auto ties_wanted = random() % 12;
    for (std::size_t i = 0; i < ties_wanted; ++i) {
      answer(handbook, all[random() % all.size()], all[random() % all.size()]);
    }
    const auto ties = rules::accountability(handbook);
    const auto by_party = rules::by_party(ties);
    for (const auto& from : all) {
      Names others = all;
      std::erase(others, from);
      const auto found = rules::paths_up(by_party, from);
      std::set<Names> told;
      for (const auto& path : found.paths) told.insert(parties_of(path));
      CHECK(found.is_whole);
      CHECK(told.size() == found.paths.size());
      CHECK(told == walked(graph_of(ties), from, others));
      count += told.size();
    }
  }
  CHECK(count > 100);
}

TEST_CASE("a path is simple, its ties exist and follow each other, and it ends at the last") {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    model::Handbook handbook;
    for (int i = 0; i < 40; ++i) {
      answer(handbook, std::to_string(random() % 12), std::to_string(random() % 16));
    }
    const auto ties = rules::accountability(handbook);
    const auto by_party = rules::by_party(ties);
    for (int party = 0; party < 12; ++party) {
      const auto found = rules::paths_up(by_party, std::to_string(party));
      CHECK(found.paths.size() <= rules::most_paths);
      std::size_t before = 0;
      for (const auto& path : found.paths) {
        REQUIRE(!path.empty());
        const auto names = parties_of(path);
        CHECK(names.front() == std::to_string(party));
        CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
        CHECK(!by_party.contains(names.back()));
        for (std::size_t i = 0; i < path.size(); ++i) {
          CHECK((path[i] >= ties.data() && path[i] < ties.data() + ties.size()));
          CHECK((i == 0 || path[i]->from == path[i - 1]->to));
        }
        CHECK(path.size() >= before);
        before = path.size();
      }
    }
  }
}

TEST_CASE("a handbook in which everybody answers to everybody is followed so far and no further") {
  model::Handbook handbook;
  for (int from = 0; from < 40; ++from) {
    for (int to = 0; to < 40; ++to) answer(handbook, std::to_string(from), std::to_string(to));
    answer(handbook, std::to_string(from), "council");
  }
  const auto ties = rules::accountability(handbook);
  const auto found = rules::paths_up(rules::by_party(ties), "0");
  CHECK(!found.is_whole);
  CHECK(found.paths.size() <= rules::most_paths);
}

TEST_CASE("of several ties between two parties the path takes the first") {
  model::Handbook handbook;
  answer(handbook, "board", "council");
  answer(handbook, "board", "council");
  const auto ties = rules::accountability(handbook);
  const auto found = rules::paths_up(rules::by_party(ties), "board");
  REQUIRE(found.paths.size() == 1);
  CHECK(found.paths[0][0]->tie == &handbook.relationships[0]);
}

TEST_CASE("a double line names each party once and knows whether it is declared") {
  model::Handbook handbook;
  answer(handbook, "board", "council");
  answer(handbook, "board", "council");
  answer(handbook, "group", "board");
  auto ties = rules::accountability(handbook);
  CHECK(rules::double_lines(rules::by_party(ties)).empty());
  answer(handbook, "board", "assembly");
  handbook.relationships.back().dual.value = "declared";
  ties = rules::accountability(handbook);
  const auto lines = rules::double_lines(rules::by_party(ties));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].party == "board");
  CHECK(lines[0].lines.size() == 2);
  CHECK(lines[0].is_declared);
}

}  // namespace
}  // namespace govbook
