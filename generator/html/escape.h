// Text made safe for HTML: one function for words between tags and inside quoted attributes, and
// the pieces of tags that are built from data. Nothing else in this folder puts data into a page.

#pragma once

#include <string>
#include <string_view>

namespace govbook::html {

// The bytes with `& < > "` as references and control characters that HTML forbids as U+FFFD. Safe
// between tags and between double quotes; never used inside a script, a style or a tag's name.
std::string escape(std::string_view text);

// ` name="value"`, escaped.
std::string attribute(std::string_view name, std::string_view value);

// The same, or nothing when the value is empty.
std::string attribute_unless_empty(std::string_view name, std::string_view value);

// ASCII letters, digits and hyphens of a word, in lower case: fit to be part of a class name.
std::string class_word(std::string_view text);

// Whether an address of the outside world may stand in a link: https, http, mailto or tel, told
// after control characters and spaces are taken out, so that "java\tscript:" hides nothing.
bool is_allowed_address(std::string_view url);

// Whether it leads to another host, as https and http do.
bool is_web_address(std::string_view url);

}  // namespace govbook::html
