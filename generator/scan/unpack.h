// What is packed inside a file. The one home of zlib.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace govbook::scan {

struct Packed {
  std::string name;  // Of a member of an archive, else empty.
  std::string bytes;
};

// The contents of a gzip or zlib stream, of the members of a ZIP archive, or of the compressed
// texts of a PNG; nothing where the bytes are none of these. `is_whole` becomes false where one
// cannot be unpacked or is larger than `most_unpacked`.
std::vector<Packed> unpack(std::string_view bytes, bool& is_whole);

inline constexpr std::size_t most_unpacked = std::size_t{64} << 20U;

}  // namespace govbook::scan
