// Text inside HTML, SVG and XML.

#pragma once

#include <string>
#include <string_view>

namespace govbook {

// The text with & < > and " as character references, fit for elements and for attributes in double
// quotes. Control characters that HTML forbids (C0 but tab and line ends) become U+FFFD.
std::string to_markup(std::string_view text);

}  // namespace govbook
