#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <vector>

#include "image/look.h"

namespace govbook::image {
namespace {

// Everything that is alive when libpng jumps back stands in here, outside the function that it
// jumps over.
struct PngDecoder {
  std::string_view rest;  // Of the file.
  std::size_t channels = 0;
  std::size_t width = 0, height = 0;
  std::string pixels = {};
  std::vector<png_bytep> rows = {};
  png_structp reader = nullptr;
  png_infop info = nullptr;
};

void jump_back(png_structp reader, png_const_charp) { png_longjmp(reader, 1); }

// Of what does not touch the pixels: a strange profile, a number out of place.
void say_nothing(png_structp, png_const_charp) {}

void give(png_structp reader, png_bytep out, std::size_t count) {
  auto& rest = static_cast<PngDecoder*>(png_get_io_ptr(reader))->rest;
  if (count > rest.size()) png_longjmp(reader, 1);
  std::copy_n(rest.data(), count, reinterpret_cast<char*>(out));
  rest.remove_prefix(count);
}

// No object with a destructor may be made in this function: it can be jumped over. What stands
// behind the last row is not read: a stream may go on for gigabytes.
bool decode(PngDecoder& decoder) {
  auto* reader = decoder.reader;
  if (setjmp(png_jmpbuf(reader)) != 0) return false;
  png_set_read_fn(reader, &decoder, give);
  png_set_user_limits(reader, longest_side, longest_side);
  png_read_info(reader, decoder.info);
  png_set_expand(reader);  // Palettes, fewer than 8 bits, and tRNS.
  png_set_scale_16(reader);
  png_set_interlace_handling(reader);
  png_read_update_info(reader, decoder.info);
  decoder.channels = png_get_channels(reader, decoder.info);
  const auto length = png_get_rowbytes(reader, decoder.info);
  if (length != decoder.width * decoder.channels) return false;
  decoder.pixels.resize(length * decoder.height);
  decoder.rows.resize(decoder.height);
  for (std::size_t y = 0; y < decoder.height; ++y) {
    decoder.rows[y] = reinterpret_cast<png_bytep>(decoder.pixels.data()) + y * length;
  }
  png_read_image(reader, decoder.rows.data());
  return true;
}

// Takes every `channels`th byte out of the pixels: what is left are colours.
std::string take_alpha(std::string& pixels, std::size_t channels) {
  std::string alpha;
  alpha.reserve(pixels.size() / channels);
  auto kept = pixels.begin();
  for (std::size_t at = 0; at < pixels.size(); at += channels) {
    for (std::size_t i = 0; i + 1 < channels; ++i) *kept++ = pixels[at + i];
    alpha += pixels[at + channels - 1];
  }
  pixels.erase(kept, pixels.end());
  const bool is_opaque =
      std::all_of(alpha.begin(), alpha.end(), [](char byte) { return byte == '\xFF'; });
  return is_opaque ? std::string() : alpha;
}

}  // namespace

std::optional<Picture> decode_png(std::string_view bytes, const Look& look) {
  PngDecoder decoder{bytes};
  decoder.width = static_cast<std::size_t>(look.size.width);
  decoder.height = static_cast<std::size_t>(look.size.height);
  decoder.reader = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, jump_back, say_nothing);
  if (decoder.reader != nullptr) decoder.info = png_create_info_struct(decoder.reader);
  const bool is_whole = decoder.info != nullptr && decode(decoder);
  png_destroy_read_struct(&decoder.reader, &decoder.info, nullptr);
  const std::size_t colours = look.kind == Kind::grey ? 1 : 3;
  if (!is_whole || (decoder.channels != colours && decoder.channels != colours + 1)) {
    return std::nullopt;
  }
  Picture picture;
  picture.size = look.size;
  picture.kind = look.kind;
  if (decoder.channels > colours) {
    picture.alpha = take_alpha(decoder.pixels, decoder.channels);
  }
  picture.samples = std::move(decoder.pixels);
  return picture;
}

}  // namespace govbook::image
