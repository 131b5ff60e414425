#include "diagram/place.h"

#include <graphviz/gvc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

extern "C" {
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace govbook::diagram {
namespace {

constexpr Size way_mark{10, 10};  // Keeps room for a line that passes between boxes.

// Graphviz takes char* where it means const char*.
char* raw(std::string& text) { return text.data(); }

std::string inches(double points) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), points / 72,
                                 std::chars_format::fixed, 5);
  return {buffer.data(), end.ptr};
}

// One graph of Graphviz's and the context it is laid out in.
class Table {
 public:
  explicit Table(const Sketch& sketch) {
    agseterr(AGMAX);  // Its complaints are for nobody: whoever asked learns whether it worked.
    context_ = gvContextPlugins(plugins_.data(), 0);
    std::string name = "g";
    graph_ = agopen(raw(name), Agdirected, nullptr);
    set(graph_, "nodesep", inches(sketch.gap));
    set(graph_, "ranksep", inches(sketch.rank_gap));
    set(graph_, "splines", "none");
    // Bounds on the work of the network simplex and of the search for few crossings.
    set(graph_, "nslimit", "2");
    set(graph_, "nslimit1", "2");
    set(graph_, "mclimit", "0.5");
    for (const auto& size : sketch.pieces) add(size);
    for (const auto& line : sketch.lines) add(line);
  }
  ~Table() {
    if (is_laid_out_) gvFreeLayout(context_, graph_);
    agclose(graph_);
    gvFreeContext(context_);
  }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  bool lay_out() {
    is_laid_out_ = gvLayout(context_, graph_, "dot") == 0;
    return is_laid_out_;
  }

  // Of piece `number`, y downwards.
  Point centre(std::size_t number) const {
    const auto place = ND_coord(nodes_[number]);
    return {place.x, GD_bb(graph_).UR.y - place.y};
  }

 private:
  static void set(void* owner, std::string name, std::string value) {
    std::string unset;
    agsafeset(owner, raw(name), raw(value), raw(unset));
  }

  void add(const Size& size) {
    std::string name = "n" + std::to_string(nodes_.size());
    auto* node = agnode(graph_, raw(name), 1);
    set(node, "shape", "box");
    set(node, "label", "");
    set(node, "fixedsize", "true");
    set(node, "width", inches(size.width));
    set(node, "height", inches(size.height));
    nodes_.push_back(node);
  }

  void add(const Line& line) {
    std::string name = "e" + std::to_string(lines_++);
    auto* edge = agedge(graph_, nodes_[line.above], nodes_[line.below], raw(name), 1);
    set(edge, "minlen", std::to_string(line.ranks));
    set(edge, "weight", std::to_string(line.weight));
  }

