#include "pdf/pictures.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "image/picture.h"
#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

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

std::string entries(const image::Size& size, std::string_view colours) {
  return "/Type/XObject/Subtype/Image/Width " + std::to_string(size.width) + "/Height " +
         std::to_string(size.height) + "/BitsPerComponent 8/ColorSpace" + name(colours);
}

std::string_view colours_of(image::Kind kind) {
  return kind == image::Kind::grey ? "DeviceGray" : "DeviceRGB";
}

// `more` are further entries of its dictionary.
int add_samples(Objects& objects, const image::Size& size, image::Kind kind,
                const std::string& samples, const std::string& more = {}) {
  const int channels = kind == image::Kind::grey ? 1 : 3;
  const auto rows =
      predict(samples, static_cast<std::size_t>(size.width), static_cast<std::size_t>(channels));
  return objects.add_stream(entries(size, colours_of(kind)) + more +
                                "/DecodeParms<</Predictor 15/Colors " + std::to_string(channels) +
                                "/BitsPerComponent 8/Columns " + std::to_string(size.width) + ">>",
                            rows);
}

int embed(Objects& objects, const image::Picture& picture) {
  if (!picture.jpeg.empty()) {
    return objects.add_stream(entries(picture.size, colours_of(picture.kind)) + "/Filter/DCTDecode",
                              picture.jpeg, Packing::as_it_is);
  }
  std::string mask;
  if (!picture.alpha.empty()) {
    mask =
        "/SMask " + reference(add_samples(objects, picture.size, image::Kind::grey, picture.alpha));
  }
  return add_samples(objects, picture.size, picture.kind, picture.samples, mask);
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

std::string embed_pictures(Objects& objects, const PictureUse& use, Report& report) {
  std::string made = "<<";
  for (std::size_t i = 0; i < use.shown().size(); ++i) {
    // One after the other: decoded, they are large.
    const auto picture = image::read({*use.shown()[i], resource(i), {}}, report);
    if (picture) made += name(resource(i)) + " " + reference(embed(objects, *picture));
  }
  return made + ">>";
}

}  // namespace govbook::pdf
