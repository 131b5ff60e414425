// A 128-bit digest of bytes for caches and identifiers; not for security.

#pragma once

#include <string>
#include <string_view>

namespace govbook {

// 32 hexadecimal digits (XXH3, 128 bits).
std::string digest(std::string_view bytes);

}  // namespace govbook
