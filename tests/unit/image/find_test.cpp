// Pictures are looked up by their path in a root of the sources.

#include <doctest/doctest.h>

#include "jpegs.h"
#include "pngs.h"
#include "reading.h"

namespace govbook::tests {
namespace {

Sources sources() {
  Sources made;
  made.add({"content", "images/map.png", "images/map.png", plain_png(3, 2)});
  made.add({"content", "images/Board.JPG", "images/Board.JPG", jpeg({})});
  made.add({"content", "plan.svg", "plan.svg", "<svg/>"});
  made.add({"theme", "logo.png", "theme/logo.png", plain_png(7, 5)});
  return made;
}

std::string told_of(const std::string& name) {
  const auto all = sources();
  Report report;
  CHECK_FALSE(image::find(all, "content", name, {1, 2, 3, 4}, report).has_value());
  REQUIRE(report.diagnostics().size() == 1);
  CHECK(report.diagnostics()[0].at == Span{1, 2, 3, 4});
  return told_by(report);
}

}  // namespace

TEST_CASE("a picture is found by its root and path, whatever the capitals of its ending") {
  const auto all = sources();
  Report report;
  const auto size = [&](std::string_view root, const std::string& name) {
    const auto file = image::find(all, root, name, {}, report);
    REQUIRE(file.has_value());
    return image::size_of(*file, report).value_or(image::Size{});
  };
  CHECK(size("content", "images/map.png") == image::Size{3, 2, 0});
  CHECK(size("content", "images/Board.JPG") == image::Size{16, 8, 0});
  CHECK(size("theme", "logo.png") == image::Size{7, 5, 0});
  CHECK(report.diagnostics().empty());
}

TEST_CASE("a picture that is not there is told with what was probably meant") {
  CHECK(told_of("map.png") ==
        "image/not-found: there is no picture \"map.png\"\n  did you mean \"images/map.png\"?\n");
  CHECK(told_of("images/mpa.png") ==
        "image/not-found: there is no picture \"images/mpa.png\"\n"
        "  did you mean \"images/map.png\"?\n");
  CHECK(told_of("images/board.jpg") ==
        "image/not-found: there is no picture \"images/board.jpg\"\n"
        "  did you mean \"images/Board.JPG\"?\n");
  CHECK(told_of("logo.png") ==
        "image/not-found: there is no picture \"logo.png\"\n"
        "  its path begins at the folder of the handbook, or of a file printed alone\n");
  CHECK(told_of("plan.svg") ==
        "image/not-supported: the picture \"plan.svg\" cannot be shown: a picture is a PNG or a "
        "JPEG, and its name says so\n  save it as a PNG, a photograph as a JPEG\n");
}

}  // namespace govbook::tests
