#include <doctest/doctest.h>

#include <algorithm>

#include "pages.h"
#include "sample.h"

namespace govbook::print {
namespace {

diagram::Drawing drawing(double width) {
  diagram::Drawing made;
  made.width = width;
  made.height = 100;
  diagram::Shape shape;
  shape.kind = doc::NodeKind::focus;
  shape.width = width;
  shape.height = 40;
  shape.corner = 6;
  shape.words = {{"The Board", {width / 2, 25}, 11, true}};
  made.shapes.push_back(std::move(shape));
  diagram::Curve curve;
  curve.points = {{20, 40}, {20, 60}, {20, 80}, {20, 100}};
  curve.arrow = {{15, 95}, {25, 95}, {20, 100}};
  curve.words = {{"oversees", {40, 70}, 9, false}};
  made.curves.push_back(std::move(curve));
  return made;
}

Pages set_figure(const diagram::Drawing& drawn) {
  doc::Document document;
  document.title = "Title";
  doc::Figure figure;
  figure.anchor = "who";
  figure.graph.title = "Who answers to whom";
  figure.graph.description = "One body.";
  figure.alternative.push_back(doc::to_paragraph("The Board oversees nobody."));
  doc::Block block;
  block.node = std::move(figure);
  document.blocks.push_back(std::move(block));
  const auto library = tests::library();
  const Settings settings;
  Report report;
  return paper::lay_out(document, {&library, &settings, {&drawn}, "govbook"}, tests::fonts(),
                        report);
}

const Element& element(const Pages& pages, std::string_view type) {
  return *std::ranges::find(pages.structure.elements, type, &Element::type);
}

}  // namespace

TEST_CASE("a drawing is one Figure with its words, and the alternative is said and not printed") {
  const auto drawn = drawing(200);
  const auto pages = set_figure(drawn);
  CHECK(element(pages, "Figure").alternative == "One body. The Board oversees nobody.");
  const tests::Reading reading(pages);
  CHECK(reading.words_of("Figure") ==
        "oversees"
        "The Board");
  CHECK(reading.words_of("Caption") == "Figure 1: Who answers to whom");
  CHECK(reading.words_of("P") == "");
  CHECK(reading.page_of("who") == 0);
}

TEST_CASE("a drawing wider than the page is made to fit, a small one stays as it is") {
  const Settings settings;
  const double width = settings.page_width - settings.margin_left - settings.margin_right;
  const auto wide = set_figure(drawing(600));
  const auto box = element(wide, "Figure").box;
  CHECK(box.left == doctest::Approx(settings.margin_left));
  CHECK(box.right == doctest::Approx(settings.margin_left + width));
  CHECK(box.bottom - box.top == doctest::Approx(100 * width / 600));

  const auto narrow = set_figure(drawing(200));
  const auto small = element(narrow, "Figure").box;
  CHECK(small.right - small.left == doctest::Approx(200));
  CHECK(small.left + small.right == doctest::Approx(settings.page_width));
}

TEST_CASE("a drawing whose words would be too small stands on a turned page, where it is larger") {
  const Settings settings;
  const auto pages = set_figure(drawing(1000));
  const auto& figure = element(pages, "Figure");
  REQUIRE(pages.pages.size() == 2);
  CHECK(figure.page == 1);
  CHECK(pages.pages[0].width == settings.page_width);
  CHECK(pages.pages[1].width == settings.page_height);
  CHECK(pages.pages[1].height == settings.page_width);
  CHECK(figure.box.left == doctest::Approx(settings.margin_left));
  CHECK(figure.box.right == doctest::Approx(settings.page_height - settings.margin_right));
}

TEST_CASE("all marks of a drawing stand in its box") {
  const auto pages = set_figure(drawing(2000));
  const auto& figure = element(pages, "Figure");
  std::size_t checked = 0;
  for (const auto& mark : pages.pages.at(static_cast<std::size_t>(figure.page)).marks) {
    if (mark.element < 0) continue;
    const auto at = static_cast<std::size_t>(mark.element);
    const auto* path = std::get_if<Path>(&mark.what);
    if (pages.structure.elements[at].type != "Figure" || path == nullptr) continue;
    for (const auto& segment : path->segments) {
      if (segment.op == 'h') continue;
      ++checked;
      CHECK(segment.at[0] >= figure.box.left - 0.01);
      CHECK(segment.at[0] <= figure.box.right + 0.01);
      CHECK(segment.at[1] >= figure.box.top - 0.01);
      CHECK(segment.at[1] <= figure.box.bottom + 0.01);
    }
  }
  CHECK(checked > 0);
}

}  // namespace govbook::print
