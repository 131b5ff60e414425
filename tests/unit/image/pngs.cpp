#include "pngs.h"

#include <array>
#include <cmath>
#include <utility>

namespace govbook::tests {
namespace {

std::string big_endian(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((value >> shift) & 0xFFU);
  return bytes;
}

std::uint32_t crc(std::string_view bytes) {
  std::uint32_t rest = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    rest ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) rest = (rest >> 1U) ^ ((rest & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~rest;
}

int channels(PngColours colours) {
  switch (colours) {
    case PngColours::grey:
    case PngColours::palette:
      return 1;
    case PngColours::grey_alpha:
      return 2;
    case PngColours::rgb:
      return 3;
    case PngColours::rgb_alpha:
      return 4;
  }
  return 0;
}

// Bits, the first of each byte the highest.
class Bits {
 public:
  void add(unsigned value, int count) {
    for (int bit = count - 1; bit >= 0; --bit) {
      if (used_ == 0) bytes_ += '\0';
      const auto one = static_cast<unsigned>((value >> bit) & 1U) << (7 - used_);
      bytes_.back() = static_cast<char>(static_cast<unsigned char>(bytes_.back()) | one);
      used_ = (used_ + 1) % 8;
    }
  }
  std::string take() {
    used_ = 0;
    return std::exchange(bytes_, {});
  }

 private:
  std::string bytes_;
  int used_ = 0;
};

struct Pass {
  int x, y, across, down;
};
constexpr std::array<Pass, 7> adam7 = {{{0, 0, 8, 8},
                                        {4, 0, 8, 8},
                                        {0, 4, 4, 8},
                                        {2, 0, 4, 4},
                                        {0, 2, 2, 4},
                                        {1, 0, 2, 2},
                                        {0, 1, 1, 2}}};

std::string rows_of(const PngForm& form, const Samples& samples, const Pass& pass) {
  std::string rows;
  Bits bits;
  for (int y = pass.y; y < form.height && pass.x < form.width; y += pass.down) {
    bits.add(0, 8);  // No filter.
    for (int x = pass.x; x < form.width; x += pass.across) {
      for (int c = 0; c < channels(form.colours); ++c) bits.add(samples(x, y, c), form.depth);
    }
    rows += bits.take();
  }
  return rows;
}

unsigned gradient(const PngForm& form, int x, int y, int channel) {
  if (channel == 0) return static_cast<unsigned>(255 * x / std::max(1, form.width - 1));
  if (channel == 1) return static_cast<unsigned>(255 * y / std::max(1, form.height - 1));
  return 128;
}

}  // namespace

std::string chunk(std::string_view type, std::string_view data) {
  const auto both = std::string(type) + std::string(data);
  return big_endian(static_cast<std::uint32_t>(data.size())) + both + big_endian(crc(both));
}

std::string ihdr(const PngForm& form) {
  auto data = big_endian(static_cast<std::uint32_t>(form.width)) +
              big_endian(static_cast<std::uint32_t>(form.height));
  data += static_cast<char>(form.depth);
  data += static_cast<char>(form.colours);
  data += {'\0', '\0', form.is_interlaced ? '\1' : '\0'};
  return chunk("IHDR", data);
}

std::string zlib_stored(std::string_view bytes) {
  std::string stream = "\x78\x01";
  std::uint32_t one = 1, two = 0;
  for (const char byte : bytes) {
    one = (one + static_cast<unsigned char>(byte)) % 65521;
    two = (two + one) % 65521;
  }
  constexpr std::size_t most = 65535;
  for (std::size_t at = 0; at < bytes.size() || at == 0; at += most) {
    const auto part = bytes.substr(at, most);
    const auto size = static_cast<unsigned>(part.size());
    stream += at + most >= bytes.size() ? '\1' : '\0';
    for (const unsigned number : {size, ~size}) {
      stream += {static_cast<char>(number & 0xFFU), static_cast<char>((number >> 8U) & 0xFFU)};
    }
    stream += part;
  }
  return stream + big_endian(two << 16U | one);
}

std::string png(const PngForm& form, const Samples& samples) {
  std::string rows;
  if (form.is_interlaced) {
    for (const auto& pass : adam7) rows += rows_of(form, samples, pass);
  } else {
    rows = rows_of(form, samples, {0, 0, 1, 1});
  }
  return "\x89PNG\r\n\x1A\n" + ihdr(form) + form.chunks + chunk("IDAT", zlib_stored(rows)) +
         chunk("IEND", "");
}

std::string with_right_crcs(std::string png) {
  std::size_t at = 8;
  while (at + 12 <= png.size()) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      length = length << 8U | static_cast<unsigned char>(png[at + i]);
    }
    if (length > png.size() - at - 12) break;
    const auto right = big_endian(crc(std::string_view(png).substr(at + 4, length + 4)));
    png.replace(at + 8 + length, 4, right);
    at += 12 + length;
  }
  return png;
}

std::string plain_png(int width, int height, int dots_per_inch) {
  PngForm form;
  form.width = width;
  form.height = height;
  if (dots_per_inch > 0) {
    const auto per_metre =
        big_endian(static_cast<std::uint32_t>(std::lround(dots_per_inch / 0.0254)));
    form.chunks = chunk("pHYs", per_metre + per_metre + '\1');
  }
  return png(form, [&](int x, int y, int c) { return gradient(form, x, y, c); });
}

std::string veiled_png(int width, int height) {
  PngForm form;
  form.width = width;
  form.height = height;
  form.colours = PngColours::rgb_alpha;
  return png(form, [&](int x, int y, int c) { return c == 3 ? 128 : gradient(form, x, y, c); });
}

}  // namespace govbook::tests
