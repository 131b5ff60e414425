#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

#include "type/font_files.h"
#include "type/shape.h"

namespace govbook::type {
namespace {

// A folder of fonts like the machine's, but for one file whose bytes are changed.
class ChangedFonts {
 public:
  ChangedFonts(const std::string& file, const std::function<std::string(std::string)>& change) {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "govbook-fonts-XXXXXX").string();
    root_ = mkdtemp(pattern.data());
    for (const std::string folder : {"truetype/noto", "truetype/ancient-scripts"}) {
      const auto from = std::filesystem::path("/usr/share/fonts") / folder;
      std::filesystem::create_directories(root_ / folder);
      for (const auto& entry : std::filesystem::directory_iterator(from)) {
        const auto path = root_ / folder / entry.path().filename();
        if (entry.path().filename() != file) {
          std::filesystem::create_symlink(entry.path(), path);
          continue;
        }
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(in), {});
        std::ofstream(path, std::ios::binary) << change(bytes);
      }
    }
  }
  ChangedFonts(const ChangedFonts&) = delete;
  ChangedFonts& operator=(const ChangedFonts&) = delete;
  ~ChangedFonts() { std::filesystem::remove_all(root_); }
  std::string root() const { return root_.string(); }

 private:
  std::filesystem::path root_;
};

GlyphRun run_of(const Fonts& fonts, const std::string& text, const Style& style = {}) {
  return fonts.lines({{text, style, 0}}, 0).at(0).runs.at(0);
}

std::vector<std::uint32_t> glyphs_of(const GlyphRun& run) {
  std::vector<std::uint32_t> found;
  for (const auto& cluster : run.clusters) {
    for (const auto& glyph : cluster.glyphs) found.push_back(glyph.id);
  }
  return found;
}

TEST_CASE("a subset is smaller than its font and gives an advance for each glyph") {
  Report report;
  const auto fonts = Fonts::open({}, report);
  REQUIRE(fonts != nullptr);
  const auto run = run_of(*fonts, "Quorm");
  const auto glyphs = glyphs_of(run);
  REQUIRE(glyphs.size() == 5);
  const auto subset = fonts->subset(run.font, glyphs, report);
  CHECK_FALSE(report.has_errors());
  CHECK(subset.bytes.size() > 1000);
  CHECK(subset.bytes.size() < 100000);
  CHECK(subset.bytes.substr(0, 4) == std::string("\0\1\0\0", 4));
  REQUIRE(subset.advances.size() == 5);
  CHECK(subset.advances[0] > subset.advances[3]);
  CHECK(fonts->subset(run.font, glyphs, report).bytes == subset.bytes);
}

TEST_CASE("the facts of a font are those of its tables") {
  Report report;
  const auto fonts =
      Fonts::open({.body = "Inter", .heading = "Noto Sans", .mono = "Noto Sans Mono"}, report);
  REQUIRE(fonts != nullptr);
  const auto inter = fonts->facts(run_of(*fonts, "x").font);
  CHECK(inter.is_cff);
  CHECK_FALSE(inter.is_bold);
  CHECK_FALSE(inter.is_fixed_pitch);
  const auto heading =
      fonts->facts(run_of(*fonts, "x", {Role::heading, Weight::bold, Slant::italic}).font);
  CHECK_FALSE(heading.is_cff);
  CHECK(heading.is_bold);
  CHECK(heading.italic_angle == doctest::Approx(-12));
  CHECK(heading.units_per_em == 1000);
  CHECK(heading.cap_height == doctest::Approx(714));
  CHECK(heading.ascent == doctest::Approx(1069));
  CHECK(heading.descent == doctest::Approx(-293));
  CHECK(heading.box[0] < heading.box[2]);
  CHECK(heading.box[1] < heading.box[3]);
  CHECK(fonts->facts(run_of(*fonts, "x", {.role = Role::mono}).font).is_fixed_pitch);
}

TEST_CASE("the space is a glyph of every text font") {
  Report report;
  const auto fonts = Fonts::open({}, report);
  REQUIRE(fonts != nullptr);
  const auto run = run_of(*fonts, "a b");
  REQUIRE(run.clusters.at(1).glyphs.size() == 1);
  CHECK(fonts->space_glyph(run.font) == run.clusters[1].glyphs[0].id);
}

TEST_CASE("fonts opened twice give the same numbers and places") {
  Report report;
  const auto one = Fonts::open({}, report);
  const auto other = Fonts::open({}, report);
  REQUIRE(one != nullptr);
  REQUIRE(other != nullptr);
  other->lines({{"مرحبا ✓", {.weight = Weight::bold}, 0}}, 0);
  const auto first = run_of(*one, "Quorum: 4");
  const auto second = run_of(*other, "Quorum: 4");
  CHECK(first.font == second.font);
  CHECK(first.width == second.width);
  CHECK(glyphs_of(first) == glyphs_of(second));
}

TEST_CASE("an unknown family is refused with those we know") {
  Report report;
  CHECK(Fonts::open({.body = "Comic Neue"}, report) == nullptr);
  REQUIRE(report.diagnostics().size() == 1);
  const auto& told = report.diagnostics()[0];
  CHECK(told.code == "type/family-unknown");
  CHECK(told.message == "the font family \"Comic Neue\" is not one we know");
  REQUIRE(told.hints.size() == 1);
  CHECK(told.hints[0].find("Liberation Sans") != std::string::npos);
}

TEST_CASE("a font that is not installed is told with its package") {
  Report report;
  const std::string empty = GOVBOOK_ROOT "/tests/cases/type";
  CHECK(font_files({.body = "Inter"}, empty, report).empty());
  REQUIRE_FALSE(report.diagnostics().empty());
  const auto& told = report.diagnostics()[0];
  CHECK(told.code == "type/font-missing");
  CHECK(told.message == "the font \"Inter\" is not installed");
  CHECK(told.hints == std::vector<std::string>{"install the Debian package fonts-inter"});
}

TEST_CASE("a file that is no font is refused") {
  const ChangedFonts changed("NotoSans-Bold.ttf",
                             [](const std::string&) { return std::string("not a font"); });
  Report report;
  CHECK(Fonts::open({}, report, changed.root()) == nullptr);
  REQUIRE(report.diagnostics().size() == 1);
  CHECK(report.diagnostics()[0].code == "type/font-refused");
  CHECK(report.diagnostics()[0].message ==
        "the font file \"" + changed.root() + "/truetype/noto/NotoSans-Bold.ttf\" cannot be read");
}

TEST_CASE("a font without outlines is refused when it is to be embedded") {
  const ChangedFonts changed("NotoSansMono-Regular.ttf", [](std::string bytes) {
    return bytes.replace(bytes.find("glyf"), 4, "xxxx");  // Its entry among the tables.
  });
  Report report;
  const auto fonts = Fonts::open({}, report, changed.root());
  REQUIRE(fonts != nullptr);
  const auto run = run_of(*fonts, "x", {.role = Role::mono});
  CHECK(fonts->subset(run.font, glyphs_of(run), report).bytes.empty());
  REQUIRE(report.diagnostics().size() == 1);
  CHECK(report.diagnostics()[0].code == "type/font-refused");
  CHECK(report.diagnostics()[0].message ==
        "the font \"NotoSansMono-Regular\" cannot be embedded: it has no outlines");
}

}  // namespace
}  // namespace govbook::type
