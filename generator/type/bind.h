// What must not be parted at the end of a line although a space stands in it: a number and its unit
// ("£5 million", "5 per cent", "10 %", "9 am"), a date ("3 March 2026"), a reference and its number
// ("clause 5.1", "section 5(a)", "Annex B", "Children Act 2004").

#pragma once

#include <string_view>
#include <vector>

namespace govbook::type {

inline constexpr std::string_view no_break_space = "\u00a0";

// The places of the spaces in `text` at which no line may end, ascending. Only a single space
// between two words binds: where several stand, or one that is bound already, nothing is said.
std::vector<std::size_t> bound_spaces(std::string_view text);

}  // namespace govbook::type
