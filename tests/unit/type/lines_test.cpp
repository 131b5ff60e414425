#include <doctest/doctest.h>

#include <sstream>

#include "support/case.h"
#include "type/shape.h"

namespace govbook::type {
namespace {

Style style_of(const std::string& word) {
  Style style;
  if (word == "bold") style.weight = Weight::bold;
  if (word == "italic") style.slant = Slant::italic;
  if (word == "mono") style.role = Role::mono;
  if (word == "raised") style = {.size = 7, .rise = 4};
  return style;
}

// A run a line: its style, a space, and its text between bars.
std::vector<Run> runs_of(const std::string& script) {
  std::vector<Run> runs;
  std::istringstream lines(script);
  for (std::string line; std::getline(lines, line);) {
    const auto bar = line.find('|');
    runs.push_back({line.substr(bar + 1, line.rfind('|') - bar - 1),
                    style_of(line.substr(0, line.find(' '))), static_cast<int>(runs.size())});
  }
  return runs;
}

// Without the style "Regular", which some versions of a font have in it and others have not.
std::string name_of(const Fonts& fonts, int font) {
  const auto name = fonts.facts(font).postscript_name;
  const std::string style = "-Regular";
  return name.ends_with(style) ? name.substr(0, name.size() - style.size()) : name;
}

// A line of each run with its tag, font and text; clusters of several characters in brackets,
// those without glyphs in braces.
std::string dump(Fonts& fonts, const std::vector<Line>& lines) {
  std::string text;
  for (const auto& line : lines) {
    text += "line " + std::to_string(line.begin) + "-" + std::to_string(line.end) + "\n";
    for (const auto& run : line.runs) {
      text += "  " + std::to_string(run.tag) + " " + name_of(fonts, run.font) +
              (run.is_right_to_left ? " leftwards |" : " |");
      for (const auto& cluster : run.clusters) {
        const bool is_single = cluster.glyphs.size() == 1;
        const auto bytes = static_cast<unsigned char>(cluster.text[0]);
        const std::size_t one = bytes < 0x80 ? 1 : bytes < 0xE0 ? 2 : bytes < 0xF0 ? 3 : 4;
        if (cluster.glyphs.empty()) {
          text += "{" + cluster.text + "}";
        } else if (is_single && cluster.text.size() == one) {
          text += cluster.text;
        } else {
          text += "[" + cluster.text + "]";
        }
      }
      text += "|\n";
    }
  }
  for (const auto& missing : fonts.take_missing()) text += "missing " + missing + "\n";
  return text;
}

TEST_CASE("runs become lines of glyphs") {
  govbook::tests::check_cases("type/lines", [](const govbook::tests::Case& test) {
    Report report;
    const auto family = test.has("family") ? test.at("family") : "Noto Sans\n";
    const auto name = family.substr(0, family.size() - 1);
    const auto fonts = Fonts::open({.body = name, .heading = name}, report);
    REQUIRE(fonts != nullptr);
    const double width = test.has("width") ? std::stod(test.at("width")) : 0;
    return dump(*fonts, fonts->lines(runs_of(test.at("runs")), width));
  });
}

}  // namespace
}  // namespace govbook::type
