#include <algorithm>
#include <cmath>

#include "diagram/lay_out.h"
#include "html/escape.h"
#include "html/writer.h"

namespace govbook::html {
namespace {

constexpr double pixels_per_point = 4.0 / 3.0;
constexpr double pixels_per_rem = 16;

// Words of a drawing stay legible down to this part of their size; below it the drawing scrolls.
constexpr double least_scale = 0.8;

// The width in rem below which a drawing must not be squeezed, in steps of five.
int least_width(const diagram::Drawing& drawing) {
  const double rem = drawing.width * pixels_per_point * least_scale / pixels_per_rem;
  return static_cast<int>(std::clamp(std::floor(rem / 5), 0.0, 30.0)) * 5;
}

// On the narrowest screens (320 pixels) a drawing stays where it is legible; others give way to
// their lists there.
constexpr double narrowest_room_in_rem = 17;

bool fits_narrowest(const diagram::Drawing& drawing) {
  return drawing.width * pixels_per_point * least_scale / pixels_per_rem <= narrowest_room_in_rem;
}

// A drawing that fits every screen that shows drawings at all (above 30 rem) needs no region.
constexpr int width_that_always_fits = 25;

}  // namespace

void Writer::write(const doc::Figure& figure) {
  const auto number = figure_count_++;
  const auto* drawing = number < drawings_.size() ? drawings_[number] : nullptr;
  out_ += "<figure" + attribute_unless_empty("id", figure.anchor) + ">\n";
  if (!figure.graph.title.empty()) {
    out_ += "<figcaption>" + escape(figure.graph.title) + "</figcaption>\n";
  }
  if (drawing != nullptr) {
    write_drawing(figure, *drawing);
    out_ += "<details class=\"in-words\" open>\n<summary>The same in words</summary>\n";
  }
  write(figure.alternative);
  if (drawing != nullptr) out_ += "</details>\n";
  out_ += "</figure>\n";
}

void Writer::write_picture(const doc::Image& image, Span at) {
  out_ += "<figure class=\"picture\"" + attribute_unless_empty("id", image.anchor) + ">\n";
  write(image, at);
  if (!image.caption.empty()) {
    out_ += "\n<figcaption>" + escape(image.caption) + "</figcaption>";
  }
  out_ += "\n</figure>\n";
}

void Writer::write_drawing(const doc::Figure& figure, const diagram::Drawing& drawing) {
  const int least = least_width(drawing);
  const auto id = "drawing_" + std::to_string(figure_count_);
  const auto kind =
      "drawing least-" + std::to_string(least) + (fits_narrowest(drawing) ? " narrow" : "");
  const bool scrolls = least > width_that_always_fits;
  if (scrolls) {
    const auto name = region_name("Drawing: " + figure.graph.title);
    out_ += "<section" + attribute("class", kind + " scroll") + attribute("aria-label", name) +
            " tabindex=\"0\">\n";
  } else {
    out_ += "<div" + attribute("class", kind) + ">\n";
  }
  out_ += diagram::svg(drawing, figure.graph, id, document_.path);
  out_ += scrolls ? "\n</section>\n" : "\n</div>\n";
}

}  // namespace govbook::html
