#include "scan/unpack.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <optional>

namespace govbook::scan {
namespace {

// As zlib's windowBits: with the head of gzip or zlib, whichever is there, or with none.
constexpr int with_head = 15 + 32;
constexpr int without_head = -15;

std::optional<std::string> inflated(std::string_view bytes, int window) {
  z_stream stream{};
  if (inflateInit2(&stream, window) != Z_OK) return std::nullopt;
  // zlib reads through a pointer that is not const, and leaves what is behind it as it is.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string made;
  std::array<char, 1U << 16U> part{};
  int state = Z_OK;
  while (state == Z_OK && made.size() < most_unpacked) {
    stream.next_out = reinterpret_cast<Bytef*>(part.data());
    stream.avail_out = static_cast<uInt>(part.size());
    state = inflate(&stream, Z_NO_FLUSH);
    made.append(part.data(), part.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  return state == Z_STREAM_END ? std::optional(std::move(made)) : std::nullopt;
}

std::size_t number(std::string_view bytes, std::size_t at, int size, bool is_big) {
  std::size_t value = 0;
  for (int i = 0; i < size; ++i) {
    const auto place = at + static_cast<std::size_t>(is_big ? i : size - 1 - i);
    value = value << 8U | static_cast<unsigned char>(bytes[place]);
  }
  return value;
}

class Unpacker {
 public:
  Unpacker(std::string_view bytes, bool& is_whole) : bytes_(bytes), is_whole_(is_whole) {}

  std::vector<Packed> unpack() {
    if (bytes_.starts_with("\x1F\x8B")) add({}, inflated(bytes_, with_head));
    if (bytes_.starts_with("PK\x03\x04")) members();
    if (bytes_.starts_with("\x89PNG\r\n\x1A\n")) texts();
    return std::move(made_);
  }

 private:
  void add(std::string name, std::optional<std::string> bytes) {
    if (bytes) {
      made_.push_back({std::move(name), std::move(*bytes)});
    } else {
      is_whole_ = false;
    }
  }

  // By the central directory (PKWARE APPNOTE, 4.3.12), where sizes are always told.
  void members() {
    constexpr std::size_t head = 46, local_head = 30;
    for (auto at = bytes_.find("PK\x01\x02"); at != std::string_view::npos;
         at = bytes_.find("PK\x01\x02", at + 4)) {
      if (at + head > bytes_.size()) break;
      const auto method = number(bytes_, at + 10, 2, false);
      const auto size = number(bytes_, at + 20, 4, false);
      const auto name = bytes_.substr(at + head, number(bytes_, at + 28, 2, false));
      const auto local = number(bytes_, at + 42, 4, false);
      if (local + local_head > bytes_.size()) {
        is_whole_ = false;
        continue;
      }
      const auto begin = local + local_head + number(bytes_, local + 26, 2, false) +
                         number(bytes_, local + 28, 2, false);
      const auto packed = bytes_.substr(std::min(begin, bytes_.size()), size);
      constexpr std::size_t stored = 0;
      add(std::string(name),
          method == stored ? std::optional(std::string(packed)) : inflated(packed, without_head));
    }
  }

  // zTXt, iTXt and iCCP (ISO 15948, 11.3.4): a keyword, and further on a zlib stream.
  void texts() {
    for (std::size_t at = 8; at + 12 <= bytes_.size();) {
      const auto size = number(bytes_, at, 4, true);
      const auto kind = bytes_.substr(at + 4, 4);
      const auto data = bytes_.substr(at + 8, size);
      if (kind == "zTXt" || kind == "iTXt" || kind == "iCCP") {
        for (auto begin = data.find('\x78'); begin != std::string_view::npos;
             begin = data.find('\x78', begin + 1)) {
          if (auto text = inflated(data.substr(begin), with_head)) {
            made_.push_back({std::string(kind), std::move(*text)});
            break;
          }
        }
      }
      at += 12 + size;
    }
  }

  std::string_view bytes_;
  bool& is_whole_;
  std::vector<Packed> made_;
};

}  // namespace

std::vector<Packed> unpack(std::string_view bytes, bool& is_whole) {
  return Unpacker(bytes, is_whole).unpack();
}

}  // namespace govbook::scan
