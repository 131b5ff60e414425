#include "diagram/place.h"

#include <graphviz/gvc.h>

#include <array>
#include <charconv>

extern "C" {
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace govbook::diagram {
namespace {

// Graphviz takes char* where it means const char*.
char* raw(std::string& text) { return text.data(); }

std::string inches(double points) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), points / 72,
                                 std::chars_format::fixed, 5);
  return {buffer.data(), end.ptr};
}

void give(void* owner, std::string name, std::string value) {
  std::string unset;
  agsafeset(owner, raw(name), raw(value), raw(unset));
}

Agraph_t* open_graph(const Sketch& sketch) {
  std::string name = "g";
  auto* graph = agopen(raw(name), Agdirected, nullptr);
  give(graph, "rankdir", sketch.is_rightwards ? "LR" : "TB");
  give(graph, "nodesep", inches(sketch.gap));
  give(graph, "ranksep", inches(sketch.rank_gap));
  give(graph, "splines", "spline");
  // Bounds on the work of the network simplex and of the search for few crossings.
  give(graph, "nslimit", "2");
  give(graph, "nslimit1", "2");
  give(graph, "mclimit", "0.5");
  if (sketch.keeps_order) give(graph, "ordering", "out");
  return graph;
}

std::vector<Agnode_t*> add_pieces(Agraph_t* graph, const Sketch& sketch) {
  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < sketch.pieces.size(); ++i) {
    std::string name = "n" + std::to_string(i);
    auto* node = agnode(graph, raw(name), 1);
    give(node, "shape", "box");
    give(node, "label", "");
    give(node, "fixedsize", "true");
    give(node, "width", inches(sketch.pieces[i].width));
    give(node, "height", inches(sketch.pieces[i].height));
    nodes.push_back(node);
  }
  return nodes;
}

std::vector<Agedge_t*> add_lines(Agraph_t* graph, const Sketch& sketch,
                                 const std::vector<Agnode_t*>& nodes) {
  std::vector<Agedge_t*> edges;
  for (std::size_t i = 0; i < sketch.lines.size(); ++i) {
    const auto& line = sketch.lines[i];
    std::string name = "e" + std::to_string(i);
    auto* edge = agedge(graph, nodes[line.before], nodes[line.after], raw(name), 1);
    give(edge, "dir", "none");
    give(edge, "minlen", std::to_string(line.ranks));
    give(edge, "weight", std::to_string(line.weight));
    if (line.leaves_middle) give(edge, "tailport", sketch.is_rightwards ? "e" : "s");
    if (line.meets_middle) give(edge, "headport", sketch.is_rightwards ? "w" : "n");
    edges.push_back(edge);
  }
  return edges;
}

Point flipped(const pointf& point, const boxf& bounds) {
  return {point.x - bounds.LL.x, bounds.UR.y - point.y};
}

std::vector<Point> curve_of(Agedge_t* edge, const boxf& bounds) {
  std::vector<Point> points;
  const auto* found = ED_spl(edge);
  if (found == nullptr || found->size == 0) return points;
  const auto& bezier = found->list[0];
  for (int i = 0; i < bezier.size; ++i) points.push_back(flipped(bezier.list[i], bounds));
  return points;
}

}  // namespace

std::optional<Placement> place(const Sketch& sketch) {
  std::array<lt_symlist_t, 3> plugins{
      {{"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
       {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
       {nullptr, nullptr}}};
  agseterr(AGMAX);  // Its complaints are for nobody: whoever asked learns whether it worked.
  auto* context = gvContextPlugins(plugins.data(), 0);
  auto* graph = open_graph(sketch);
  const auto nodes = add_pieces(graph, sketch);
  const auto edges = add_lines(graph, sketch, nodes);

  std::optional<Placement> found;
  if (gvLayout(context, graph, "dot") == 0) {
    const auto bounds = GD_bb(graph);
    found.emplace();
    found->width = bounds.UR.x - bounds.LL.x;
    found->height = bounds.UR.y - bounds.LL.y;
    for (auto* node : nodes) found->centres.push_back(flipped(ND_coord(node), bounds));
    for (auto* edge : edges) found->curves.push_back(curve_of(edge, bounds));
    gvFreeLayout(context, graph);
  }
  agclose(graph);
  gvFreeContext(context);
  return found;
}

}  // namespace govbook::diagram
