#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "base/markup.h"
#include "base/utf8.h"
#include "diagram/lay_out.h"
#include "diagram/look.h"
#include "doc/document.h"

namespace govbook::diagram {
namespace {

constexpr double pixels_in_a_point = 96.0 / 72;
constexpr std::string_view ground = "Canvas";     // The colour of the page,
constexpr std::string_view ink = "currentColor";  // and of its text.

std::string escaped(std::string_view text) { return to_markup(utf8::printable(text)); }

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string attribute(std::string_view name, double value) {
  return attribute(name, to_text(value));
}

bool leads_somewhere(const doc::Target& target) { return target != doc::Target(); }

std::string stroked(const Stroke& stroke) {
  std::string dashes;
  for (const double dash : stroke.dash) dashes += (dashes.empty() ? "" : " ") + to_text(dash);
  return attribute("stroke", ink) + attribute("stroke-width", stroke.width) +
         (dashes.empty() ? "" : attribute("stroke-dasharray", dashes));
}

std::string polygon(const std::vector<Point>& points) {
  std::string d;
  for (const auto& point : points) d += (d.empty() ? "M" : " L") + to_text(point);
  return d + " Z";
}

bool is_straight(const Point* piece) {
  const double x = piece[3].x - piece[0].x;
  const double y = piece[3].y - piece[0].y;
  const auto aside = [&](Point point) {
    return std::abs((point.x - piece[0].x) * y - (point.y - piece[0].y) * x);
  };
  return aside(piece[1]) + aside(piece[2]) < 0.02 * std::hypot(x, y);
}

std::string path(const std::vector<Point>& points) {
  std::string d = "M" + to_text(points.front());
  for (std::size_t i = 1; i + 2 < points.size(); i += 3) {
    if (is_straight(&points[i - 1])) {
      d += " L" + to_text(points[i + 2]);
      continue;
    }
    d += " C" + to_text(points[i]) + " " + to_text(points[i + 1]) + " " + to_text(points[i + 2]);
  }
  return d;
}

std::string edge(const Curve& curve) {
  if (curve.points.empty()) return {};
  const std::string name(name_of(curve.kind));
  const auto stroke = stroke_of(curve.kind);
  std::string out = "    <path" + attribute("class", "edge edge-" + name) +
                    attribute("d", path(curve.points)) + attribute("fill", "none") +
                    stroked(stroke) + "/>\n";
  if (curve.arrow.empty()) return out;
  const bool hollow = is_hollow(head_of(curve.kind));
  out += "    <path" + attribute("class", "head head-" + name + (hollow ? " is-hollow" : "")) +
         attribute("d", polygon(curve.arrow)) + attribute("fill", hollow ? ground : ink) +
         stroked({1, {}}) + attribute("stroke-linejoin", "round") + "/>\n";
  return out;
}

std::string lines_of(const std::vector<Words>& all, std::string_view indent) {
  std::string out;
  const double size = all.empty() ? 0 : all.front().size;
  for (const auto& words : all) {
    out += std::string(indent) + "<text";
    if (words.size < size) out += attribute("class", "note");
    out += attribute("x", words.at.x) + attribute("y", words.at.y) +
           attribute("text-anchor", "middle") + attribute("font-size", words.size);
    if (words.is_bold) out += attribute("font-weight", "700");
    out += attribute("fill", ink) + ">" + escaped(words.text) + "</text>\n";
  }
  return out;
}

std::string edge_label(const Curve& curve) {
  if (curve.words.empty()) return {};
  return "    <rect" + attribute("class", "ground") + attribute("x", curve.ground.left) +
         attribute("y", curve.ground.top) + attribute("width", curve.ground.width) +
         attribute("height", curve.ground.height) + attribute("fill", ground) + "/>\n" +
         lines_of(curve.words, "    ");
}

std::string frame(const Shape& shape) {
  const auto look = attribute("fill", ground) + stroked(stroke_of(shape.kind)) + "/>\n";
  if (!shape.outline.empty()) {
    return "    <path" + attribute("class", "frame") + attribute("d", polygon(shape.outline)) +
           attribute("stroke-linejoin", "round") + look;
  }
  std::string out = "    <rect" + attribute("class", "frame") + attribute("x", shape.left) +
                    attribute("y", shape.top) + attribute("width", shape.width) +
                    attribute("height", shape.height);
  if (shape.corner > 0) out += attribute("rx", shape.corner);
  return out + look;
}

// `is_picture`: the whole drawing is one picture to a reader, so that its parts need no names.
std::string node(const Shape& shape, std::string_view from, bool is_picture) {
  const auto look = attribute("class", "node node-" + std::string(name_of(shape.kind)));
  const auto inside = frame(shape) + lines_of(shape.words, "    ");
  if (leads_somewhere(shape.target)) {
    return "  <a" + look + attribute("href", doc::reference_to(shape.target, from, ".html")) +
           (shape.target.url.empty() ? "" : attribute("rel", "noopener noreferrer")) +
           attribute("aria-label", shape.label) + ">\n" + inside + "  </a>\n";
  }
  const auto named =
      is_picture ? std::string() : attribute("role", "img") + attribute("aria-label", shape.label);
  return "  <g" + look + named + ">\n" + inside + "  </g>\n";
}

template <class Parts, class Write>
std::string hidden(std::string_view name, const Parts& parts, const Write& write) {
  std::string inside;
  for (const auto& part : parts) inside += write(part);
  if (inside.empty()) return {};
  return "  <g" + attribute("class", name) + attribute("aria-hidden", "true") + ">\n" + inside +
         "  </g>\n";
}

}  // namespace

std::string svg(const Drawing& drawing, const doc::Graph& graph, std::string_view id,
                std::string_view from) {
  if (drawing.shapes.empty()) return {};
  const bool is_picture =
      std::none_of(drawing.shapes.begin(), drawing.shapes.end(),
                   [](const auto& shape) { return leads_somewhere(shape.target); });
  const std::string title = std::string(id) + "-title";
  const std::string description = std::string(id) + "-desc";
  const bool is_described = !graph.description.empty();
  std::string out =
      "<svg" + attribute("class", "diagram") +
      attribute("viewBox", "0 0 " + to_text(drawing.width) + " " + to_text(drawing.height)) +
      attribute("width", std::ceil(drawing.width * pixels_in_a_point)) +
      attribute("height", std::ceil(drawing.height * pixels_in_a_point)) +
      attribute("role", is_picture ? "img" : "group") +
      attribute("aria-labelledby", title + (is_described ? " " + description : "")) +
      attribute("font-family", "'Noto Sans', Arial, sans-serif") + ">\n";
  out += "  <title" + attribute("id", title) + ">" + escaped(graph.title) + "</title>\n";
  if (is_described) {
    out +=
        "  <desc" + attribute("id", description) + ">" + escaped(graph.description) + "</desc>\n";
  }
  out += hidden("edges", drawing.curves, edge);
  out += hidden("edge-labels", drawing.curves, edge_label);
  for (const auto& shape : drawing.shapes) out += node(shape, from, is_picture);
  return out + "</svg>\n";
}

}  // namespace govbook::diagram
