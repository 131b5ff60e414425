// What may stand in a name: nothing that has a second spelling, nothing that cannot be seen.

#pragma once

namespace govbook::data {

// Whether a character is its own normal form C beside any other. An accent that stands apart from
// its letter is not: the letter with its accent is one character.
bool is_composed(char32_t character);

// Whether a character leaves any mark on paper or screen (spaces do).
bool is_seen(char32_t character);

}  // namespace govbook::data
