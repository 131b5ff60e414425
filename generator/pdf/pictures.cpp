#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/pictures.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "image/picture.h"

namespace govbook::pdf {
namespace {

using Object = QPDFObjectHandle;

int byte_of(char byte) { return static_cast<unsigned char>(byte); }

// The neighbour that the sum of the others comes nearest to (ISO/IEC 15948, 9.4).
int paeth(int left, int above, int corner) {
  const int sum = left + above - corner;
  const int to_left = std::abs(sum - left);
  const int to_above = std::abs(sum - above);
  const int to_corner = std::abs(sum - corner);
  if (to_left <= to_above && to_left <= to_corner) return left;
  return to_above <= to_corner ? above : corner;
}

constexpr std::size_t filters = 5;  // None, Sub, Up, Average, Paeth.

// A row as each filter leaves it: every byte as its difference from what the filter predicts. How
// far the differences are from 0, either way, tells which of them is packed best.
struct Filtered {
  std::array<std::string, filters> rows;
  std::array<long, filters> weights{};

  void add(int byte, const std::array<int, filters>& predictions) {
    for (std::size_t filter = 0; filter < filters; ++filter) {
      const auto difference = static_cast<signed char>(byte - predictions[filter]);
      rows[filter] += static_cast<char>(difference);
      weights[filter] += std::abs(static_cast<int>(difference));
    }
  }

  // With the number of its filter before it.
  void append_best(std::string& out) const {
    const auto best = static_cast<std::size_t>(std::ranges::min_element(weights) - weights.begin());
    out += static_cast<char>(best);
    out += rows[best];
  }
};

Filtered filtered(std::string_view now, std::string_view before, std::size_t channels) {
  Filtered made;
  for (auto& row : made.rows) row.reserve(now.size());
  for (std::size_t i = 0; i < now.size(); ++i) {
    const int left = i < channels ? 0 : byte_of(now[i - channels]);
    const int above = before.empty() ? 0 : byte_of(before[i]);
    const int corner = i < channels || before.empty() ? 0 : byte_of(before[i - channels]);
    made.add(byte_of(now[i]), {0, left, above, (left + above) / 2, paeth(left, above, corner)});
  }
  return made;
}

// Rows with the best filter for each, as PNG has them.
std::string predict(const std::string& samples, std::size_t width, std::size_t channels) {
  const std::size_t length = width * channels;
  std::string rows;
  rows.reserve(samples.size() + samples.size() / length);
  std::string_view before;
  for (std::size_t at = 0; at < samples.size(); at += length) {
    const auto now = std::string_view(samples).substr(at, length);
    filtered(now, before, channels).append_best(rows);
    before = now;
  }
  return rows;
}

std::string deflate(const std::string& bytes) {
  std::string packed;
  Pl_String end("packed", nullptr, packed);
  Pl_Flate flate("flate", &end, Pl_Flate::a_deflate);
  flate.write(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  flate.finish();
  return packed;
}

Object make(QPDF& qpdf, const image::Size& size, const char* colours) {
  auto stream = Object::newStream(&qpdf);
  auto dictionary = stream.getDict();
  dictionary.replaceKey("/Type", Object::newName("/XObject"));
  dictionary.replaceKey("/Subtype", Object::newName("/Image"));
  dictionary.replaceKey("/Width", Object::newInteger(size.width));
  dictionary.replaceKey("/Height", Object::newInteger(size.height));
  dictionary.replaceKey("/BitsPerComponent", Object::newInteger(8));
  dictionary.replaceKey("/ColorSpace", Object::newName(colours));
  return stream;
}

Object of_samples(QPDF& qpdf, const image::Size& size, image::Kind kind,
                  const std::string& samples) {
  const bool is_grey = kind == image::Kind::grey;
  const int channels = is_grey ? 1 : 3;
  auto stream = make(qpdf, size, is_grey ? "/DeviceGray" : "/DeviceRGB");
  const auto rows =
      predict(samples, static_cast<std::size_t>(size.width), static_cast<std::size_t>(channels));
  stream.replaceStreamData(deflate(rows), Object::newName("/FlateDecode"),
                           Object::newDictionary({{"/Predictor", Object::newInteger(15)},
                                                  {"/Colors", Object::newInteger(channels)},
                                                  {"/BitsPerComponent", Object::newInteger(8)},
                                                  {"/Columns", Object::newInteger(size.width)}}));
  return stream;
}

Object embed(QPDF& qpdf, const image::Picture& picture) {
  if (!picture.jpeg.empty()) {
    auto stream =
        make(qpdf, picture.size, picture.kind == image::Kind::grey ? "/DeviceGray" : "/DeviceRGB");
    stream.replaceStreamData(picture.jpeg, Object::newName("/DCTDecode"), Object::newNull());
    return stream;
  }
  auto stream = of_samples(qpdf, picture.size, picture.kind, picture.samples);
  if (!picture.alpha.empty()) {
    stream.getDict().replaceKey("/SMask",
                                of_samples(qpdf, picture.size, image::Kind::grey, picture.alpha));
  }
  return stream;
}

std::string resource(std::size_t number) { return "Im" + std::to_string(number); }

}  // namespace

std::string PictureUse::show(const std::string& name) {
  static const std::string no_bytes;
  const auto file = files_.find(name);
  const auto* bytes = file == files_.end() ? &no_bytes : &file->second;
  const auto known = std::ranges::find_if(
      shown_, [&](const std::string* one) { return one == bytes || *one == *bytes; });
  const auto number = static_cast<std::size_t>(known - shown_.begin());
  if (known == shown_.end()) shown_.push_back(bytes);
  return resource(number);
}

Object embed_pictures(QPDF& qpdf, const PictureUse& use, Report& report) {
  auto made = Object::newDictionary();
  for (std::size_t i = 0; i < use.shown().size(); ++i) {
    // One after the other: decoded, they are large.
    const auto picture = image::read({*use.shown()[i], resource(i), {}}, report);
    if (picture) made.replaceKey("/" + resource(i), embed(qpdf, *picture));
  }
  return made;
}

}  // namespace govbook::pdf
