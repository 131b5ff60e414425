// A PNG file (ISO/IEC 15948):
//
//   signature, then chunks: length (4 bytes), type (4 letters), data, CRC-32 of type and data.
//   IHDR first: width, height, depth, colour type, …; IEND last.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "image/look.h"

namespace govbook::image {
namespace {

// How to show the picture, and nothing else.
constexpr std::array<std::string_view, 12> harmless = {
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"};
constexpr std::array<std::string_view, 3> of_animations = {"acTL", "fcTL", "fdAT"};
constexpr std::array<std::string_view, 3> texts = {"tEXt", "zTXt", "iTXt"};

constexpr double metres_per_inch = 0.0254;
constexpr std::uint32_t longest_chunk = 0x7FFFFFFF;
constexpr std::size_t frame = 12;  // Length, type and CRC.

template <class List>
bool is_one_of(std::string_view type, const List& list) {
  return std::find(list.begin(), list.end(), type) != list.end();
}

constexpr std::array<std::uint32_t, 256> make_crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    std::uint32_t rest = i;
    for (int bit = 0; bit < 8; ++bit) rest = (rest >> 1U) ^ ((rest & 1U) != 0 ? 0xEDB88320U : 0U);
    table[i] = rest;
  }
  return table;
}
constexpr auto crc_table = make_crc_table();

std::uint32_t crc(std::string_view bytes) {
  std::uint32_t rest = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    rest = crc_table[(rest ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (rest >> 8U);
  }
  return ~rest;
}

// A text's keyword, as far as it is safe to repeat; its words are never told.
std::string name_of_text(std::string_view data) {
  const auto keyword = data.substr(0, std::min<std::size_t>(data.find('\0'), 79));
  const auto small = text::to_lower(keyword);
  if (small.find("xmp") != std::string::npos) return "XMP data";
  if (small.find("exif") != std::string::npos) return "EXIF data";
  const bool is_plain = std::all_of(keyword.begin(), keyword.end(),
                                    [](char byte) { return byte >= ' ' && byte <= '~'; });
  return is_plain && !keyword.empty() ? "a text (\"" + std::string(keyword) + "\")" : "a text";
}

std::string name_of_hidden(std::string_view type, std::string_view data) {
  if (type == "eXIf") return "EXIF data";
  if (type == "tIME") return "the time of its last change";
  if (is_one_of(type, texts)) return name_of_text(data);
  return "data of the kind \"" + std::string(type) + "\"";
}

struct PngWalker {
  std::string_view bytes;
  Look look = {};
  std::size_t at = png_signature.size();
  bool has_data = false;
  bool has_ended = false;

  void walk() {
    while (look.broken.empty() && !has_ended) chunk();
    if (look.broken.empty() && !has_data) look.broken = "there is no picture in it";
    if (has_ended && at < bytes.size() && look.hidden.empty()) look.hidden = "bytes behind its end";
  }

  void chunk() {
    const bool is_first = at == png_signature.size();
    if (bytes.size() - at < frame) return end_early();
    const auto length = number32(bytes, at);
    const auto type = bytes.substr(at + 4, 4);
    const bool is_type = std::all_of(type.begin(), type.end(), [](char byte) {
      return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    });
    if (!is_type || length > longest_chunk) return damaged();
    // The size is wanted even of a file that ends before the first chunk does.
    const auto data = bytes.substr(at + 8, length);
    if (is_first) header(data);
    if (length > bytes.size() - at - frame) return end_early();
    if (number32(bytes, at + 8 + length) != crc(bytes.substr(at + 4, 4 + length))) {
      look.broken = "its part \"" + std::string(type) + "\" is damaged";
      return;
    }
    take(type, data, is_first);
    at += frame + length;
  }

  void take(std::string_view type, std::string_view data, bool is_first) {
    if ((type == "IHDR") != is_first || (is_first && data.size() != 13)) return damaged();
    has_data = has_data || type == "IDAT";
    has_ended = type == "IEND";
    if (type == "pHYs") density(data);
    if (is_one_of(type, of_animations) && look.unsupported.empty()) {
      look.unsupported = "it is animated";
      look.remedy = "save one of its pictures alone";
    } else if (!is_one_of(type, harmless) && look.hidden.empty()) {
      look.hidden = name_of_hidden(type, data);
    }
  }

  void header(std::string_view data) {
    if (data.size() < 13) return;
    const auto width = number32(data, 0);
    const auto height = number32(data, 4);
    constexpr std::uint32_t most = 0x7FFFFFFF;
    if (width == 0 || height == 0 || width > most || height > most) return damaged();
    look.size.width = static_cast<int>(width);
    look.size.height = static_cast<int>(height);
    const auto colour_type = static_cast<unsigned char>(data[9]);
    look.kind = colour_type == 0 || colour_type == 4 ? Kind::grey : Kind::rgb;
  }

  // Pixels per metre, when the unit is known.
  void density(std::string_view data) {
    if (data.size() != 9 || data[8] != 1) return;
    const auto across = number32(data, 0);
    if (across == number32(data, 4)) {
      look.size.dots_per_inch = plausible(across * metres_per_inch);
    }
  }

  void end_early() { look.broken = "it ends too early"; }
  void damaged() { look.broken = "its data is damaged"; }
};

}  // namespace

Look look_at_png(std::string_view bytes) {
  PngWalker walker{bytes};
  walker.walk();
  return std::move(walker.look);
}

}  // namespace govbook::image
