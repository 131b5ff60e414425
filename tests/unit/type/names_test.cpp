// Names from everywhere and common symbols, in every family that a theme can choose.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "type/shape.h"

namespace govbook::type {
namespace {

const std::vector<std::string> known_families{"Noto Sans", "Liberation Sans", "Carlito", "Inter"};

std::unique_ptr<Fonts> open_family(const std::string& family) {
  Report report;
  auto fonts = Fonts::open({family, family, "Noto Sans Mono"}, report);
  REQUIRE(report.diagnostics().empty());
  return fonts;
}

std::vector<GlyphRun> shaped(const Fonts& fonts, const std::string& text, const Style& style) {
  std::vector<GlyphRun> runs;
  for (auto& line : fonts.lines({{text, style, 0}}, 0)) {
    for (auto& run : line.runs) runs.push_back(std::move(run));
  }
  return runs;
}

// The fonts of a text without their weights: "NotoSans NotoSansArabic".
std::string fonts_of(const Fonts& fonts, const std::string& text, const Style& style) {
  std::string names;
  for (const auto& run : shaped(fonts, text, style)) {
    const auto name = fonts.facts(run.font).postscript_name;
    const auto family = name.substr(0, name.find('-'));
    if (names.find(family) == std::string::npos) names += (names.empty() ? "" : " ") + family;
  }
  return names;
}

}  // namespace

TEST_CASE("every name and symbol has its glyphs in every family, upright, bold and in italics") {
  const std::vector<std::string> texts{"Siân Llŷr Ŵyn ap Gwŷdd",           // Welsh.
                                       "Łukasz Żółć, Śniadecki, Ewa Bąk",  // Polish.
                                       "Ștefan Țepeș, Mărgărită Vâlcea",   // Romanian.
                                       "Ayşe Çağlar, İbrahim Işık",        // Turkish.
                                       "Αλέξανδρος Παπαδόπουλος",          // Greek.
                                       "Олександр Їжакевич, Ђорђе",        // Cyrillic.
                                       "فاطمة الزهراء",                    // Arabic.
                                       "✓ ☐ ☑ → ≥ ≤ € £ § ½ • – — … ° ′ × ™ ©"};
  for (const auto& family : known_families) {
    const auto fonts = open_family(family);
    for (const auto& text : texts) {
      for (const auto weight : {Weight::regular, Weight::bold}) {
        for (const auto slant : {Slant::upright, Slant::italic}) {
          Style style;
          style.weight = weight;
          style.slant = slant;
          CAPTURE(family);
          CAPTURE(text);
          std::string said;
          for (const auto& run : shaped(*fonts, text, style)) {
            for (const auto& cluster : run.clusters) {
              said += cluster.text;
              const bool is_drawn =
                  std::ranges::none_of(cluster.glyphs, [](const Glyph& g) { return g.id == 0; });
              CHECK((is_drawn && !cluster.glyphs.empty()));
            }
          }
          CHECK(said == text);
          CHECK(fonts->take_missing().empty());
        }
      }
    }
  }
}

TEST_CASE("a family keeps the letters that it has, and others stand in for the rest") {
  const auto noto = open_family("Noto Sans");
  CHECK(fonts_of(*noto, "Siân Łukasz Ștefan Ayşe Αλέξανδρος Олександр €½•§", {}) == "NotoSans");
  CHECK(fonts_of(*noto, "فاطمة", {}) == "NotoSansArabic");
  for (const auto& [family, name] : std::vector<std::pair<std::string, std::string>>{
           {"Liberation Sans", "LiberationSans"}, {"Carlito", "Carlito"}, {"Inter", "Inter"}}) {
    const auto fonts = open_family(family);
    CAPTURE(family);
    CHECK(fonts_of(*fonts, "Siân Łukasz Ștefan Ayşe Αλέξανδρος Олександр €½•§", {}) == name);
    CHECK(fonts_of(*fonts, "فاطمة", {}) == "NotoSansArabic");
  }
}

TEST_CASE("tabular figures are all of one width") {
  for (const auto& family : known_families) {
    const auto fonts = open_family(family);
    CAPTURE(family);
    Style style;
    style.figures = Figures::tabular;
    const double width = fonts->measure("1111", style);
    for (const auto* figures : {"0000", "4444", "7777", "1478"}) {
      CHECK(fonts->measure(figures, style) == doctest::Approx(width).epsilon(1e-4));
    }
  }
  // Those of Inter are not by themselves: the style makes the difference.
  const auto inter = open_family("Inter");
  CHECK(inter->measure("1111", {}) < inter->measure("0000", {}) - 1);
}

}  // namespace govbook::type
