// The form in which words are looked for: what writing, markup and formats do to them is gone.

#pragma once

#include <string>
#include <string_view>

namespace govbook::scan {

// Letters and digits in small letters, and characters beyond ASCII; without spaces, punctuation and
// characters that nobody sees (soft hyphens, marks of width nothing). "Dr Smith-Jones" in a slug,
// folded over lines of a calendar, or in UTF-16, is "drsmithjones" in each.
std::string letters(std::string_view bytes);

}  // namespace govbook::scan
