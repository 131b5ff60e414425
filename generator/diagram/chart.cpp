#include "diagram/chart.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "diagram/curve.h"

namespace govbook::diagram {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::size_t fewest_hanging = 3;
constexpr std::size_t most_in_column = 6;
constexpr double comfortable_width = 640;  // About what a page of text is wide.
constexpr double level_gap = 36;
constexpr double leaf_gap = 10;
constexpr double indent = 22;  // Of leaves, to the right of the box above or of their line.
constexpr double trunk = 11;   // Likewise, of the line they hang from.
constexpr double radius = 6;

// All as if the hierarchy grew downwards; the sizes come turned and the result is turned back.
class Grower {
 public:
  explicit Grower(const Draft& draft)
      : draft_(draft),
        sizes_(draft.frames.size()),
        tops_(draft.frames.size(), 0),
        lefts_(draft.frames.size(), 0),
        children_(draft.frames.size()),
        tie_above_(draft.frames.size(), none),
        corners_(draft.ties.size()) {
    for (std::size_t i = 0; i < draft.ties.size(); ++i) {
      children_[draft.ties[i].from].push_back(draft.ties[i].to);
      tie_above_[draft.ties[i].to] = i;
    }
    gap_ = draft.is_rightwards ? 12 : 20;
  }

  Chart grow() {
    make_equal();
    hangs_ = false;
    double width = -gap_;
    each_root([&](std::size_t root) { width += width_below(root) + gap_; });
    hangs_ = !draft_.is_rightwards && width > comfortable_width;
    double left = 0;
    each_root([&](std::size_t root) {
      put(root, left, 0);
      left += width_below(root) + gap_;
    });
    return result();
  }

 private:
  template <class Visit>
  void each_root(const Visit& visit) {
    for (std::size_t node = 0; node < children_.size(); ++node) {
      if (tie_above_[node] == none) visit(node);
    }
  }

  void make_equal() {
    double width = 0;
    std::map<std::size_t, double> heights;
    std::vector<std::size_t> depths(sizes_.size(), 0);
    for (std::size_t node = 0; node < sizes_.size(); ++node) {
      for (auto tie = tie_above_[node]; tie != none; tie = tie_above_[draft_.ties[tie].from]) {
        ++depths[node];
      }
      width = std::max(width, draft_.frames[node].width);
      auto& height = heights[draft_.is_rightwards ? 0 : depths[node]];
      height = std::max(height, draft_.frames[node].height);
    }
    for (std::size_t node = 0; node < sizes_.size(); ++node) {
      if (draft_.is_rightwards) {
        sizes_[node] = {draft_.frames[node].height, width};
      } else {
        sizes_[node] = {width, heights[depths[node]]};
      }
    }
  }

  bool is_leaf(std::size_t node) const { return children_[node].empty(); }

  // The leaves of a node that hang in columns, and none when they stand side by side.
  std::vector<std::vector<std::size_t>> columns(std::size_t node) const {
    std::vector<std::size_t> leaves;
    for (const auto child : children_[node]) {
      if (is_leaf(child)) leaves.push_back(child);
    }
    if (!hangs_ || leaves.size() < fewest_hanging) return {};
    const auto count = (leaves.size() + most_in_column - 1) / most_in_column;
    const auto longest = (leaves.size() + count - 1) / count;
    std::vector<std::vector<std::size_t>> found;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      if (i % longest == 0) found.emplace_back();
      found.back().push_back(leaves[i]);
    }
    return found;
  }

  bool has_one_column_only(std::size_t node) const {
    const auto hanging = columns(node);
    return hanging.size() == 1 && hanging.front().size() == children_[node].size();
  }

  // What stands below a node, from the left: columns come where their first leaf would.
  struct Branch {
    std::size_t child = none;
    std::vector<std::size_t> column;
    double width = 0;
  };
  std::vector<Branch> branches(std::size_t node) const {
    auto hanging = columns(node);
    std::vector<Branch> found;
    for (const auto child : children_[node]) {
      if (!is_leaf(child) || columns(node).empty()) {
        found.push_back({child, {}, width_below(child)});
        continue;
      }
      for (const auto& column : hanging) {
        found.push_back({none, column, indent - trunk + sizes_[column.front()].width});
      }
      hanging.clear();
    }
    return found;
  }

