#include "type/shape.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace govbook::type {
namespace {

std::unique_ptr<Fonts> open_fonts(const Families& families = {}) {
  Report report;
  auto fonts = Fonts::open(families, report);
  REQUIRE(report.diagnostics().empty());
  REQUIRE(fonts != nullptr);
  return fonts;
}

std::string words(const Line& line) {
  std::string found;
  for (const auto& run : line.runs) {
    for (const auto& cluster : run.clusters) found += cluster.text;
  }
  return found;
}

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

constexpr std::string_view paragraph =
    "The Executive Board is the senior decision making and performance management group of the "
    "County Durham Partnership for children, young people and families. Office staff file offers.";

// Glyph advances of the font itself, in points.
double advance(const Fonts& fonts, const GlyphRun& run, std::uint32_t glyph) {
  Report report;
  return fonts.subset(run.font, {glyph}, report).advances.at(0) * run.size / 1000;
}

TEST_CASE("glyphs stand exactly where the font's own advances put them") {
  const auto fonts = open_fonts();
  for (const double size : {8.0, 10.5, 11.0, 24.0}) {
    const auto lines = fonts->lines({{"Minimum illumination", {.size = size}, 0}}, 0);
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].runs.size() == 1);
    const auto& run = lines[0].runs[0];
    double x = 0;
    for (const auto& cluster : run.clusters) {
      REQUIRE(cluster.glyphs.size() == 1);
      CHECK(std::abs(cluster.glyphs[0].x - x) < 0.01);
      x += advance(*fonts, run, cluster.glyphs[0].id);
    }
    CHECK(std::abs(lines[0].width - x) < 0.01);
  }
}

TEST_CASE("a measured width grows with the size and is that of the line") {
  const auto fonts = open_fonts();
  const double small = fonts->measure("Terms of reference", {.size = 10});
  const double large = fonts->measure("Terms of reference", {.size = 20});
  CHECK(large == doctest::Approx(2 * small).epsilon(0.001));
  const auto lines = fonts->lines({{"Terms of reference", {.size = 10}, 0}}, 0);
  CHECK(lines.at(0).width == doctest::Approx(small));
}

TEST_CASE("spaces at the end count when measured and not in a line") {
  const auto fonts = open_fonts();
  CHECK(fonts->measure("A ", {}) > fonts->measure("A", {}));
  const auto line = fonts->lines({{"A ", {}, 0}}, 0).at(0);
  CHECK(line.width == doctest::Approx(fonts->measure("A", {})));
  REQUIRE(line.runs.at(0).clusters.size() == 2);
  CHECK(line.runs[0].clusters[1].text == " ");
  CHECK(line.runs[0].clusters[1].glyphs.empty());
}

TEST_CASE("broken lines fit and together say the whole text") {
  const auto fonts = open_fonts();
  for (const double width : {60.0, 150.0, 451.0}) {
    std::string said;
    std::size_t end = 0;
    for (const auto& line : fonts->lines({{std::string(paragraph), {}, 0}}, width)) {
      CHECK(line.width <= width);
      CHECK(line.begin == end);
      end = line.end;
      CHECK(words(line) == paragraph.substr(line.begin, line.end - line.begin));
      said += words(line);
    }
    CHECK(said == paragraph);
  }
}

TEST_CASE("a word wider than the line is broken without a hyphen of ours") {
  const auto fonts = open_fonts();
  const std::string address = "https://www.example.org/averyveryverylongnamewithoutanyspace";
  std::string said;
  const auto lines = fonts->lines({{address, {}, 0}}, 80);
  CHECK(lines.size() > 2);
  for (const auto& line : lines) {
    CHECK(line.width <= 80);
    for (const auto& run : line.runs) {
      std::size_t glyphs = 0;
      for (const auto& cluster : run.clusters) glyphs += cluster.glyphs.size();
      CHECK(glyphs <= run.clusters.size());
    }
    said += words(line);
  }
  CHECK(said == address);
}

TEST_CASE("a line separator begins a new line and is not drawn") {
  const auto fonts = open_fonts();
  const auto lines = fonts->lines({{"first\u2028second\nthird", {}, 0}}, 0);
  REQUIRE(lines.size() == 2);
  CHECK(trimmed(words(lines[0])) == "first");
  CHECK(words(lines[1]) == "second third");
  CHECK(fonts->take_missing().empty());
}

TEST_CASE("a soft hyphen shows where a line breaks and nowhere else") {
  const auto fonts = open_fonts();
  const std::string text = "account\u00ADability";
  const auto whole = fonts->lines({{text, {}, 0}}, 0).at(0);
  CHECK(
      whole.width ==
      doctest::Approx(fonts->measure("account", {}) + fonts->measure("ability", {})).epsilon(0.01));
  const auto lines = fonts->lines({{text, {}, 0}}, 60);
  REQUIRE(lines.size() == 2);
  CHECK(words(lines[0]) == "account\u00AD");
  CHECK(lines[0].runs.back().clusters.back().glyphs.size() == 1);
}

