#include "graphs.h"

#include <doctest/doctest.h>

#include <random>
#include <sstream>

#include "base/text.h"
#include "base/utf8.h"
#include "diagram/look.h"

namespace govbook::tests {
namespace {

doc::NodeKind node_kind(const std::string& name) {
  for (int i = 0; i <= static_cast<int>(doc::NodeKind::clash); ++i) {
    if (diagram::name_of(static_cast<doc::NodeKind>(i)) == name) {
      return static_cast<doc::NodeKind>(i);
    }
  }
  FAIL("no kind of node is called " << name);
  return {};
}

doc::EdgeKind edge_kind(const std::string& name) {
  for (int i = 0; i <= static_cast<int>(doc::EdgeKind::flow); ++i) {
    if (diagram::name_of(static_cast<doc::EdgeKind>(i)) == name) {
      return static_cast<doc::EdgeKind>(i);
    }
  }
  FAIL("no kind of edge is called " << name);
  return {};
}

std::string rest_of(std::istream& in) {
  std::string rest;
  std::getline(in, rest);
  return std::string(text::trim(rest));
}

doc::Node to_node(std::istream& in) {
  doc::Node node;
  std::string kind;
  in >> node.id >> kind;
  node.kind = node_kind(kind);
  auto parts = text::split(rest_of(in), '|');
  parts.resize(3);
  node.label = text::trim(parts[0]);
  node.note = text::trim(parts[1]);
  node.target.document = text::trim(parts[2]);
  return node;
}

}  // namespace

double half_an_em(std::string_view text, double size, bool) {
  return static_cast<double>(utf8::length(text)) * size / 2;
}

diagram::Means means() { return {half_an_em, diagram::place, {}, {}}; }

doc::Graph to_graph(std::string_view text) {
  doc::Graph graph;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream in(line);
    std::string word;
    in >> word;
    if (word == "title:") {
      graph.title = rest_of(in);
    } else if (word == "description:") {
      graph.description = rest_of(in);
    } else if (word == "direction:") {
      graph.direction = rest_of(in) == "right" ? doc::Direction::right : doc::Direction::down;
    } else if (word == "arrangement:") {
      graph.arrangement =
          rest_of(in) == "nested" ? doc::Arrangement::nested : doc::Arrangement::linked;
    } else if (word == "node") {
      graph.nodes.push_back(to_node(in));
    } else if (word == "edge") {
      doc::Edge edge;
      std::string kind;
      in >> edge.from >> edge.to >> kind;
      edge.kind = edge_kind(kind);
      edge.label = rest_of(in);
      graph.edges.push_back(edge);
    }
  }
  return graph;
}

doc::Graph random_graph(unsigned seed, std::size_t nodes, std::size_t edges) {
  std::mt19937 random(seed);
  const auto below = [&random](std::size_t end) { return random() % end; };
  const std::string words[] = {"Board",     "Children's", "Trust", "of",          "Safeguarding",
                               "Executive", "and",        "Group", "Partnership", "Commissioning"};
  const auto phrase = [&](std::size_t most) {
    std::string found;
    for (auto left = below(most) + 1; left > 0; --left) {
      found += (found.empty() ? "" : " ") + words[below(std::size(words))];
    }
    return found;
  };
  doc::Graph graph;
  graph.title = "Graph " + std::to_string(seed);
  graph.direction = below(2) == 0 ? doc::Direction::down : doc::Direction::right;
  for (std::size_t i = 0; i < nodes; ++i) {
    doc::Node node{std::to_string(i), phrase(6), below(3) == 0 ? phrase(3) : "", {}, {}};
    node.kind = static_cast<doc::NodeKind>(below(10));
    graph.nodes.push_back(node);
  }
  for (std::size_t i = 0; i < edges; ++i) {
    doc::Edge edge{std::to_string(below(nodes)), std::to_string(below(nodes)), "", {}};
    if (below(2) == 0) edge.label = phrase(4);
    edge.kind = static_cast<doc::EdgeKind>(below(6));
    graph.edges.push_back(edge);
  }
  return graph;
}

diagram::Drawing drawn(const doc::Graph& graph) {
  Report report;
  const auto drawings = diagram::lay_out({{&graph, {}}}, means(), report);
  REQUIRE(report.diagnostics().empty());
  REQUIRE(drawings.front().has_value());
  return *drawings.front();
}

}  // namespace govbook::tests
