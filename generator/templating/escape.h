// Text as it must be written so that the language of the output reads it back as exactly that
// text. Nothing here knows where in a page the text will stand: the results are safe everywhere
// in running text, at the beginning of a line too.

#pragma once

#include <string>
#include <string_view>

namespace govbook::templating {

// CommonMark and GFM: punctuation with a meaning gets a backslash, spaces at both ends become
// character references, line ends become spaces (a value never begins a paragraph of its own).
std::string escape_markdown(std::string_view text);

// HTML text and quoted attribute values: & < > " and '.
std::string escape_html(std::string_view text);

}  // namespace govbook::templating
