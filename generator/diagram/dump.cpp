#include <array>
#include <charconv>
#include <cmath>

#include "diagram/lay_out.h"
#include "diagram/look.h"

namespace govbook::diagram {
namespace {

// Raised whenever the same graph is drawn in another way, so that caches forget the old drawings.
constexpr int way_of_drawing = 1;

// Unambiguous: no part can pass for the end of another.
std::string part(const std::string& text) { return std::to_string(text.size()) + ":" + text + " "; }

std::string joined(const std::vector<Point>& points) {
  std::string text;
  for (const auto& point : points) text += (text.empty() ? "" : ", ") + to_text(point);
  return text;
}

void add_words(std::string& out, const std::vector<Words>& all) {
  for (const auto& words : all) {
    out += "    \"" + words.text + "\" at " + to_text(words.at) + " size " + to_text(words.size) +
           (words.is_bold ? " bold" : "") + "\n";
  }
}

std::string box(double left, double top, double width, double height) {
  return to_text(left) + " " + to_text(top) + " size " + to_text(width) + " " + to_text(height);
}

}  // namespace

std::string to_text(double number) {
  double value = std::round(number * 100) / 100;
  if (value == 0) value = 0;  // Not "-0".
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, 2);
  std::string text(buffer.data(), end.ptr);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string to_text(Point point) { return to_text(point.x) + " " + to_text(point.y); }

std::string key(const doc::Graph& graph) {
  std::string out = "diagram " + std::to_string(way_of_drawing);
  const bool is_nested = graph.arrangement == doc::Arrangement::nested;
  out += is_nested ? " nested" : graph.direction == doc::Direction::right ? " right" : " down";
  out += "\n";
  out += part(graph.title) + part(graph.description) + "\n";
  for (const auto& node : graph.nodes) {
    out += "node " + std::string(name_of(node.kind)) + " " + part(node.id) + part(node.label) +
           part(node.note) + part(node.target.url) + part(node.target.document) +
           part(node.target.anchor) + part(node.target.file) + "\n";
  }
  for (const auto& edge : graph.edges) {
    out += "edge " + std::string(name_of(edge.kind)) + " " + part(edge.from) + part(edge.to) +
           part(edge.label) + "\n";
  }
  return out;
}

std::string dump(const Drawing& drawing) {
  std::string out = "drawing " + to_text(drawing.width) + " " + to_text(drawing.height) + "\n";
  for (const auto& shape : drawing.shapes) {
    out += "  " + std::string(name_of(shape.kind)) + " " + shape.id + " at " +
           box(shape.left, shape.top, shape.width, shape.height);
    if (shape.corner > 0) out += " corner " + to_text(shape.corner);
    out += "\n";
    if (!shape.outline.empty()) out += "    outline " + joined(shape.outline) + "\n";
    add_words(out, shape.words);
  }
  for (const auto& curve : drawing.curves) {
    out += "  " + std::string(name_of(curve.kind)) + " " + curve.from + " > " + curve.to + "\n";
    out += "    " + joined(curve.points) + "\n";
    if (!curve.arrow.empty()) out += "    head " + joined(curve.arrow) + "\n";
    if (curve.ground.width > 0) {
      const auto& ground = curve.ground;
      out += "    ground " + box(ground.left, ground.top, ground.width, ground.height) + "\n";
    }
    add_words(out, curve.words);
  }
  return out;
}

}  // namespace govbook::diagram
