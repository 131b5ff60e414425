// A font as the pages show it: what its codes mean, and what is embedded of it.

#pragma once

#include <string>
#include <vector>

#include "verify/file.h"

namespace govbook::verify {

ShownFont read_font(const QPDFObjectHandle& font, Budget& budget);

// The codes of a string that is shown with the font; none when it is not known how it counts them.
std::vector<std::uint32_t> codes_of(const ShownFont& font, const std::string& shown);

// The letters of a code, for telling: U+FFFD where they are not known.
std::string letters_of(const ShownFont& font, std::uint32_t code);

}  // namespace govbook::verify
