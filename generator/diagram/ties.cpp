#include "diagram/ties.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace govbook::diagram {
namespace {

void add_label(std::string& label, const std::string& more) {
  if (more.empty()) return;
  const std::string all = "; " + label + "; ";
  if (all.find("; " + more + "; ") != std::string::npos) return;
  label += (label.empty() ? "" : "; ") + more;
}

// How much a tie says about who stands above whom.
int strength(const Tie& tie) {
  switch (tie.kind) {
    case doc::EdgeKind::parent:
      return 0;
    case doc::EdgeKind::accountability:
      return 1;
    case doc::EdgeKind::flow:
      return 2;
    default:
      return 3;
  }
}

// Takes the ties one by one, the strong ones and those that follow the reading order first, and
// turns round whichever would close a circle.
class Untangler {
 public:
  Untangler(std::size_t nodes, std::vector<Tie>& ties) : ties_(ties), below_(nodes) {}

  void run() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < ties_.size(); ++i) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      return rank(ties_[a]) < rank(ties_[b]);
    });
    for (const auto i : order) {
      auto& tie = ties_[i];
      if (leads(tie.after(), tie.before())) tie.is_upward = !tie.is_upward;
      below_[tie.before()].push_back(tie.after());
    }
  }

 private:
  static std::pair<int, bool> rank(const Tie& tie) {
    return {strength(tie), tie.before() > tie.after()};
  }

  // Whether one node is below another already.
  bool leads(std::size_t from, std::size_t to) const {
    std::vector<bool> seen(below_.size(), false);
    std::vector<std::size_t> waiting{from};
    seen[from] = true;
    while (!waiting.empty()) {
      const auto node = waiting.back();
      waiting.pop_back();
      if (node == to) return true;
      for (const auto next : below_[node]) {
        if (!seen[next]) waiting.push_back(next);
        seen[next] = true;
      }
    }
    return false;
  }

  std::vector<Tie>& ties_;
  std::vector<std::vector<std::size_t>> below_;
};

}  // namespace

std::vector<Tie> ties(const doc::Graph& graph) {
  std::map<std::string_view, std::size_t> numbers;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) numbers.emplace(graph.nodes[i].id, i);

  std::vector<Tie> found;
  std::map<std::tuple<std::size_t, std::size_t, doc::EdgeKind>, std::size_t> known;
  for (const auto& edge : graph.edges) {
    const auto from = numbers.find(edge.from);
    const auto to = numbers.find(edge.to);
    if (from == numbers.end() || to == numbers.end() || from == to) continue;
    const auto [place, is_new] =
        known.emplace(std::tuple(from->second, to->second, edge.kind), found.size());
    if (is_new) {
      const bool rises = edge.kind == doc::EdgeKind::accountability;
      found.push_back({from->second, to->second, edge.kind, "", rises});
    }
    add_label(found[place->second].label, edge.label);
  }
  Untangler(graph.nodes.size(), found).run();
  return found;
}

bool is_chart(const doc::Graph& graph, const std::vector<Tie>& ties) {
  std::vector<int> parents(graph.nodes.size(), 0);
  for (const auto& tie : ties) {
    if (tie.kind != doc::EdgeKind::parent || !tie.label.empty() || tie.is_upward) return false;
    if (++parents[tie.to] > 1) return false;
  }
  return !ties.empty();
}

}  // namespace govbook::diagram
