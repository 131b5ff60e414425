// JPEGs are kept as they are, once every byte of them has been decoded without a complaint.

#include <doctest/doctest.h>

#include "jpegs.h"
#include "reading.h"

namespace govbook::tests {
namespace {

using Segments = std::vector<std::pair<int, std::string>>;

std::string told_of(const Segments& segments, const std::string& behind = {}) {
  JpegForm form;
  form.segments = segments;
  return read_picture(jpeg(form) + behind).told;
}

std::string carries(const std::string& what) {
  return "image/metadata: the picture \"images/map.png\" carries " + what +
         ", which would be published with it\n"
         "  take out what cannot be seen: exiftool -all= images/map.png\n";
}

std::string not_shown(const std::string& why, const std::string& remedy) {
  return "image/not-supported: the picture \"images/map.png\" cannot be shown: " + why + "\n  " +
         remedy + "\n";
}

// With the byte behind the marker at offset `behind` of its first segment of that kind changed.
std::string patched(std::string bytes, char marker, std::size_t behind, char value) {
  const auto at = bytes.find(std::string("\xFF") + marker);
  REQUIRE(at != std::string::npos);
  bytes[at + 2 + behind] = value;
  return bytes;
}

}  // namespace

TEST_CASE("a JPEG in grey or colours, baseline or progressive, is kept as it is") {
  for (const auto colours : {JpegColours::grey, JpegColours::ycc, JpegColours::rgb_adobe}) {
    for (const bool is_progressive : {false, true}) {
      for (const int width : {1, 17, 64}) {
        JpegForm form{width, 23, colours, is_progressive, 300, {}};
        const auto bytes = jpeg(form);
        const auto read = read_picture(bytes);
        REQUIRE_MESSAGE(read.picture.has_value(), read.told);
        CHECK(read.count == 0);
        CHECK(read.picture->jpeg == bytes);
        CHECK(read.picture->samples.empty());
        CHECK(read.picture->alpha.empty());
        const bool is_grey = colours == JpegColours::grey;
        CHECK(read.picture->kind == (is_grey ? image::Kind::grey : image::Kind::rgb));
        // Without a JFIF segment (Adobe's takes its place) nothing says how large it is.
        const double density = colours == JpegColours::rgb_adobe ? 0 : 300;
        CHECK(read.picture->size == image::Size{width, 23, density});
      }
    }
  }
}

TEST_CASE(
    "the density of a JPEG may be told by the centimetre, and must be one that can be meant") {
  const auto density = [](const std::string& bytes) {
    const auto read = read_picture(bytes);
    REQUIRE_MESSAGE(read.picture.has_value(), read.told);
    return read.picture->size.dots_per_inch;
  };
  JpegForm form;
  CHECK(density(jpeg(form)) == 0);
  form.dots_per_inch = 118;
  CHECK(density(jpeg(form)) == 118);
  // Length, "JFIF", version; then the unit.
  CHECK(density(patched(jpeg(form), '\xE0', 9, '\2')) == doctest::Approx(118 * 2.54));
  CHECK(density(patched(jpeg(form), '\xE0', 9, '\0')) == 0);
  form.dots_per_inch = 5000;
  CHECK(density(jpeg(form)) == 0);
}

TEST_CASE("a profile of colours may stay in a JPEG, what is not shown may not") {
  using namespace std::string_literals;
  CHECK(told_of({{0xE2, "ICC_PROFILE\0\1\1profile"s}}) == "");
  CHECK(told_of({{0xE1, "Exif\0\0MM"s}}) == carries("EXIF data"));
  CHECK(told_of({{0xE1, "http://ns.adobe.com/xap/1.0/\0<x/>"s}}) == carries("XMP data"));
  CHECK(told_of({{0xE1, "other"}}) == carries("data of an application (APP1)"));
  CHECK(told_of({{0xE2, "MPF\0"s}}) == carries("data of an application (APP2)"));
  CHECK(told_of({{0xED, "Photoshop 3.0\0"s}}) == carries("data of Photoshop (IPTC)"));
  CHECK(told_of({{0xFE, "taken from the window of the chair"}}) == carries("a comment"));
  CHECK(told_of({{0xE0, "JFXX\0\x10"s}}) == carries("a thumbnail"));
  CHECK(told_of({}, "what was cut off") == carries("bytes behind its end"));
  CHECK(read_picture(patched(jpeg({}), '\xE0', 14, '\1')).told == carries("a thumbnail"));
}

TEST_CASE("a JPEG that paper or pages cannot show says what to do") {
  JpegForm form;
  form.colours = JpegColours::cmyk;
  CHECK(read_picture(jpeg(form)).told ==
        not_shown("its colours are CMYK, for printing presses", "save it with RGB colours"));
  const std::string rare = "it is of a rare kind of JPEG (arithmetic, lossless or not of 8 bits)";
  const std::string ordinary = "save it as an ordinary JPEG, or as a PNG";
  CHECK(read_picture(patched(jpeg({}), '\xC0', 2, '\x0C')).told == not_shown(rare, ordinary));
  for (const char marker : {'\xC3', '\xC9', '\xCA'}) {
    auto bytes = jpeg({});
    bytes[bytes.find("\xFF\xC0") + 1] = marker;
    CHECK(read_picture(bytes).told == not_shown(rare, ordinary));
  }
  CHECK(read_picture(patched(jpeg({}), '\xC0', 7, '\2')).told ==
        not_shown("it has 2 colour channels", "save it with RGB colours or in grey"));
  // Channels called R, G and B, and nothing else that says so.
  form.colours = JpegColours::rgb_adobe;
  auto bytes = jpeg(form);
  const auto adobe = bytes.find("\xFF\xEE");
  REQUIRE(adobe != std::string::npos);
  bytes.erase(adobe, 2 + 14);
  CHECK(read_picture(bytes).told ==
        not_shown("programs do not agree on its colours", "save it again as JPEG or PNG"));
}

}  // namespace govbook::tests
