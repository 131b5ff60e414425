// Whatever the bytes are: one complaint or none, and nothing decoded that is not whole.

#include <doctest/doctest.h>
#include <zlib.h>

#include <random>

#include "jpegs.h"
#include "pngs.h"
#include "reading.h"

namespace govbook::tests {
namespace {

std::string small_png() {
  PngForm form{5, 4, 8, PngColours::rgb_alpha};
  form.chunks = chunk("pHYs", std::string("\0\0\x0E\xC4\0\0\x0E\xC4\1", 9));
  return png(form, [](int x, int y, int c) { return static_cast<unsigned>(x * 40 + y * 9 + c); });
}

std::vector<std::string> small_pictures() {
  JpegForm progressive;
  progressive.is_progressive = true;
  return {small_png(), jpeg({}), jpeg(progressive)};
}

// What holds of a picture whatever it was read from.
void check(const Read& read) {
  CHECK(read.count == (read.picture ? 0 : 1));
  if (!read.picture) return;
  const auto& [size, kind, samples, alpha, bytes] = *read.picture;
  const auto pixels = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
  CHECK(size.width > 0);
  CHECK(size.height > 0);
  CHECK(bytes.empty() != samples.empty());
  if (bytes.empty()) CHECK(samples.size() == pixels * (kind == image::Kind::grey ? 1 : 3));
  CHECK((alpha.empty() || alpha.size() == pixels));
}

std::string packed(const std::string& bytes) {
  auto size = compressBound(bytes.size());
  std::string made(size, '\0');
  REQUIRE(compress(reinterpret_cast<Bytef*>(made.data()), &size,
                   reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()) == Z_OK);
  made.resize(size);
  return made;
}

std::string png_of(const PngForm& form, const std::string& data) {
  return "\x89PNG\r\n\x1A\n" + ihdr(form) + chunk("IDAT", data) + chunk("IEND", "");
}

std::string mutant(std::string bytes, std::minstd_rand& random) {
  for (auto count = 1 + random() % 4; count > 0; --count) {
    const auto at = random() % bytes.size();
    switch (random() % 4) {
      case 0:
        bytes[at] = static_cast<char>(random() % 256);
        break;
      case 1:
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << (random() % 8)));
        break;
      case 2:
        bytes.erase(at, 1 + random() % 4);
        break;
      default:
        bytes.insert(at, 1 + random() % 4, static_cast<char>(random() % 2 == 0 ? 0 : 0xFF));
    }
    if (bytes.empty()) bytes = "x";
  }
  return bytes;
}

}  // namespace

TEST_CASE("a picture that is cut anywhere is refused, with one complaint") {
  for (const auto& whole : small_pictures()) {
    REQUIRE(read_picture(whole).picture.has_value());
    for (std::size_t size = 0; size < whole.size(); ++size) {
      const auto read = read_picture(whole.substr(0, size));
      CHECK_FALSE(read.picture.has_value());
      CHECK(read.count == 1);
    }
  }
}

TEST_CASE("no bit of a PNG can be wrong without a complaint") {
  const auto whole = small_png();
  for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
    auto bytes = whole;
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ static_cast<char>(1U << (bit % 8)));
    const auto read = read_picture(bytes);
    CHECK_FALSE(read.picture.has_value());
    CHECK(read.count == 1);
  }
}

TEST_CASE("thousands of damaged pictures are told of or decoded, and never more") {
  std::minstd_rand random(5);
  std::size_t decoded = 0;
  for (const auto& whole : small_pictures()) {
    for (int i = 0; i < 2500; ++i) {
      auto bytes = mutant(whole, random);
      // With right sums, damage reaches the decoder.
      if (i % 2 == 0 && whole.starts_with("\x89PNG")) bytes = with_right_crcs(std::move(bytes));
      const auto read = read_picture(bytes);
      check(read);
      decoded += read.picture ? 1 : 0;
    }
  }
  MESSAGE("decoded of 7,500 damaged pictures: " << decoded);
  CHECK(decoded > 0);
}

