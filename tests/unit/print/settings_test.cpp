#include "print/settings.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/case.h"

namespace govbook::print {

TEST_CASE("colours are read and written as hexadecimal") {
  for (const auto* text : {"#000000", "#ffffff", "#0b4f6c", "#1a2328"}) {
    const auto colour = to_colour(text);
    REQUIRE(colour);
    CHECK(to_text(*colour) == text);
  }
  CHECK(to_text(*to_colour("#ABCDEF")) == "#abcdef");
  for (const auto* text : {"", "#", "#12345", "#1234567", "123456", "#12345g", "red"}) {
    CHECK_FALSE(to_colour(text));
  }
}

TEST_CASE("contrast is that of WCAG 2") {
  const Colour black{0, 0, 0}, white{1, 1, 1};
  CHECK(contrast(black, white) == doctest::Approx(21));
  CHECK(contrast(white, white) == doctest::Approx(1));
  CHECK(contrast(white, black) == contrast(black, white));
  CHECK(contrast(*to_colour("#767676"), white) == doctest::Approx(4.54).epsilon(0.01));
}

TEST_CASE("the colours that come with govbook can be read") {
  Report report;
  check({}, {}, report);
  CHECK(report.diagnostics().empty());
}

TEST_CASE("the civic theme says what govbook uses by itself") {
  const auto theme = tests::read("themes/civic/print.json");
  const Settings settings;
  const auto says = [&](const std::string& name, const Colour& colour) {
    CAPTURE(name);
    CHECK(theme.find("\"" + name + "\": \"" + to_text(colour) + "\"") != std::string::npos);
  };
  says("ink", settings.ink);
  says("accent", settings.accent);
  says("link", settings.link);
  says("rule", settings.rule);
  says("shade", settings.shade);
  says("muted", settings.muted);
  says("clash", settings.clash);
}

}  // namespace govbook::print
