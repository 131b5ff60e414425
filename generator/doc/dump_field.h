// The pieces that dumps are written with: quoted text and named fields.

#pragma once

#include <string>
#include <string_view>

#include "doc/inline.h"

namespace govbook::doc {

// In quotes on one line: \" \\ \n \t, other control characters as \x1B; all else as it is.
std::string quoted(std::string_view text);

// ` name="value"`, or nothing for an empty value.
std::string field(std::string_view name, std::string_view value);

// The fields of a target that are set; with `prefix` in front of their names.
std::string fields(const Target& target, const std::string& prefix = {});

}  // namespace govbook::doc