  // The strip that a node and all below it need.
  double width_below(std::size_t node) const {
    if (has_one_column_only(node)) return indent + sizes_[node].width;
    double width = -gap_;
    for (const auto& branch : branches(node)) width += branch.width + gap_;
    return std::max(width, sizes_[node].width);
  }

  void put(std::size_t node, double left, double top) {
    tops_[node] = top;
    const double bottom = top + sizes_[node].height;
    if (has_one_column_only(node)) {
      lefts_[node] = left;
      hang(columns(node).front(), left + indent, bottom + leaf_gap + 4);
      for (const auto leaf : children_[node]) {
        add_corners(leaf, {{left + trunk, bottom}, {left + trunk, middle_of(leaf)}});
      }
      return;
    }
    const double width = width_below(node);
    const auto below = branches(node);
    double needed = -gap_;
    for (const auto& branch : below) needed += branch.width + gap_;
    double x = left + (width - needed) / 2;
    std::vector<double> joints;
    for (const auto& branch : below) {
      if (branch.column.empty()) {
        put(branch.child, x, bottom + level_gap);
        joints.push_back(lefts_[branch.child] + sizes_[branch.child].width / 2);
      } else {
        hang(branch.column, x + indent - trunk, bottom + level_gap);
        joints.push_back(x);
      }
      x += branch.width + gap_;
    }
    lefts_[node] = left_of(node, left, left + width, joints);
    join(node, below, joints);
  }

  // A box stands above the middle of what its line leads to, exactly above one of them if that is
  // near, and within its strip.
  double left_of(std::size_t node, double begin, double end,
                 const std::vector<double>& joints) const {
    const double half = sizes_[node].width / 2;
    if (joints.empty()) return (begin + end) / 2 - half;
    double middle = (joints.front() + joints.back()) / 2;
    for (const double joint : joints) {
      if (std::abs(joint - middle) < 2 * radius) middle = joint;
    }
    return std::clamp(middle - half, begin, end - 2 * half);
  }

  // The lines to what stands below a node.
  void join(std::size_t node, const std::vector<Branch>& below, const std::vector<double>& joints) {
    const double x = lefts_[node] + sizes_[node].width / 2;
    const double bottom = tops_[node] + sizes_[node].height;
    const double bar = bottom + level_gap / 2;
    for (std::size_t i = 0; i < below.size(); ++i) {
      const Point first{x, bottom};
      const Point second{x, bar};
      const Point third{joints[i], bar};
      if (below[i].column.empty()) {
        auto& corners = corners_[tie_above_[below[i].child]];
        corners = {first, second, third, {joints[i], bottom + level_gap}};
      }
      for (const auto leaf : below[i].column) {
        add_corners(leaf, {first, second, third, {joints[i], middle_of(leaf)}});
      }
    }
  }

  double middle_of(std::size_t leaf) const { return tops_[leaf] + sizes_[leaf].height / 2; }

  void add_corners(std::size_t leaf, std::vector<Point> corners) {
    corners.push_back({lefts_[leaf], middle_of(leaf)});
    corners_[tie_above_[leaf]] = std::move(corners);
  }

  void hang(const std::vector<std::size_t>& column, double left, double top) {
    for (const auto leaf : column) {
      lefts_[leaf] = left;
      tops_[leaf] = top;
      top += sizes_[leaf].height + leaf_gap;
    }
  }

  Chart result() const {
    Chart chart;
    for (std::size_t i = 0; i < sizes_.size(); ++i) {
      const Point middle{lefts_[i] + sizes_[i].width / 2, tops_[i] + sizes_[i].height / 2};
      const Point size = turned({sizes_[i].width, sizes_[i].height}, draft_.is_rightwards);
      chart.centres.push_back(turned(middle, draft_.is_rightwards));
      chart.sizes.push_back({size.x, size.y});
    }
    for (auto corners : corners_) {
      for (auto& corner : corners) corner = turned(corner, draft_.is_rightwards);
      chart.curves.push_back(rounded_path(corners, radius));
    }
    return chart;
  }

  const Draft& draft_;
  std::vector<Size> sizes_;
  std::vector<double> tops_;
  std::vector<double> lefts_;
  std::vector<std::vector<std::size_t>> children_;
  std::vector<std::size_t> tie_above_;       // Of each node.
  std::vector<std::vector<Point>> corners_;  // Of each tie.
  double gap_ = 0;
  bool hangs_ = false;
};

}  // namespace

Chart chart(const Draft& draft) { return Grower(draft).grow(); }

}  // namespace govbook::diagram
