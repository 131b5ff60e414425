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

// Walks down from node to node; a tie that leads back to a node on the way there is turned round.
class Untangler {
 public:
  Untangler(std::size_t nodes, std::vector<Tie>& ties)
      : ties_(ties), below_(nodes), is_below_(nodes, false), state_(nodes, State::unseen) {
    for (std::size_t i = 0; i < ties.size(); ++i) {
      below_[ties[i].before()].push_back(i);
      is_below_[ties[i].after()] = true;
    }
  }

  void run() {
    for (const bool wants_below : {false, true}) {
      for (std::size_t node = 0; node < below_.size(); ++node) {
        if (is_below_[node] == wants_below && state_[node] == State::unseen) walk(node);
      }
    }
  }

 private:
  enum class State { unseen, open, done };
  struct Step {
    std::size_t node = 0;
    std::size_t next = 0;  // Of below_[node].
  };

  void walk(std::size_t first) {
    std::vector<Step> way{{first, 0}};
    state_[first] = State::open;
    while (!way.empty()) {
      auto& step = way.back();
      if (step.next == below_[step.node].size()) {
        state_[step.node] = State::done;
        way.pop_back();
        continue;
      }
      auto& tie = ties_[below_[step.node][step.next++]];
      const auto other = tie.before() == step.node ? tie.after() : tie.before();
      if (state_[other] == State::open) {
        tie.is_upward = !tie.is_upward;
      } else if (state_[other] == State::unseen) {
        state_[other] = State::open;
        way.push_back({other, 0});
      }
    }
  }

  std::vector<Tie>& ties_;
  std::vector<std::vector<std::size_t>> below_;  // Ties by the node ranked before.
  std::vector<bool> is_below_;
  std::vector<State> state_;
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
