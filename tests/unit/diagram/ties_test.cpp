#include "diagram/ties.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "graphs.h"

namespace govbook::tests {
namespace {

std::string told(const doc::Graph& graph) {
  std::string out;
  for (const auto& tie : diagram::ties(graph)) {
    out += graph.nodes[tie.before()].id + (tie.is_upward ? "<" : ">") +
           graph.nodes[tie.after()].id + (tie.label.empty() ? "" : ":" + tie.label) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("an edge to itself and an edge to nobody are left out") {
  CHECK(told(to_graph("node a body A\nnode b body B\nedge a a flow\nedge a c flow\n"
                      "edge b a flow\n")) == "b>a ");
}

TEST_CASE("edges of one kind between the same ends become one with both labels, each once") {
  CHECK(told(to_graph("node a body A\nnode b body B\nedge a b flow yes\nedge a b flow no\n"
                      "edge a b flow yes\nedge a b support helps\n")) == "a>b:yes; no a>b:helps ");
}

TEST_CASE("both directions between two nodes are kept and never make a circle") {
  CHECK(told(to_graph("node a body A\nnode b body B\nedge a b flow\nedge b a flow\n")) ==
        "a>b a<b ");
}

TEST_CASE("whoever is accountable stands below, even where a weaker line says otherwise") {
  CHECK(told(to_graph("node b body B\nnode a body A\nedge b a support\n"
                      "edge b a accountability\n")) == "a<b a<b ");
}

TEST_CASE("a step back in a process is the line that goes up") {
  CHECK(told(to_graph("node a step A\nnode b step B\nnode c step C\nedge c a flow again\n"
                      "edge a b flow\nedge b c flow\n")) == "a<c:again a>b b>c ");
}

TEST_CASE("no walk along ranked ties ever returns") {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    const auto graph = random_graph(seed, 12, 40);
    const auto ties = diagram::ties(graph);
    // Takes away whoever has nothing above, until nothing is left.
    std::vector<bool> is_taken(graph.nodes.size(), false);
    for (std::size_t round = 0; round < graph.nodes.size(); ++round) {
      for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        is_taken[node] =
            is_taken[node] || std::none_of(ties.begin(), ties.end(), [&](const auto& tie) {
              return tie.after() == node && !is_taken[tie.before()];
            });
      }
    }
    CHECK(std::all_of(is_taken.begin(), is_taken.end(), [](bool taken) { return taken; }));
  }
}

TEST_CASE("a chart is a hierarchy of plain parent lines") {
  const auto is_chart = [](std::string_view edges) {
    const auto graph =
        to_graph("node a body A\nnode b body B\nnode c body C\n" + std::string(edges));
    return diagram::is_chart(graph, diagram::ties(graph));
  };
  CHECK(is_chart("edge a b parent\nedge a c parent\n"));
  CHECK_FALSE(is_chart(""));
  CHECK_FALSE(is_chart("edge a b parent\nedge a c flow\n"));
  CHECK_FALSE(is_chart("edge a c parent\nedge b c parent\n"));
  CHECK_FALSE(is_chart("edge a b parent\nedge b a parent\n"));
  CHECK_FALSE(is_chart("edge a b parent leads\n"));
}

}  // namespace govbook::tests