TEST_CASE("alignment moves the words within the width") {
  const auto fonts = open_fonts();
  const std::vector<Run> runs = {{"Quorum", {}, 0}};
  const double width = fonts->measure("Quorum", {});
  CHECK(fonts->lines(runs, 200, Alignment::start).at(0).x == 0);
  CHECK(fonts->lines(runs, 200, Alignment::centre).at(0).x == doctest::Approx((200 - width) / 2));
  CHECK(fonts->lines(runs, 200, Alignment::end).at(0).x == doctest::Approx(200 - width));
}

TEST_CASE("tags and rise come back, and neighbours in one style share no ligature") {
  const auto fonts = open_fonts({.body = "Carlito", .heading = "Carlito"});
  const auto line =
      fonts->lines({{"of", {}, 1}, {"fice", {}, 2}, {"3", {.size = 7, .rise = 4}, 3}}, 0).at(0);
  REQUIRE(line.runs.size() == 3);
  std::map<int, std::string> said;
  for (const auto& run : line.runs) {
    for (const auto& cluster : run.clusters) said[run.tag] += cluster.text;
  }
  CHECK(said == std::map<int, std::string>{{1, "of"}, {2, "fice"}, {3, "3"}});
  CHECK(line.runs[2].rise == 4);
  CHECK(line.runs[2].size == 7);
}

TEST_CASE("a ligature is one cluster that stands for its letters") {
  const auto fonts = open_fonts({.body = "Carlito", .heading = "Carlito"});
  const auto line = fonts->lines({{"titles", {}, 0}}, 0).at(0);
  CHECK(words(line) == "titles");
  const auto& clusters = line.runs.at(0).clusters;
  CHECK(std::any_of(clusters.begin(), clusters.end(), [](const Cluster& cluster) {
    return cluster.text == "ti" && cluster.glyphs.size() == 1;
  }));
}

TEST_CASE("right-to-left words keep their logical order and run leftwards") {
  const auto fonts = open_fonts();
  const std::string name = "محمد علي";
  const auto line = fonts->lines({{"Chair: " + name + ", Durham", {}, 0}}, 0).at(0);
  CHECK(words(line) == "Chair: " + name + ", Durham");
  std::vector<double> places;
  for (const auto& run : line.runs) {
    if (!run.is_right_to_left) continue;
    for (const auto& cluster : run.clusters) places.push_back(cluster.x);
  }
  CHECK(places.size() == 8);
  CHECK(std::is_sorted(places.rbegin(), places.rend()));
  CHECK(fonts->take_missing().empty());
}

TEST_CASE("other scripts and symbols come from the fonts that stand in") {
  const auto fonts = open_fonts({.body = "Inter", .heading = "Inter"});
  fonts->lines({{"Łódź, Ελλάδα, Київ, ŵŷ, العربية, ✓ ☐ → ≥ ☎ ✅", {}, 0}}, 300);
  CHECK(fonts->take_missing().empty());
}

TEST_CASE("a character that no font has is told once and draws nothing") {
  const auto fonts = open_fonts();
  const auto line = fonts->lines({{"A 漢 漢 B", {}, 0}}, 0).at(0);
  CHECK(words(line) == "A 漢 漢 B");
  CHECK(fonts->take_missing() == std::vector<std::string>{"漢"});
  CHECK(fonts->take_missing().empty());
}

TEST_CASE("the weight that a family lacks is served by the nearest") {
  const auto fonts = open_fonts();
  const auto name = [&](const Style& style) {
    return fonts->facts(fonts->lines({{"x", style, 0}}, 0).at(0).runs.at(0).font).postscript_name;
  };
  CHECK(name({}) == "NotoSans-Regular");
  CHECK(name({.weight = Weight::semibold}) == "NotoSans-Bold");
  CHECK(name({.weight = Weight::bold, .slant = Slant::italic}) == "NotoSans-BoldItalic");
  CHECK(name({.role = Role::mono, .weight = Weight::bold}) == "NotoSansMono-Bold");
  CHECK(name({.role = Role::mono, .slant = Slant::italic}) == "NotoSansMono-Regular");
  const auto inter = open_fonts({.body = "Inter", .heading = "Inter"});
  const auto run = inter->lines({{"x", {.weight = Weight::semibold}, 0}}, 0).at(0).runs.at(0);
  CHECK(inter->facts(run.font).postscript_name == "Inter-SemiBold");
}

TEST_CASE("an empty text is one empty line") {
  const auto fonts = open_fonts();
  CHECK(fonts->lines({{"", {}, 0}}, 100).size() == 1);
  CHECK(fonts->lines({}, 100).size() == 1);
  CHECK(fonts->measure("", {}) == 0);
}

}  // namespace
}  // namespace govbook::type
