// JPEGs for tests, written by libjpeg.

#pragma once

#include <string>
#include <utility>
#include <vector>

namespace govbook::tests {

enum class JpegColours { grey, ycc, rgb_adobe, cmyk };
struct JpegForm {
  int width = 16, height = 8;
  JpegColours colours = JpegColours::ycc;
  bool is_progressive = false;
  int dots_per_inch = 0;
  std::vector<std::pair<int, std::string>> segments = {};  // Marker (0xE1, 0xFE, …) and data.
};
std::string jpeg(const JpegForm& form);

}  // namespace govbook::tests
