// A 128-bit digest of bytes for caches and identifiers; not for security.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace govbook {

// 32 hexadecimal digits (XXH3, 128 bits).
std::string digest(std::string_view bytes);

// The digest of texts and numbers one after another. Two sequences of calls with other values, or
// with the same bytes divided in another way, have other digests.
class Digester {
 public:
  void add_text(std::string_view text);
  void add_number(std::uint64_t number);
  std::string digest() const { return govbook::digest(bytes_); }

 private:
  void fold();
  std::string bytes_;
};

}  // namespace govbook