  std::array<lt_symlist_t, 3> plugins_{
      {{"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
       {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
       {nullptr, nullptr}}};
  GVC_t* context_ = nullptr;
  Agraph_t* graph_ = nullptr;
  std::vector<Agnode_t*> nodes_;
  std::size_t lines_ = 0;
  bool is_laid_out_ = false;
};

// The centres of a rank lie on one line, so the ranks are the different heights in their order.
std::vector<int> ranks_of(const std::vector<Point>& centres) {
  std::vector<double> heights;
  for (const auto& centre : centres) heights.push_back(centre.y);
  std::sort(heights.begin(), heights.end());
  constexpr double nearly = 0.5;
  heights.erase(std::unique(heights.begin(), heights.end(),
                            [](double a, double b) { return b - a < nearly; }),
                heights.end());
  std::vector<int> ranks;
  for (const auto& centre : centres) {
    const auto above = std::upper_bound(heights.begin(), heights.end(), centre.y + nearly);
    ranks.push_back(static_cast<int>(above - heights.begin()) - 1);
  }
  return ranks;
}

std::optional<std::vector<Point>> centres_of(const Sketch& sketch) {
  Table table(sketch);
  if (!table.lay_out()) return std::nullopt;
  std::vector<Point> centres;
  for (std::size_t i = 0; i < sketch.pieces.size(); ++i) centres.push_back(table.centre(i));
  return centres;
}

// The sketch with a mark on every rank that a line passes; `marks`: the marks of each line.
Sketch with_marks(const Sketch& sketch, const std::vector<int>& ranks,
                  std::vector<std::vector<std::size_t>>& marks) {
  Sketch longer{sketch.gap, sketch.rank_gap, sketch.pieces, {}};
  for (const auto& line : sketch.lines) {
    auto above = line.above;
    marks.emplace_back();
    for (int rank = ranks[line.above] + 1; rank < ranks[line.below]; ++rank) {
      const auto mark = longer.pieces.size();
      longer.pieces.push_back(way_mark);
      longer.lines.push_back({above, mark, 1, line.weight * (marks.back().empty() ? 2 : 8)});
      marks.back().push_back(mark);
      above = mark;
    }
    longer.lines.push_back({above, line.below, 1, line.weight * (marks.back().empty() ? 1 : 2)});
  }
  return longer;
}

// A placement on its way through a pipe, in numbers of eight bytes as this machine writes them:
//
//     count of centres, then x y each | count of ranks, then each | count of ways, then for each
//     the count of its points and x y each

void append(std::string& bytes, double number) {
  char buffer[sizeof number];
  std::memcpy(buffer, &number, sizeof number);
  bytes.append(buffer, sizeof number);
}

void append(std::string& bytes, const std::vector<Point>& points) {
  append(bytes, static_cast<double>(points.size()));
  for (const auto& point : points) {
    append(bytes, point.x);
    append(bytes, point.y);
  }
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  double number() {
    double number = 0;
    if (rest_.size() < sizeof number) {
      is_short_ = true;
      return 0;
    }
    std::memcpy(&number, rest_.data(), sizeof number);
    rest_.remove_prefix(sizeof number);
    return number;
  }

  // Never more than the bytes that are left can hold.
  std::size_t count() {
    const double wanted = number();
    if (!(wanted >= 0 && wanted <= static_cast<double>(rest_.size() / sizeof(double)))) {
      is_short_ = true;
      return 0;
    }
    return static_cast<std::size_t>(wanted);
  }

  std::vector<Point> points() {
    std::vector<Point> found(count());
    for (auto& point : found) {
      point.x = number();
      point.y = number();
    }
    return found;
  }

  bool is_whole() const { return !is_short_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool is_short_ = false;
};

}  // namespace

std::optional<Placement> place(const Sketch& sketch) {
  const auto first = centres_of(sketch);
  if (!first) return std::nullopt;
  std::vector<std::vector<std::size_t>> marks;
  const auto longer = with_marks(sketch, ranks_of(*first), marks);
  // Without marks it is the same sketch, and would be laid out in the same way.
  const bool has_marks = longer.pieces.size() > sketch.pieces.size();
  const auto centres = has_marks ? centres_of(longer) : first;
  if (!centres) return std::nullopt;

  Placement found;
  const auto pieces = static_cast<std::ptrdiff_t>(sketch.pieces.size());
  found.centres.assign(centres->begin(), centres->begin() + pieces);
  found.ranks = ranks_of(*centres);
  found.ranks.resize(sketch.pieces.size());
  for (const auto& line : marks) {
    found.ways.emplace_back();
    for (const auto mark : line) found.ways.back().push_back((*centres)[mark]);
  }
  return found;
}

std::string to_bytes(const Placement& placement) {
  std::string bytes;
  append(bytes, placement.centres);
  append(bytes, static_cast<double>(placement.ranks.size()));
  for (const int rank : placement.ranks) append(bytes, rank);
  append(bytes, static_cast<double>(placement.ways.size()));
  for (const auto& way : placement.ways) append(bytes, way);
  return bytes;
}

std::optional<Placement> to_placement(std::string_view bytes) {
  Reader reader(bytes);
  Placement placement;
  placement.centres = reader.points();
  placement.ranks.resize(reader.count());
  for (auto& rank : placement.ranks) rank = static_cast<int>(reader.number());
  const auto ways = reader.count();
  for (std::size_t i = 0; i < ways; ++i) placement.ways.push_back(reader.points());
  if (!reader.is_whole()) return std::nullopt;
  return placement;
}

}  // namespace govbook::diagram
