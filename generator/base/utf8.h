// UTF-8 as bytes and characters (code points).

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace govbook::utf8 {

// The byte where `bytes` stops being well-formed UTF-8 (RFC 3629: no overlong forms, no
// surrogates, nothing above U+10FFFF); nothing when all of it is.
std::optional<std::size_t> first_error(std::string_view bytes);

// The character that begins at `at`, moving `at` behind it. Ill-formed bytes give U+FFFD and move
// by one. REQUIRES: at < bytes.size().
char32_t next(std::string_view bytes, std::size_t& at);

std::string encode(char32_t character);

// Number of characters.
std::size_t length(std::string_view bytes);

// Bytes of `text` with control characters (C0, C1, DEL, but not tab) and bidirectional controls
// (U+202A-202E, U+2066-2069) replaced by U+FFFD: safe to print to a terminal.
std::string printable(std::string_view text);

}  // namespace govbook::utf8
