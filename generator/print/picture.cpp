// Pictures that stand by themselves: one Figure element with its caption below.

#include "print/picture.h"

#include <algorithm>
#include <utility>

#include "print/blocks.h"

namespace govbook::print {
namespace {

constexpr double space_around_picture = 12;
constexpr double most_of_a_page = 0.82;  // So that words still stand above or below it.

// The most that a picture in a line takes, in sizes of its words.
constexpr double height_in_line = 1.3;
constexpr double width_in_line = 8;

Extent scaled(const Extent& natural, double scale) {
  return {natural.width * scale, natural.height * scale};
}

// As large as it asks to be, never larger, and never more than the column or most of a page.
Extent size_on_paper(const Work& work, const doc::Image& image, double width) {
  const auto& settings = work.around.settings;
  const double page = settings.page_height - settings.margin_top - settings.margin_bottom;
  const Extent natural = natural_size(image);
  return scaled(natural,
                std::min({1.0, width / natural.width, page * most_of_a_page / natural.height}));
}

}  // namespace

Extent natural_size(const doc::Image& image) {
  constexpr double points_per_inch = 72;
  const double density = image.dots_per_inch > 0 ? image.dots_per_inch : 96;
  return {image.width * points_per_inch / density, image.height * points_per_inch / density};
}

Extent size_in_line(const doc::Image& image, double size_of_words) {
  const Extent natural = natural_size(image);
  return scaled(natural, std::min({1.0, size_of_words * height_in_line / natural.height,
                                   size_of_words * width_in_line / natural.width}));
}

void set_picture(Work& work, const doc::Image& image, const Place& place) {
  const Extent size = size_on_paper(work, image, place.width);
  const double left = place.left + (place.width - size.width) / 2;
  const auto words = printable(image.alt.empty() ? image.caption : image.alt);
  Place inside = place;
  inside.alignment = type::Alignment::start;
  if (!image.caption.empty()) inside.element = add_element(work.structure, "Div", place.element);
  Strip strip;
  strip.space = space_around_picture;
  strip.box.height = size.height;
  if (!image.anchor.empty()) strip.box.anchors.push_back(image.anchor);
  Mark mark{Picture{image.path, {left, 0, left + size.width, size.height}}, -1, Artifact::layout};
  if (!words.empty()) {
    mark.element = add_element(work.structure, "Figure", inside.element);
    mark.artifact = Artifact::none;
    work.structure.elements.back().alternative = words;
    strip.box.figures.push_back({mark.element, std::get<Picture>(mark.what).area});
  }
  strip.box.marks.push_back(std::move(mark));
  Flow& flow = *place.flow;
  add(flow, std::move(strip));
  if (!image.caption.empty()) {
    flow.pending_space = 5;
    flow.keeps_next = true;
    set_caption(work, number_caption(work, image.caption), inside);
  }
  flow.pending_space = space_around_picture;
}

}  // namespace govbook::print
