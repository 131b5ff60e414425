// What PNG and JPEG files say of themselves, read without any library: every length is checked
// against what is there, and nothing is allocated. Only for the sources of this folder.

#pragma once

#include <string>
#include <string_view>

#include "image/picture.h"

namespace govbook::image {

// The first thing that was found of each kind; an empty text is none. `size` is 0 × 0 when the file
// ends before it says.
struct Look {
  Size size;
  Kind kind = Kind::rgb;
  std::string unsupported;  // "its colours are CMYK, for printing presses".
  std::string remedy;       // What to do about that.
  std::string broken;       // "it ends too early".
  std::string hidden;       // "EXIF data".
};

inline constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";
inline constexpr std::string_view jpeg_signature = "\xFF\xD8\xFF";

Look look_at_png(std::string_view bytes);
Look look_at_jpeg(std::string_view bytes);

// REQUIRES: nothing stands against the file by its looks. Nothing when it cannot be decoded.
std::optional<Picture> decode_png(std::string_view bytes, const Look& look);

// Whether all of a JPEG can be decoded, without a complaint. REQUIRES: likewise.
bool is_whole_jpeg(std::string_view bytes);

// Big-endian numbers at `at`. REQUIRES: they are there.
std::uint32_t number16(std::string_view bytes, std::size_t at);
std::uint32_t number32(std::string_view bytes, std::size_t at);

// 0 for a density that cannot be meant.
double plausible(double dots_per_inch);

}  // namespace govbook::image
