// Ids, slugs and anchors: [a-z0-9-], permanent, and the address of what they name.

#pragma once

#include <string>
#include <string_view>

namespace govbook {

// "Children's Trust" -> "childrens-trust". Latin letters with accents lose them; other characters
// become one hyphen, and accents that stand apart from their letters none. Empty when nothing is
// left.
std::string slug(std::string_view text);

// Why `id` cannot be one: "it holds \"A\"", "it has 95 characters, and the most is 80". Empty when
// it can.
std::string why_no_id(std::string_view id);

// Whether `id` is 1 to 80 characters of [a-z0-9-], does not begin or end with a hyphen and is not
// a name that a file system or a web server gives a meaning of its own ("con", "com1", "index").
bool is_id(std::string_view id);

}  // namespace govbook
