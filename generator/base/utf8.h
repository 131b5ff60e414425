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

// Whether a text that people are to read may not hold it: controls but tab and line feed, what
// turns the direction of text (U+202A-202E, U+2066-2069), line and paragraph separators (U+2028,
// U+2029), a byte order mark, and what Unicode says is no character.
bool is_forbidden(char32_t character);

// The byte of the first forbidden character. A byte order mark at the beginning and a carriage
// return in front of a line feed are passed over.
std::optional<std::size_t> first_forbidden(std::string_view bytes);

// "U+202E".
std::string code_point(char32_t character);

// Bytes of `text` with what cannot be seen or acts on the text around it (controls but tab, marks
// and controls of direction, separators, byte order marks) replaced by U+FFFD: safe to print to a
// terminal.
std::string printable(std::string_view text);

// The same between quotes, as messages name files.
std::string in_quotes(std::string_view text);

// At most `most` characters of `text`: of a longer one its two ends and "…" between them.
std::string shortened(std::string_view text, std::size_t most);

}  // namespace govbook::utf8
