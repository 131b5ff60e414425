// Every form of PNG comes out as the same 8 bits a sample.

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <random>

#include "pngs.h"
#include "reading.h"

namespace govbook::tests {
namespace {

bool is_rgb(PngColours colours) {
  return colours == PngColours::rgb || colours == PngColours::rgb_alpha;
}

bool has_alpha(PngColours colours) {
  return colours == PngColours::grey_alpha || colours == PngColours::rgb_alpha;
}

// Any value of so many bits, the same for the same place.
unsigned made_up(int x, int y, int channel, int depth) {
  const auto seed = static_cast<std::uint32_t>((x * 31 + y) * 7 + channel);
  return static_cast<unsigned>(std::minstd_rand(seed + 1)()) % (1U << depth);
}

int as_byte(unsigned value, int depth) {
  return static_cast<int>(std::lround(value * 255.0 / ((1U << depth) - 1U)));
}

int byte_of(char byte) { return static_cast<unsigned char>(byte); }

void check_samples(const PngForm& form, const image::Picture& picture) {
  const int colours = is_rgb(form.colours) ? 3 : 1;
  for (int y = 0; y < form.height; ++y) {
    for (int x = 0; x < form.width; ++x) {
      const auto pixel = static_cast<std::size_t>(y * form.width + x);
      for (int c = 0; c < colours; ++c) {
        const int is = byte_of(picture.samples[pixel * static_cast<std::size_t>(colours) +
                                               static_cast<std::size_t>(c)]);
        // Sixteen bits are rounded in one way or another.
        const int most = form.depth == 16 ? 1 : 0;
        CHECK(std::abs(is - as_byte(made_up(x, y, c, form.depth), form.depth)) <= most);
      }
      if (!has_alpha(form.colours)) continue;
      const int alpha = as_byte(made_up(x, y, colours, form.depth), form.depth);
      CHECK(std::abs(byte_of(picture.alpha[pixel]) - alpha) <= 1);
    }
  }
}

}  // namespace

TEST_CASE("a PNG of any depth and colours, interlaced or not, gives its samples") {
  using enum PngColours;
  const std::vector<std::pair<PngColours, std::vector<int>>> forms = {
      {grey, {1, 2, 4, 8, 16}}, {rgb, {8, 16}}, {grey_alpha, {8, 16}}, {rgb_alpha, {8, 16}}};
  for (const auto& [colours, depths] : forms) {
    for (const int depth : depths) {
      for (const bool is_interlaced : {false, true}) {
        for (const int width : {1, 5, 13}) {
          CAPTURE(static_cast<int>(colours));
          CAPTURE(depth);
          CAPTURE(is_interlaced);
          const PngForm form{width, 9, depth, colours, is_interlaced};
          const auto read =
              read_picture(png(form, [&](int x, int y, int c) { return made_up(x, y, c, depth); }));
          REQUIRE_MESSAGE(read.picture.has_value(), read.told);
          CHECK(read.count == 0);
          CHECK(read.picture->size == image::Size{width, 9, 0});
          CHECK(read.picture->kind == (is_rgb(colours) ? image::Kind::rgb : image::Kind::grey));
          CHECK(read.picture->jpeg.empty());
          CHECK(read.picture->alpha.empty() != has_alpha(colours));
          check_samples(form, *read.picture);
        }
      }
    }
  }
}

TEST_CASE("a palette gives its colours, and tRNS what can be seen through") {
  const std::string palette("\x00\x00\x00\xFF\x00\x00\x00\xFF\x00\x00\x00\xFF", 12);
  for (const int depth : {2, 4, 8}) {
    PngForm form{4, 1, depth, PngColours::palette};
    form.chunks = chunk("PLTE", palette);
    const auto samples = [](int x, int, int) { return static_cast<unsigned>(x); };
    auto read = read_picture(png(form, samples));
    REQUIRE_MESSAGE(read.picture.has_value(), read.told);
    CHECK(read.picture->samples == palette);
    CHECK(read.picture->alpha.empty());

    form.chunks += chunk("tRNS", std::string("\x80\x40", 2));
    read = read_picture(png(form, samples));
    REQUIRE_MESSAGE(read.picture.has_value(), read.told);
    CHECK(read.picture->samples == palette);
    CHECK(read.picture->alpha == "\x80\x40\xFF\xFF");
  }
}

TEST_CASE("a colour named by tRNS is transparent, in grey and in rgb") {
  PngForm form{3, 1, 8, PngColours::grey};
  form.chunks = chunk("tRNS", std::string("\0\1", 2));
  const auto samples = [](int x, int, int) { return static_cast<unsigned>(x); };
  auto read = read_picture(png(form, samples));
  REQUIRE_MESSAGE(read.picture.has_value(), read.told);
  CHECK(read.picture->alpha == std::string("\xFF\0\xFF", 3));

  form.colours = PngColours::rgb;
  form.chunks = chunk("tRNS", std::string("\0\2\0\2\0\2", 6));
  read = read_picture(png(form, samples));
  REQUIRE_MESSAGE(read.picture.has_value(), read.told);
  CHECK(read.picture->alpha == std::string("\xFF\xFF\0", 3));
}

TEST_CASE("a picture that hides what is below it everywhere has no alpha") {
  const PngForm form{4, 4, 8, PngColours::rgb_alpha};
  const auto read = read_picture(png(form, [](int, int, int c) { return c == 3 ? 255U : 7U; }));
  REQUIRE(read.picture.has_value());
  CHECK(read.picture->alpha.empty());
  CHECK(read.picture->samples == std::string(4 * 4 * 3, '\7'));
}

TEST_CASE("pHYs says how large a picture is on paper, unless it cannot be meant") {
  const auto density = [](const std::string& bytes) {
    const auto read = read_picture(bytes);
    REQUIRE_MESSAGE(read.picture.has_value(), read.told);
    return read.picture->size.dots_per_inch;
  };
  CHECK(density(plain_png(8, 8)) == 0);
  CHECK(density(plain_png(8, 8, 300)) == doctest::Approx(300).epsilon(0.001));
  CHECK(density(plain_png(8, 8, 96)) == doctest::Approx(96).epsilon(0.001));
  CHECK(density(plain_png(8, 8, 1)) == 0);
  CHECK(density(plain_png(8, 8, 30000)) == 0);
  const auto with = [](std::string_view data) {
    PngForm form;
    form.chunks = chunk("pHYs", data);
    return png(form, [](int, int, int) { return 0U; });
  };
  CHECK(density(with(std::string("\0\0\x0E\xC4\0\0\x0E\xC4\0", 9))) == 0);  // No unit.
  CHECK(density(with(std::string("\0\0\x0E\xC4\0\0\x0F\xC4\1", 9))) == 0);  // Not square.
}

TEST_CASE("what says how a PNG is shown may stay, what says anything else may not") {
  const auto told = [](const std::string& further, const std::string& behind = {}) {
    PngForm form;
    form.chunks = further;
    return read_picture(png(form, [](int, int, int) { return 0U; }) + behind).told;
  };
  CHECK(told(chunk("gAMA", std::string("\0\0\xB1\x8F", 4))) == "");
  CHECK(told(chunk("sRGB", std::string(1, '\0'))) == "");
  CHECK(told(chunk("sBIT", "\x08\x08\x08")) == "");

  const auto carries = [](const std::string& what) {
    return "image/metadata: the picture \"images/map.png\" carries " + what +
           ", which would be published with it\n"
           "  take out what cannot be seen: exiftool -all= images/map.png\n";
  };
  CHECK(told(chunk("eXIf", "MM")) == carries("EXIF data"));
  CHECK(told(chunk("tEXt", std::string("Comment\0secret", 14))) == carries("a text (\"Comment\")"));
  CHECK(told(chunk("tEXt", "\x07 bell")) == carries("a text"));
  CHECK(told(chunk("iTXt", std::string("XML:com.adobe.xmp\0\0\0\0\0<x/>", 26))) ==
        carries("XMP data"));
  CHECK(told(chunk("zTXt", std::string("Raw profile type exif\0\0", 23))) == carries("EXIF data"));
  CHECK(told(chunk("tIME", std::string("\x07\xD9\1\1\0\0\0", 7))) ==
        carries("the time of its last change"));
  CHECK(told(chunk("caBX", "claims")) == carries("data of the kind \"caBX\""));
  CHECK(told("", "what was cut off") == carries("bytes behind its end"));
  CHECK(told(chunk("acTL", std::string(8, '\0'))) ==
        "image/not-supported: the picture \"images/map.png\" cannot be shown: it is animated\n"
        "  save one of its pictures alone\n");
}

}  // namespace govbook::tests
