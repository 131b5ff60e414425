#include "diagram/draft.h"

#include <algorithm>
#include <map>
#include <utility>

namespace govbook::diagram {
namespace {

// About what a page of text is wide: a wider chart lets its leaves hang in columns.
constexpr double comfortable_width = 640;
constexpr std::size_t fewest_leaves = 3;
constexpr std::size_t most_in_column = 6;

// A plain hierarchy: boxes of one width, and of one height on each level.
class Chart {
 public:
  Chart(const doc::Graph& graph, Draft& draft)
      : graph_(graph),
        draft_(draft),
        children_(graph.nodes.size()),
        parent_(graph.nodes.size(), none),
        depth_(graph.nodes.size(), 0) {
    for (const auto& tie : draft.ties) {
      children_[tie.from].push_back(tie.to);
      parent_[tie.to] = tie.from;
    }
    for (std::size_t node = 0; node < parent_.size(); ++node) {
      for (auto above = parent_[node]; above != none; above = parent_[above]) ++depth_[node];
    }
  }

  void plan() {
    make_equal();
    place_of_.assign(graph_.nodes.size(), none);
    const bool hangs = graph_.direction == doc::Direction::down && width() > comfortable_width;
    for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
      if (parent_[node] == none) add_family(node, hangs);
    }
    draft_.sketch.keeps_order = true;
    draft_.sketch.gap = graph_.direction == doc::Direction::down ? 20 : 12;
    draft_.sketch.rank_gap = 36;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void make_equal() {
    double width = 0;
    std::map<std::size_t, double> heights;
    for (std::size_t node = 0; node < depth_.size(); ++node) {
      const auto& frame = draft_.frames[node];
      width = std::max(width, frame.width);
      heights[depth_[node]] = std::max(heights[depth_[node]], frame.height);
    }
    const bool is_down = graph_.direction == doc::Direction::down;
    for (std::size_t node = 0; node < depth_.size(); ++node) {
      draft_.frames[node].width = width;
      if (is_down) draft_.frames[node].height = heights[depth_[node]];
    }
  }

  double width() const {
    double sum = 0;
    for (std::size_t node = 0; node < children_.size(); ++node) {
      if (children_[node].empty()) sum += draft_.frames[node].width + 20;
    }
    return sum;
  }

  // A node and all below it, in reading order from the left.
  void add_family(std::size_t first, bool hangs) {
    std::vector<std::size_t> waiting{first};
    while (!waiting.empty()) {
      const auto node = waiting.back();
      waiting.pop_back();
      add_node(node);
      std::vector<std::size_t> leaves;
      for (const auto child : children_[node]) {
        if (children_[child].empty()) leaves.push_back(child);
      }
      const bool has_columns = hangs && leaves.size() >= fewest_leaves;
      if (has_columns) add_columns(node, leaves);
      for (auto i = children_[node].size(); i > 0; --i) {
        const auto child = children_[node][i - 1];
        if (!has_columns || !children_[child].empty()) waiting.push_back(child);
      }
    }
  }

  void add_node(std::size_t node) {
    place_of_[node] = draft_.pieces.size();
    draft_.pieces.push_back({Piece::Kind::node, node, {}});
    draft_.sketch.pieces.push_back({draft_.frames[node].width, draft_.frames[node].height});
    if (parent_[node] != none) add_line(parent_[node]);
  }

  void add_columns(std::size_t node, const std::vector<std::size_t>& leaves) {
    const auto columns = (leaves.size() + most_in_column - 1) / most_in_column;
    const auto longest = (leaves.size() + columns - 1) / columns;
    for (std::size_t begin = 0; begin < leaves.size(); begin += longest) {
      const auto end = std::min(begin + longest, leaves.size());
      Piece column{Piece::Kind::column, node, {}};
      Size size{0, -column_gap};
      for (auto i = begin; i < end; ++i) {
        column.leaves.push_back(leaves[i]);
        size.width = std::max(size.width, draft_.frames[leaves[i]].width + column_indent);
        size.height += draft_.frames[leaves[i]].height + column_gap;
      }
      draft_.pieces.push_back(std::move(column));
      draft_.sketch.pieces.push_back(size);
      add_line(node);
    }
  }

  // From a node to the piece added last.
  void add_line(std::size_t above) {
    draft_.sketch.lines.push_back({place_of_[above], draft_.pieces.size() - 1, 1, 1, true, true});
  }

  const doc::Graph& graph_;
  Draft& draft_;
  std::vector<std::vector<std::size_t>> children_;
  std::vector<std::size_t> parent_;
  std::vector<std::size_t> depth_;
  std::vector<std::size_t> place_of_;  // Nodes to pieces.
};

int weight_of(const Tie& tie) {
  if (tie.kind == doc::EdgeKind::parent) return 4;
  if (tie.kind == doc::EdgeKind::flow) return tie.is_upward ? 1 : 3;
  return 2;
}

// A label is a piece of its own between the two ends of its tie, so that there is room for it.
void plan_routes(const doc::Graph& graph, Draft& draft) {
  bool has_labels = false;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    draft.pieces.push_back({Piece::Kind::node, i, {}});
    draft.sketch.pieces.push_back({draft.frames[i].width, draft.frames[i].height});
  }
  for (const auto& frame : draft.edge_labels) has_labels = has_labels || frame.width > 0;
  for (std::size_t i = 0; i < draft.ties.size(); ++i) {
    const auto& tie = draft.ties[i];
    const auto& label = draft.edge_labels[i];
    const bool is_parent = tie.kind == doc::EdgeKind::parent;
    const int weight = weight_of(tie);
    auto& lines = draft.sketch.lines;
    draft.routes.push_back({i, lines.size(), std::nullopt});
    if (label.width == 0) {
      lines.push_back(
          {tie.before(), tie.after(), has_labels ? 2 : 1, weight, is_parent, is_parent});
      continue;
    }
    const auto piece = draft.pieces.size();
    draft.routes.back().label = piece;
    draft.pieces.push_back({Piece::Kind::label, i, {}});
    draft.sketch.pieces.push_back({label.width, label.height});
    lines.push_back({tie.before(), piece, 1, weight * 2, is_parent, true});
    lines.push_back({piece, tie.after(), 1, weight * 2, true, is_parent});
  }
  draft.sketch.gap = 24;
  draft.sketch.rank_gap = has_labels ? 18 : 40;
}

}  // namespace

Draft draft(const doc::Graph& graph, const Measure& measure) {
  Draft draft;
  draft.sketch.is_rightwards = graph.direction == doc::Direction::right;
  draft.ties = ties(graph);
  for (const auto& node : graph.nodes) draft.frames.push_back(fit(node, measure));
  for (const auto& tie : draft.ties) {
    draft.edge_labels.push_back(fit_edge_label(tie.label, measure));
  }
  draft.is_chart = is_chart(graph, draft.ties);
  if (draft.is_chart) {
    Chart(graph, draft).plan();
  } else {
    plan_routes(graph, draft);
  }
  return draft;
}

}  // namespace govbook::diagram