TEST_CASE("a monstrous picture is refused by its header, before anything is made for it") {
  const auto told = [](int width, int height) {
    return read_picture("\x89PNG\r\n\x1A\n" + ihdr({width, height})).told;
  };
  CHECK(told(50'000, 50'000) ==
        "image/too-large: the picture \"images/map.png\" has 50,000 by 50,000 pixels; at most "
        "20,000 on a side and 40,000,000 in all are shown\n"
        "  save it smaller: 2,000 pixels across are sharp on paper and on every screen\n");
  CHECK(told(20'001, 1).starts_with("image/too-large"));
  CHECK(told(1, 20'001).starts_with("image/too-large"));
  CHECK(told(20'000, 2'001).starts_with("image/too-large"));
  CHECK(told(0x7FFFFFFF, 0x7FFFFFFF).starts_with("image/too-large"));
  CHECK(told(20'000, 2'000).starts_with("image/broken"));  // Nothing follows the header.
  auto large = jpeg({});
  large.replace(large.find("\xFF\xC0") + 5, 4, "\xC3\x50\xC3\x50");  // 50,000 by 50,000.
  CHECK(read_picture(large).told.starts_with("image/too-large"));
  CHECK(read_picture(large.substr(0, large.find("\xFF\xC0") + 12))
            .told.starts_with("image/too-large"));
}

TEST_CASE("a picture without size, without data or of another kind is broken") {
  const auto told = [](const std::string& bytes) { return read_picture(bytes).told; };
  const std::string hint =
      "  open it in a picture editor, and save it again if it can still be seen\n";
  const std::string broken = "image/broken: the picture \"images/map.png\" is broken: ";
  CHECK(told("") == broken + "it is empty\n" + hint);
  CHECK(told("GIF89a") == broken + "it is neither PNG nor JPEG\n" + hint);
  CHECK(told("<svg/>") == broken + "it is neither PNG nor JPEG\n" + hint);
  CHECK(told(png_of({0, 3}, "")) == broken + "its data is damaged\n" + hint);
  CHECK(told(png_of({3, 0}, "")) == broken + "its data is damaged\n" + hint);
  CHECK(told("\x89PNG\r\n\x1A\n" + ihdr({3, 3}) + chunk("IEND", "")) ==
        broken + "there is no picture in it\n" + hint);
  CHECK(told(png_of({3, 3}, zlib_stored("too few"))) == broken + "its data is damaged\n" + hint);
  CHECK(told(png_of({3, 3}, "no zlib")) == broken + "its data is damaged\n" + hint);
  CHECK(told(png_of({3, 3, 3}, zlib_stored(std::string(30, '\0')))) ==
        broken + "its data is damaged\n" + hint);  // Three bits a sample.
  auto sum = small_png();
  sum[sum.find("IDAT") + 8] ^= 1;
  CHECK(told(sum) == broken + "its part \"IDAT\" is damaged\n" + hint);
  CHECK(told("\xFF\xD8\xFF\xD9") == broken + "there is no picture in it\n" + hint);
  auto flat = jpeg({});
  flat.replace(flat.find("\xFF\xC0") + 5, 2, std::string(2, '\0'));
  CHECK(told(flat) == broken + "its data is damaged\n" + hint);
}

TEST_CASE("a bomb of zeros gives no more than the picture it says it is") {
  // 100 MB in 100 KB, behind a header of one pixel.
  auto read = read_picture(png_of({1, 1}, packed(std::string(100'000'000, '\0'))));
  check(read);
  // As large as allowed: every pixel is there, and is zero.
  const PngForm form{20'000, 2'000, 8, PngColours::grey};
  read = read_picture(png_of(form, packed(std::string(20'001 * 2'000, '\0'))));
  check(read);
  REQUIRE(read.picture.has_value());
  CHECK(read.picture->samples == std::string(40'000'000, '\0'));
}

TEST_CASE("a JPEG of very many scans is refused before they are all read") {
  JpegForm form;
  form.is_progressive = true;
  auto bytes = jpeg(form);
  const auto last = bytes.rfind("\xFF\xDA");
  REQUIRE(last != std::string::npos);
  const auto scan = bytes.substr(last, bytes.size() - 2 - last);
  bytes.resize(bytes.size() - 2);
  for (int i = 0; i < 5000; ++i) bytes += scan;
  CHECK(read_picture(bytes + "\xFF\xD9").told.starts_with("image/broken"));
}

}  // namespace govbook::tests
