#include "base/digest.h"

#include <xxhash.h>

#include <cstring>

namespace govbook {

std::string digest(std::string_view bytes) {
  const auto hash = XXH3_128bits(bytes.data(), bytes.size());
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, hash);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : canonical.digest) {
    hex += digits[byte >> 4U];
    hex += digits[byte & 0xFU];
  }
  return hex;
}

// A text stands behind its length, so that "a", "bc" is not "ab", "c".
void Digester::add_text(std::string_view text) {
  add_number(text.size());
  bytes_ += text;
  fold();
}

void Digester::add_number(std::uint64_t number) {
  char raw[sizeof number];
  std::memcpy(raw, &number, sizeof number);
  bytes_.append(raw, sizeof raw);
  fold();
}

// Many bytes become their digest, which stands before those that follow: memory stays small.
void Digester::fold() {
  constexpr std::size_t many = 16'384;
  if (bytes_.size() >= many) bytes_.assign(govbook::digest(bytes_));  // Its room stays.
}

}  // namespace govbook
