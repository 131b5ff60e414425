// Letters of Latin, Greek and Cyrillic: case, spaces and words, without a locale. Other scripts
// pass through unchanged.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace govbook::templating {

// What Python calls whitespace: the no-break space and other Unicode spaces too.
bool is_space(char32_t character);

// A letter, a digit or "_".
bool is_word_part(char32_t character);

std::string upper(std::string_view text);
std::string lower(std::string_view text);

// The first character in upper case; the rest as it is.
std::string upper_first(std::string_view text);
std::string lower_first(std::string_view text);

// Without the given characters at both ends; without spaces when `characters` is empty.
std::string_view strip(std::string_view text, std::string_view characters = {});
std::string_view strip_end(std::string_view text, std::string_view characters = {});

// The lines of a text, without their ends; a line end at the very end adds no line.
std::vector<std::string_view> lines(std::string_view text);

}  // namespace govbook::templating
