// A JPEG file (ISO/IEC 10918-1, annex B):
//
//   FF D8, then segments: FF, a marker, length (2 bytes, counted with it), data.
//   After a start of scan (FF DA) come coded bytes, where FF is followed by 00 or D0 … D7; the next
//   other marker ends them. FF D9 is the end.

#include "image/look.h"

namespace govbook::image {
namespace {

using namespace std::string_view_literals;

constexpr int start_of_scan = 0xDA;
constexpr int end_of_image = 0xD9;
constexpr int comment = 0xFE;
constexpr double centimetres_per_inch = 2.54;

int byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// SOF0 … SOF15 without the three markers between them that mean something else.
bool is_start_of_frame(int marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

struct JpegWalker {
  std::string_view bytes;
  Look look = {};
  std::size_t at = 2;
  bool has_scan = false;
  bool has_ended = false;
  bool has_jfif = false;
  bool has_adobe = false;
  bool names_rgb = false;  // Its channels are called R, G and B.
  int adobe_transform = 0;

  void walk() {
    while (look.broken.empty() && !has_ended) segment();
    if (at < bytes.size() && has_ended) hide("bytes behind its end");
    if (look.broken.empty() && !has_scan) look.broken = "there is no picture in it";
  }

  void segment() {
    const int marker = next_marker();
    if (marker < 0) return;
    if (marker == end_of_image) {
      has_ended = true;
      return;
    }
    if (bytes.size() - at < 2) return end_early();
    const auto length = number16(bytes, at);
    if (length < 2) return damaged();
    const auto data = bytes.substr(at + 2, length - 2);
    if (is_start_of_frame(marker)) frame(marker, data);
    if (length > bytes.size() - at) return end_early();
    at += length;
    take(marker, data);
    if (marker == start_of_scan) pass_scan();
  }

  // Behind the marker; -1 when there is none.
  int next_marker() {
    if (bytes.size() - at < 2) return end_early(), -1;
    if (byte_at(bytes, at) != 0xFF) return damaged(), -1;
    while (at < bytes.size() && byte_at(bytes, at) == 0xFF) ++at;  // Any number of them may stand.
    if (at == bytes.size()) return end_early(), -1;
    const int marker = byte_at(bytes, at++);
    const bool stands_alone = marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    return stands_alone ? (damaged(), -1) : marker;
  }

  void pass_scan() {
    has_scan = true;
    if (look.size.width == 0 && look.broken.empty()) damaged();
    while (at + 1 < bytes.size()) {
      const auto mark = bytes.find('\xFF', at);
      if (mark == std::string_view::npos || mark + 1 >= bytes.size()) break;
      const int next = byte_at(bytes, mark + 1);
      at = mark;
      if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) return;
      at += next == 0xFF ? 1 : 2;
    }
    end_early();
  }

  void take(int marker, std::string_view data) {
    if (marker == comment) return hide("a comment");
    if (marker == 0xE0) return application_0(data);
    if (marker == 0xE1) return application_1(data);
    if (marker == 0xE2 && data.starts_with("ICC_PROFILE\0"sv)) return;
    if (marker == 0xED) return hide("data of Photoshop (IPTC)");
    if (marker == 0xEE && data.starts_with("Adobe"sv) && data.size() >= 12) {
      has_adobe = true;
      adobe_transform = byte_at(data, 11);
      return;
    }
    if (marker >= 0xE0 && marker <= 0xEF) {
      hide("data of an application (APP" + std::to_string(marker - 0xE0) + ")");
    }
  }

  void application_0(std::string_view data) {
    if (!data.starts_with("JFIF\0"sv) || data.size() < 14) return hide("a thumbnail");
    has_jfif = true;
    if (byte_at(data, 12) != 0 || byte_at(data, 13) != 0) hide("a thumbnail");
    const auto across = number16(data, 8);
    if (across != number16(data, 10)) return;
    const int unit = byte_at(data, 7);
    if (unit == 1) look.size.dots_per_inch = plausible(across);
    if (unit == 2) look.size.dots_per_inch = plausible(across * centimetres_per_inch);
  }

  void application_1(std::string_view data) {
    if (data.starts_with("Exif\0"sv)) return hide("EXIF data");
    if (data.starts_with("http://ns.adobe.com/x"sv)) return hide("XMP data");
    hide("data of an application (APP1)");
  }

  void frame(int marker, std::string_view data) {
    if (data.size() < 6 || look.size.width != 0) return damaged();
    const auto height = number16(data, 1);
    const auto width = number16(data, 3);
    const int components = byte_at(data, 5);
    if (height == 0 || width == 0) return damaged();
    look.size.width = static_cast<int>(width);
    look.size.height = static_cast<int>(height);
    look.kind = components == 1 ? Kind::grey : Kind::rgb;
    if (marker > 0xC2 || byte_at(data, 0) != 8) {
      refuse("it is of a rare kind of JPEG (arithmetic, lossless or not of 8 bits)",
             "save it as an ordinary JPEG, or as a PNG");
    } else if (components == 4) {
      refuse("its colours are CMYK, for printing presses", "save it with RGB colours");
    } else if (components != 1 && components != 3) {
      refuse("it has " + std::to_string(components) + " colour channels",
             "save it with RGB colours or in grey");
    } else if (components == 3 && data.size() >= 15) {
      names_rgb = data[6] == 'R' && data[9] == 'G' && data[12] == 'B';
    }
  }

  // Readers of PDF and of JPEG must see the same colours. Where no Adobe segment says that they are
  // stored as red, green and blue, those of PDF take them for something else; where JFIF and Adobe
  // differ, they differ too.
  bool colours_are_clear() const {
    if (look.kind == Kind::grey) return true;
    return has_adobe ? adobe_transform != 0 || !has_jfif : !names_rgb || has_jfif;
  }

  void refuse(std::string why, std::string remedy) {
    if (!look.unsupported.empty()) return;
    look.unsupported = std::move(why);
    look.remedy = std::move(remedy);
  }
  void hide(std::string what) {
    if (look.hidden.empty()) look.hidden = std::move(what);
  }
  void end_early() { look.broken = "it ends too early"; }
  void damaged() { look.broken = "its data is damaged"; }
};

}  // namespace

Look look_at_jpeg(std::string_view bytes) {
  JpegWalker walker{bytes};
  walker.walk();
  if (!walker.colours_are_clear()) {
    walker.refuse("programs do not agree on its colours", "save it again as JPEG or PNG");
  }
  return std::move(walker.look);
}

}  // namespace govbook::image
