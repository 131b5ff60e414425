// Figures: the drawing as paths and words of one Figure element, with its caption below; where
// there is no drawing, the same facts in words.

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "diagram/look.h"
#include "print/blocks.h"
#include "print/fit.h"

namespace govbook::print {
namespace {

constexpr Colour white{1, 1, 1};

// Puts the parts of a drawing into a box, scaled.
class Painter {
 public:
  Painter(Work& work, Box& box, int element, double left, double scale)
      : work_(work), box_(box), element_(element), left_(left), scale_(scale) {}

  void paint(const diagram::Drawing& drawing) {
    for (const auto& curve : drawing.curves) paint(curve);
    for (const auto& curve : drawing.curves) {
      for (const auto& words : curve.words) paint_label(words);
    }
    for (const auto& shape : drawing.shapes) paint(shape);
  }

 private:
  std::array<double, 2> at(const diagram::Point& point) const {
    return {left_ + point.x * scale_, point.y * scale_};
  }
  void step(Path& path, char op, const diagram::Point& point) const {
    const auto [x, y] = at(point);
    path.segments.push_back({op, {x, y}});
  }
  void add(Path path) { box_.marks.push_back({std::move(path), element_, Artifact::none}); }

  Path polygon(const std::vector<diagram::Point>& points) const;
  Path rounded(const diagram::Shape& shape) const;
  void stroke(Path& path, const diagram::Stroke& look, const Colour& colour) const;
  void paint(const diagram::Curve& curve);
  void paint(const diagram::Shape& shape);
  void paint_label(const diagram::Words& words);
  void paint_words(const diagram::Words& words, const Colour& colour);
  double width_of(const diagram::Words& words) const;
  Colour fill_of(doc::NodeKind kind) const;
  Colour line_of(doc::NodeKind kind) const;
  Colour line_of(doc::EdgeKind kind) const;

