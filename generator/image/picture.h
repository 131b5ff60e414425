// PNG and JPEG files as plain values: what they say of themselves, and their pixels. The one home
// of libpng and libjpeg; no type of theirs leaves this folder. Nothing is shown that could not be
// published: a file that is not whole, is monstrous, or says more than its picture does is refused.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/report.h"
#include "base/sources.h"

namespace govbook::image {

inline constexpr int longest_side = 20'000;  // Pixels.
inline constexpr std::int64_t most_pixels = 40'000'000;

// In pixels. `dots_per_inch` is what the file says of its size on paper; 0 when it says nothing, or
// something that cannot be meant (fewer than 20, more than 2,400, another number upwards).
struct Size {
  int width = 0, height = 0;
  double dots_per_inch = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

enum class Kind { grey, rgb };

// Of a PNG the pixels, whatever its own form: 8 bits a sample, row after row from the top. Of a
// JPEG the file, which PDF takes as it is.
struct Picture {
  Size size;
  Kind kind = Kind::rgb;
  std::string samples;  // One byte a pixel for grey, three for rgb; empty for a JPEG.
  std::string alpha;  // One byte a pixel, 255 for what hides what is below; empty: all of it does.
  std::string jpeg;   // Empty for a PNG.
  friend bool operator==(const Picture&, const Picture&) = default;
};

// A file to be shown: `name` is what the author calls it, `at` the place where he does.
struct File {
  std::string_view bytes;
  std::string name;
  Span at;
};

// What the file says of itself. Allocates nothing that grows with the picture. Reports, at
// `file.at`, image/not-supported (neither PNG nor JPEG; CMYK, 12 bits, animated …),
// image/too-large, image/broken and image/metadata (EXIF, XMP, comments, thumbnails, bytes behind
// the end: what readers of the file get and viewers of the picture do not see. Colour profiles are
// welcome).
std::optional<Size> size_of(const File& file, Report& report);

// The whole picture. Reports as size_of does; what only decoding finds is image/broken too.
std::optional<Picture> read(const File& file, Report& report);

// The file of that root and name ("content" and "images/map.png"; "theme" and "logo.png"). Reports
// image/not-found, with a suggestion, and image/not-supported for a name that ends as neither.
std::optional<File> find(const Sources& sources, std::string_view root, std::string name, Span at,
                         Report& report);

}  // namespace govbook::image
