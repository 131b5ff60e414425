// Pictures in PDFs, read back with libqpdf: every pixel as it was, every file once.

#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/pictures.h"

#include <doctest/doctest.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "image/picture.h"
#include "pdf/write.h"
#include "read_back.h"
#include "sample.h"
#include "unit/image/jpegs.h"
#include "unit/image/pngs.h"

namespace govbook::pdf {
namespace {

using Object = QPDFObjectHandle;
using govbook::tests::JpegColours;
using govbook::tests::PngColours;

// A page with these pictures, each a Figure.
struct Shown {
  std::unique_ptr<type::Fonts> fonts = tests::open_fonts();
  tests::Sample sample{*fonts};

  void show(const std::string& name, const std::string& bytes) {
    const int figure = sample.element("Figure", 0);
    sample.at(figure).alternative = "A picture";
    sample.picture(figure, name, bytes);
  }
  std::string write() {
    Report report;
    auto bytes = pdf::write(sample.pages, *fonts, report);
    CHECK(report.diagnostics().empty());
    return bytes;
  }
};

Object pictures_of(QPDF& file) {
  Object page = file.getAllPages().at(0);
  return page.getKey("/Resources").getKey("/XObject");
}

std::string data_of(Object stream, qpdf_stream_decode_level_e level) {
  const auto buffer = stream.getStreamData(level);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string content_of(QPDF& file) {
  Object page = file.getAllPages().at(0);
  const auto buffer = page.getKey("/Contents").getStreamData();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

// How the elements with a box say that they stand.
std::vector<std::string> placements_of(QPDF& file) {
  std::vector<std::string> found;
  for (auto object : file.getAllObjects()) {
    if (!object.isDictionary() || !object.hasKey("/A")) continue;
    auto attributes = object.getKey("/A");
    if (!attributes.isDictionary() || !attributes.hasKey("/BBox")) continue;
    found.push_back(attributes.getKey("/Placement").getName());
  }
  return found;
}

image::Picture picture_of(const std::string& bytes) {
  Report report;
  const auto picture = image::read({bytes, "picture", {}}, report);
  REQUIRE(picture.has_value());
  return *picture;
}

std::string made_up_png(PngColours colours, int width, int height) {
  govbook::tests::PngForm form;
  form.width = width;
  form.height = height;
  form.colours = colours;
  return govbook::tests::png(form, [&](int x, int y, int c) {
    // Smooth, striped, noisy and flat parts, so that every filter is some row's best.
    const unsigned value = y % 4 == 0   ? static_cast<unsigned>(x * 3 + c)
                           : y % 4 == 1 ? static_cast<unsigned>((x % 2) * 200 + y)
                           : y % 4 == 2 ? static_cast<unsigned>(x * x * 31 + y * 17 + c * 5)
                                        : 77U;
    return value % 256;
  });
}

TEST_CASE("every pixel of a PNG is in the PDF, and what is transparent in its mask") {
  for (const auto colours :
       {PngColours::grey, PngColours::rgb, PngColours::grey_alpha, PngColours::rgb_alpha}) {
    for (const auto& [width, height] : {std::pair{1, 1}, {1, 40}, {40, 1}, {37, 23}}) {
      CAPTURE(static_cast<int>(colours));
      CAPTURE(width);
      const auto bytes = made_up_png(colours, width, height);
      const auto picture = picture_of(bytes);
      Shown shown;
      shown.show("a.png", bytes);
      const auto file = tests::open(shown.write());
      auto stream = pictures_of(*file).getKey("/Im0");
      REQUIRE(stream.isStream());
      auto about = stream.getDict();
      const bool is_grey = picture.kind == image::Kind::grey;
      CHECK(about.getKey("/Width").getIntValueAsInt() == width);
      CHECK(about.getKey("/Height").getIntValueAsInt() == height);
      CHECK(about.getKey("/ColorSpace").getName() == (is_grey ? "/DeviceGray" : "/DeviceRGB"));
      CHECK_FALSE(about.hasKey("/Interpolate"));  // ISO 19005-2, 6.2.8.
      CHECK(data_of(stream, qpdf_dl_generalized) == picture.samples);
      CHECK(about.hasKey("/SMask") == !picture.alpha.empty());
      if (picture.alpha.empty()) continue;
      auto mask = about.getKey("/SMask");
      CHECK(mask.getDict().getKey("/ColorSpace").getName() == "/DeviceGray");
      CHECK(data_of(mask, qpdf_dl_generalized) == picture.alpha);
    }
  }
}

TEST_CASE("a JPEG is in the PDF byte for byte") {
  for (const auto colours : {JpegColours::grey, JpegColours::ycc}) {
    govbook::tests::JpegForm form;
    form.colours = colours;
    const auto bytes = govbook::tests::jpeg(form);
    Shown shown;
    shown.show("a.jpg", bytes);
    const auto file = tests::open(shown.write());
    auto stream = pictures_of(*file).getKey("/Im0");
    CHECK(stream.getDict().getKey("/Filter").getName() == "/DCTDecode");
    CHECK(stream.getDict().getKey("/ColorSpace").getName() ==
          (colours == JpegColours::grey ? "/DeviceGray" : "/DeviceRGB"));
    const auto buffer = stream.getRawStreamData();
    CHECK(std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()) ==
          bytes);
  }
}

TEST_CASE("a picture is in the file once, in the order of first use, whatever it is called") {
  const auto one = govbook::tests::plain_png(8, 6);
  const auto other = govbook::tests::veiled_png(8, 6);
  Shown shown;
  shown.show("z.png", one);
  shown.show("a.png", other);
  shown.show("z.png", one);
  shown.show("copy.png", one);
  const auto bytes = shown.write();
  const auto file = tests::open(bytes);
  CHECK(pictures_of(*file).getKeys() == std::set<std::string>{"/Im0", "/Im1"});
  CHECK_FALSE(pictures_of(*file).getKey("/Im0").getDict().hasKey("/SMask"));
  const auto content = content_of(*file);
  std::string order;
  for (auto at = content.find("/Im"); at != std::string::npos; at = content.find("/Im", at + 1)) {
    order += content[at + 3];
  }
  CHECK(order == "0100");
  CHECK(bytes == shown.write());
}

TEST_CASE("a picture fills its area, inside one sequence of its Figure") {
  Shown shown;
  shown.show("a.png", govbook::tests::plain_png(8, 6));
  shown.sample.picture(-1, "b.png", govbook::tests::plain_png(4, 4));
  const auto file = tests::open(shown.write());
  // 120 by 90.5 points; the first from 76 points below the top of the page (841.89) on.
  CHECK(content_of(*file) ==
        "/Figure <</MCID 0>> BDC\nq 120 0 0 90.5 64 675.39 cm /Im0 Do Q\nEMC\n"
        "/Artifact <</Type /Layout>> BDC\nq 120 0 0 90.5 64 578.89 cm /Im1 Do Q\nEMC\n");
  CHECK(tests::disagreements(*file).empty());
  for (const auto& page : tests::show(*file)) {
    CHECK(page.is_balanced);
    CHECK(page.loose_paintings == 0);
  }
}

TEST_CASE("a Figure in a line of words says so") {
  for (const bool is_inline : {false, true}) {
    Shown shown;
    shown.show("a.png", govbook::tests::plain_png(8, 6));
    shown.sample.pages.structure.elements.back().is_inline = is_inline;
    const auto file = tests::open(shown.write());
    CHECK(placements_of(*file) == std::vector<std::string>{is_inline ? "/Inline" : "/Block"});
  }
}

TEST_CASE("a picture that is none is told of, and leaves no hole in the file") {
  Shown shown;
  shown.show("a.png", "no picture");
  shown.sample.pages.pictures.erase("a.png");
  Report report;
  const auto bytes = write(shown.sample.pages, *shown.fonts, report);
  REQUIRE(report.diagnostics().size() == 1);
  CHECK(report.diagnostics()[0].code == "image/broken");
  CHECK_FALSE(report.diagnostics()[0].at.is_somewhere());
  CHECK(tests::open(bytes)->getAllPages().size() == 1);
}

}  // namespace
}  // namespace govbook::pdf