  Work& work_;
  Box& box_;
  int element_;
  double left_;
  double scale_;
};

Path Painter::polygon(const std::vector<diagram::Point>& points) const {
  Path path;
  for (std::size_t i = 0; i < points.size(); ++i) step(path, i == 0 ? 'm' : 'l', points[i]);
  path.segments.push_back({'h', {}});
  return path;
}

// A box with round corners; 0.5523 makes a Bézier curve of a quarter of a circle.
Path Painter::rounded(const diagram::Shape& shape) const {
  const double right = shape.left + shape.width;
  const double bottom = shape.top + shape.height;
  const double radius = std::min({shape.corner, shape.width / 2, shape.height / 2});
  if (radius <= 0) {
    return polygon(
        {{shape.left, shape.top}, {right, shape.top}, {right, bottom}, {shape.left, bottom}});
  }
  const double rest = radius * (1 - 0.5523);
  Path path;
  const auto corner = [&](diagram::Point a, diagram::Point b, diagram::Point to) {
    const auto one = at(a), two = at(b), three = at(to);
    path.segments.push_back({'c', {one[0], one[1], two[0], two[1], three[0], three[1]}});
  };
  const double left = shape.left, top = shape.top;
  step(path, 'm', {left + radius, top});
  step(path, 'l', {right - radius, top});
  corner({right - rest, top}, {right, top + rest}, {right, top + radius});
  step(path, 'l', {right, bottom - radius});
  corner({right, bottom - rest}, {right - rest, bottom}, {right - radius, bottom});
  step(path, 'l', {left + radius, bottom});
  corner({left + rest, bottom}, {left, bottom - rest}, {left, bottom - radius});
  step(path, 'l', {left, top + radius});
  corner({left, top + rest}, {left + rest, top}, {left + radius, top});
  path.segments.push_back({'h', {}});
  return path;
}

void Painter::stroke(Path& path, const diagram::Stroke& look, const Colour& colour) const {
  path.is_stroked = true;
  path.stroke = colour;
  path.line_width = look.width * scale_;
  for (const double length : look.dash) path.dashes.push_back(length * scale_);
}

void Painter::paint(const diagram::Curve& curve) {
  if (curve.points.size() >= 4) {
    Path path;
    step(path, 'm', curve.points[0]);
    for (std::size_t i = 1; i + 2 < curve.points.size(); i += 3) {
      const auto one = at(curve.points[i]), two = at(curve.points[i + 1]);
      const auto three = at(curve.points[i + 2]);
      path.segments.push_back({'c', {one[0], one[1], two[0], two[1], three[0], three[1]}});
    }
    stroke(path, diagram::stroke_of(curve.kind), line_of(curve.kind));
    add(std::move(path));
  }
  if (curve.arrow.size() < 3) return;
  Path head = polygon(curve.arrow);
  head.is_filled = true;
  const bool is_hollow = diagram::is_hollow(diagram::head_of(curve.kind));
  head.fill = is_hollow ? white : line_of(curve.kind);
  stroke(head, {1, {}}, line_of(curve.kind));
  add(std::move(head));
}

void Painter::paint(const diagram::Shape& shape) {
  Path path = shape.outline.empty() ? rounded(shape) : polygon(shape.outline);
  path.is_filled = true;
  path.fill = fill_of(shape.kind);
  stroke(path, diagram::stroke_of(shape.kind), line_of(shape.kind));
  add(std::move(path));
  const bool is_dark = shape.kind == doc::NodeKind::focus;
  for (const auto& words : shape.words) {
    paint_words(words, is_dark ? white : work_.around.settings.ink);
  }
}

// On a plain ground, so that the line behind does not cross the words.
void Painter::paint_label(const diagram::Words& words) {
  const auto [middle, base] = at(words.at);
  const double half = width_of(words) / 2 + 1.5;
  const double size = words.size * scale_;
  Mark ground = filled_rectangle(
      {middle - half, base - size * 0.95, middle + half, base + size * 0.3}, white);
  ground.element = element_;
  ground.artifact = Artifact::none;
  box_.marks.push_back(std::move(ground));
  paint_words(words, work_.around.settings.ink);
}

double Painter::width_of(const diagram::Words& words) const {
  type::Style style;
  style.size = words.size * scale_;
  style.weight = words.is_bold ? type::Weight::bold : type::Weight::regular;
  return work_.typesetter.fonts.measure(words.text, style);
}

void Painter::paint_words(const diagram::Words& words, const Colour& colour) {
  const auto [middle, base] = at(words.at);
  Voice own =
      voice(work_, words.size * scale_, words.is_bold ? type::Weight::bold : type::Weight::regular);
  own.colour = colour;
  const Words set = to_words(words.text, own);
  const double width = width_of(words);
  const Column column{middle - width / 2, 0, 0, type::Alignment::start};
  auto lines = set_lines(set, column, element_, work_.structure, work_.typesetter);
  if (lines.empty()) return;
  merge(box_, std::move(lines.front()), base - baseline(0, own.style.size));
}

Colour Painter::fill_of(doc::NodeKind kind) const {
  const auto& settings = work_.around.settings;
  switch (kind) {
    case doc::NodeKind::focus:
      return settings.accent;
    case doc::NodeKind::body:
    case doc::NodeKind::step:
    case doc::NodeKind::start:
    case doc::NodeKind::finish:
      return settings.shade;
    case doc::NodeKind::organisation:
    case doc::NodeKind::post:
    case doc::NodeKind::group:
    case doc::NodeKind::decision:
    case doc::NodeKind::clash:
      return white;
  }
  return white;
}

Colour Painter::line_of(doc::NodeKind kind) const {
  const auto& settings = work_.around.settings;
  if (kind == doc::NodeKind::clash) return settings.clash;
  return kind == doc::NodeKind::group || kind == doc::NodeKind::post ? settings.muted
                                                                     : settings.accent;
}

Colour Painter::line_of(doc::EdgeKind kind) const {
  const auto& settings = work_.around.settings;
  return kind == doc::EdgeKind::parent || kind == doc::EdgeKind::membership ? settings.muted
                                                                            : settings.accent;
}

// The description, then as much of the words beside it as a listener can bear.
std::string alternative_of(const doc::Figure& figure) {
  constexpr std::size_t longest = 900;
  std::string text = figure.graph.description;
  if (text.empty()) text = figure.graph.title;
  const auto words = doc::plain_text(figure.alternative);
  if (!words.empty()) text += (text.empty() || text.ends_with('.') ? " " : ". ") + words;
  text = std::string(text::trim(printable(text)));
  if (text.empty()) return "Diagram";
  if (text.size() <= longest) return text;
  const auto end = text.rfind(' ', longest);
  return text.substr(0, end == std::string::npos ? 0 : end) + " …";
}

void set_drawing(Work& work, const doc::Figure& figure, const diagram::Drawing& drawing,
                 const Place& place, double scale) {
  const int element = add_element(work.structure, "Figure", place.element);
  work.structure.elements.back().alternative = alternative_of(figure);
  Strip strip;
  strip.space = figure_space;
  const double left = place.left + (place.width - drawing.width * scale) / 2;
  Painter(work, strip.box, element, left, scale).paint(drawing);
  strip.box.height = drawing.height * scale;
  strip.box.figures.push_back({element, {left, 0, left + drawing.width * scale, strip.box.height}});
  if (!figure.anchor.empty()) strip.box.anchors.push_back(figure.anchor);
  add(*place.flow, std::move(strip));
}

}  // namespace

Words number_caption(Work& work, const std::string& title) {
  Voice own = voice(work, work.around.settings.note_size, type::Weight::semibold);
  own.colour = work.around.settings.accent;
  work.numbered += 1;
  const auto number = "Figure " + std::to_string(work.around.figures_before + work.numbered);
  return to_words(title.empty() ? number : number + ": " + title, own);
}

void set_caption(Work& work, const Words& words, const Place& place) {
  const int element = add_element(work.structure, "Caption", place.element);
  const double height = line_height(work, voice(work, work.around.settings.note_size));
  const Column column{place.left, place.width, height, type::Alignment::start};
  Flow& flow = *place.flow;
  const std::size_t first = flow.strips.size();
  add_lines(flow, set_lines(words, column, element, work.structure, work.typesetter), 0, 0);
  for (std::size_t i = first + 1; i < flow.strips.size(); ++i) {
    flow.strips[i].cost = forbidden_break;
  }
}

void set_figure(Work& work, const doc::Figure& figure, const Place& place) {
  const auto* drawing = work.figures < work.drawings.size() ? work.drawings[work.figures] : nullptr;
  work.figures += 1;
  Flow& flow = *place.flow;
  Place inside = place;
  inside.is_bare = false;
  inside.alignment = type::Alignment::start;
  inside.element = add_element(work.structure, "Div", place.element);
  const Words caption = number_caption(work, figure.graph.title);
  if (drawing != nullptr && drawing->width > 0 && drawing->height > 0) {
    const double width = natural_width(caption, work.typesetter);
    const double scale = fit(work, *drawing, inside, width);
    set_drawing(work, figure, *drawing, inside, scale);
    flow.pending_space = caption_space;
    flow.keeps_next = true;
    set_caption(work, caption, inside);
    flow.sheet = Sheet::upright;
  } else {
    const std::size_t first = flow.strips.size();
    flow.pending_space = std::max(flow.pending_space, figure_space);
    set_caption(work, caption, inside);
    if (!figure.anchor.empty() && first < flow.strips.size()) {
      flow.strips[first].box.anchors.push_back(figure.anchor);
    }
    flow.pending_space = 4;
    flow.keeps_next = !figure.alternative.empty();
    set_blocks(work, figure.alternative, inside);
  }
  flow.keeps_next = false;
  flow.pending_space = figure_space;
}

}  // namespace govbook::print
