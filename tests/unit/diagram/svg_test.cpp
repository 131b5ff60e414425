#include <doctest/doctest.h>

#include <cstdlib>

#include "diagram/lay_out.h"
#include "diagram/look.h"
#include "graphs.h"
#include "support/case.h"

namespace govbook::tests {
namespace {

std::string told(const Report& report) {
  std::string out;
  for (const auto& diagnostic : report.diagnostics()) {
    out += (diagnostic.severity == Severity::warning ? "warning " : "error ") + diagnostic.code +
           ": " + diagnostic.message + "\n";
    for (const auto& hint : diagnostic.hints) out += "  hint: " + hint + "\n";
  }
  return out;
}

// "wants" names what is compared: the drawing (dump) or its SVG; "limits" and "placer" set the
// stage for complaints.
std::string run(const Case& test) {
  const auto graph = to_graph(test.at("graph"));
  auto with = means();
  if (test.has("most-nodes")) with.sizes.nodes = std::stoul(test.at("most-nodes"));
  if (test.has("placer-crashes")) {
    with.placer = [](const diagram::Sketch&) -> std::optional<diagram::Placement> { std::abort(); };
  }
  Report report;
  const auto drawings = diagram::lay_out({{&graph, {}}}, with, report);
  if (!drawings.front()) return told(report);
  if (test.at("wants") == "drawing\n") return told(report) + diagram::dump(*drawings.front());
  return told(report) + diagram::svg(*drawings.front(), graph, "map", "bodies/here");
}

bool contains(const std::string& whole, std::string_view part) {
  return whole.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("diagram cases") { check_cases("diagram", run); }

TEST_CASE("hostile words stay words") {
  auto graph = to_graph("title: t\nnode a body A\nnode b body B\nedge a b flow x\n");
  const std::string hostile = "\"/><script>alert(1)</script>&'\x01\xff";
  graph.title = graph.description = hostile;
  for (auto& node : graph.nodes) node.label = node.note = hostile;
  graph.edges[0].label = hostile;
  graph.nodes[0].target.document = "bodies/\"onload=x";
  graph.nodes[1].target.url = "https://example.org/?a=1&b=\"2\"";
  const auto svg = diagram::svg(drawn(graph), graph, "d", "index");
  for (const char* part : {"<script", "\"onload", "\x01", "\xff", "/>alert", "b=\"2"}) {
    CHECK_FALSE(contains(svg, part));
  }
  CHECK(contains(svg, "https://example.org/?a=1&amp;b="));
  CHECK(contains(svg, "rel=\"noopener noreferrer\""));
}

TEST_CASE("a drawing refers to nothing outside and holds no style, script or foreign thing") {
  for (unsigned seed = 1; seed < 10; ++seed) {
    const auto graph = random_graph(seed, 8, 12);
    const auto svg = diagram::svg(drawn(graph), graph, "d", "index");
    for (const char* part :
         {"<style", "<script", "<image", "<use", "foreignObject", "url(", "style=", " on"}) {
      CHECK_FALSE(contains(svg, part));
    }
  }
}

TEST_CASE("an empty graph has a drawing of nothing and no picture") {
  const doc::Graph graph;
  CHECK(diagram::svg(drawn(graph), graph, "d", "index").empty());
}

TEST_CASE("every kind of line is told apart by its dash or its head, every kind has its word") {
  std::vector<std::string> looks;
  for (int i = 0; i <= static_cast<int>(doc::EdgeKind::membership); ++i) {
    const auto kind = static_cast<doc::EdgeKind>(i);
    std::string look = std::to_string(static_cast<int>(diagram::head_of(kind)));
    for (const double dash : diagram::stroke_of(kind).dash) look += " " + diagram::to_text(dash);
    for (const auto& other : looks) CHECK(other != look);
    looks.push_back(look);
  }
}

TEST_CASE("the key of a graph tells apart whatever its drawing depends on") {
  const auto graph = to_graph("title: t\nnode a body A | n | d\nnode b body B\nedge a b flow x\n");
  const auto changed = [&](auto change) {
    auto other = graph;
    change(other);
    return diagram::key(other) != diagram::key(graph);
  };
  CHECK(diagram::key(graph) == diagram::key(doc::Graph(graph)));
  CHECK(changed([](doc::Graph& other) { other.direction = doc::Direction::right; }));
  CHECK(changed([](doc::Graph& other) { other.arrangement = doc::Arrangement::nested; }));
  CHECK(changed([](doc::Graph& other) { other.title += "!"; }));
  CHECK(changed([](doc::Graph& other) { other.nodes[0].kind = doc::NodeKind::post; }));
  CHECK(changed([](doc::Graph& other) { other.nodes[0].note = ""; }));
  CHECK(changed([](doc::Graph& other) { other.nodes[0].target.anchor = "x"; }));
  CHECK(changed([](doc::Graph& other) { other.edges[0].label = ""; }));
  CHECK(changed([](doc::Graph& other) { other.edges[0].kind = doc::EdgeKind::support; }));
  CHECK(changed([](doc::Graph& other) { other.edges.clear(); }));
  CHECK(changed([](doc::Graph& other) { std::swap(other.nodes[0].label, other.nodes[0].note); }));
}

}  // namespace govbook::tests
