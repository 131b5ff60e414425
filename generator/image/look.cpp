#include "image/look.h"

namespace govbook::image {

std::uint32_t number16(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at])) << 8U |
         static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + 1]));
}

std::uint32_t number32(std::string_view bytes, std::size_t at) {
  return number16(bytes, at) << 16U | number16(bytes, at + 2);
}

double plausible(double dots_per_inch) {
  return dots_per_inch >= 20 && dots_per_inch <= 2400 ? dots_per_inch : 0;
}

}  // namespace govbook::image
