// Promises of the theme: contrast of its colours, files that it names, classes that it styles.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "support/case.h"

using namespace govbook;

namespace {

using Colours = std::map<std::string, std::string>;

// The custom properties of the first rule behind `selector`.
Colours colours(const std::string& css, std::string_view selector) {
  Colours found;
  const auto begin = css.find('{', css.find(selector));
  REQUIRE(begin != std::string::npos);
  const auto end = css.find('}', begin);
  for (auto at = css.find("--", begin); at < end; at = css.find("--", at + 2)) {
    const auto colon = css.find(':', at);
    const auto semicolon = css.find(';', colon);
    found[css.substr(at + 2, colon - at - 2)] = css.substr(colon + 2, semicolon - colon - 2);
  }
  return found;
}

// Relative luminance and contrast: WCAG 2.2, definitions of both.
double luminance(const std::string& colour) {
  REQUIRE_MESSAGE((colour.size() == 7 && colour[0] == '#'), colour);
  const auto channel = [&](std::size_t at) {
    const double value = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const std::string& one, const std::string& other) {
  const auto [low, high] = std::minmax({luminance(one), luminance(other)});
  return (high + 0.05) / (low + 0.05);
}

using Names = std::initializer_list<std::string_view>;

void check(const Colours& colours, Names front, Names back, double least) {
  for (const auto one : front) {
    for (const auto other : back) {
      CAPTURE(one);
      CAPTURE(other);
      CHECK(contrast(colours.at(std::string(one)), colours.at(std::string(other))) >= least);
    }
  }
}

void check_all(const Colours& colours) {
  const Names tints = {"paper",         "surface",   "accent-tint",        "information-tint",
                       "example-tint",  "gap-tint",  "contradiction-tint", "answer-tint",
                       "decision-tint", "clash-tint"};
  check(colours, {"ink", "muted", "accent", "accent-strong", "visited"}, tints, 4.5);
  check(colours, {"on-band", "on-band-muted"}, {"band", "band-hover"}, 4.5);
  check(colours, {"paper"}, {"accent"}, 4.5);  // Words of the node in focus.
  for (const std::string kind : {"information", "example", "gap", "contradiction", "answer"}) {
    check(colours, {kind}, {kind + "-tint"}, 4.5);
  }
  check(colours, {"gap"}, {"paper", "surface", "gap-tint"}, 4.5);
  check(colours, {"edge", "accent", "support", "influence", "decision", "clash", "answer", "gap"},
        {"surface"}, 3);
  check(colours, {"focus"}, tints, 3);
  check(colours, {"band-focus"}, {"band"}, 3);
}

}  // namespace

TEST_CASE("the colours of the theme are told apart, in light and in dark") {
  const auto css = tests::read("themes/civic/palette.css");
  const auto light = colours(css, ":root {");
  CHECK(light.size() > 25);
  check_all(light);
  check_all(colours(css, ":root[data-theme=\"dark\"]"));
}

TEST_CASE("dark is the same whether the system or the reader asks for it") {
  const auto css = tests::read("themes/civic/palette.css");
  const auto asked = colours(css, ":root[data-theme=\"dark\"]");
  CHECK(asked == colours(css, ":root:not([data-theme=\"light\"])"));
  const auto names = [](const Colours& all) {
    std::string joined;
    for (const auto& [name, value] : all) joined += name + " ";
    return joined;
  };
  CHECK(names(asked) == names(colours(css, ":root {")));
  CHECK(names(asked) == names(colours(css, ":root:root,")));
}

TEST_CASE("only the palette names colours") {
  for (const std::string name : {"style.css", "content.css", "diagram.css"}) {
    CAPTURE(name);
    const auto css = tests::read("themes/civic/" + name);
    CHECK(css.find("rgb") == std::string::npos);
    for (auto at = css.find('#'); at != std::string::npos; at = css.find('#', at + 1)) {
      CHECK(std::string_view("0123456789abcdef").find(css[at + 1]) == std::string_view::npos);
    }
  }
}

TEST_CASE("every file that the shell names comes with the theme") {
  const auto page = tests::read("themes/civic/page.html");
  const auto manifest = tests::read("themes/civic/theme.json");
  constexpr std::string_view mark = "{{ page.root }}theme/";
  std::size_t found = 0;
  for (auto at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
    const auto begin = at + mark.size();
    const auto name = page.substr(begin, page.find('"', begin) - begin);
    CAPTURE(name);
    CHECK(manifest.find("\"" + name + "\"") != std::string::npos);
    CHECK_FALSE(tests::read("themes/civic/" + name).empty());
    ++found;
  }
  CHECK(found >= 6);
}

TEST_CASE("nothing in the theme asks another host") {
  for (const std::string name : {"page.html", "palette.css", "style.css", "content.css",
                                 "diagram.css", "print.css", "script.js"}) {
    CAPTURE(name);
    const auto text = tests::read("themes/civic/" + name);
    for (const auto what : {"http:", "https:", "@import", "url("}) {
      CAPTURE(what);
      CHECK(text.find(what) == std::string::npos);
    }
  }
}

TEST_CASE("every width that the writer gives has a rule") {
  const auto content = tests::read("themes/civic/content.css");
  const auto diagram = tests::read("themes/civic/diagram.css");
  for (int width = 5; width <= 100; width += 5) {
    CAPTURE(width);
    CHECK(content.find(".width-" + std::to_string(width) + " {") != std::string::npos);
  }
  for (int width = 30; width <= 150; width += 5) {
    CAPTURE(width);
    CHECK(diagram.find(".least-" + std::to_string(width) + " svg") != std::string::npos);
  }
}
