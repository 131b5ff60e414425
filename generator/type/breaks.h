// Where lines may end in plain text (see plain.h), as Pango finds it in a whole text, told word by
// word: what decides is never farther than the words beside a space.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace govbook::type {

// The bytes inside a word at which a line may end.
std::vector<std::size_t> breaks_within(std::string_view word, std::string_view language);

// Whether a line may end at the space between two words, which are what stands between spaces in
// any number of fonts.
bool can_break_between(std::string_view before, std::string_view after, std::string_view language);

}  // namespace govbook::type
