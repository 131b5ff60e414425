// PNGs for tests, written byte by byte and without libpng.

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace govbook::tests {

// Of ISO/IEC 15948, 11.2.2. Chunks stand before the picture's data.
enum class PngColours { grey = 0, rgb = 2, palette = 3, grey_alpha = 4, rgb_alpha = 6 };
struct PngForm {
  int width = 4, height = 3;
  int depth = 8;
  PngColours colours = PngColours::rgb;
  bool is_interlaced = false;
  std::string chunks = {};
};

// The sample of a channel at a place, of as many bits as the depth.
using Samples = std::function<unsigned(int x, int y, int channel)>;

std::string png(const PngForm& form, const Samples& samples);
std::string chunk(std::string_view type, std::string_view data);
std::string ihdr(const PngForm& form);
std::string zlib_stored(std::string_view bytes);  // A zlib stream that packs nothing.

// Puts the right CRC behind every chunk, as far as chunks can be told apart.
std::string with_right_crcs(std::string png);

// A PNG of red and green rising to the right and downwards, with `dots_per_inch` if it is not 0.
std::string plain_png(int width, int height, int dots_per_inch = 0);

// The same half transparent.
std::string veiled_png(int width, int height);

}  // namespace govbook::tests
