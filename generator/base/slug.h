// Ids, slugs and anchors: [a-z0-9-], permanent, and the address of what they name.

#pragma once

#include <string>
#include <string_view>

namespace govbook {

// "Children's Trust" -> "childrens-trust". Latin letters with accents lose them; other characters
// become one hyphen. Empty when nothing is left.
std::string slug(std::string_view text);

// Whether `id` is 1 to 80 characters of [a-z0-9-], does not begin or end with a hyphen and is not
// a name that a file system or a web server gives a meaning of its own ("con", "aux", "index").
bool is_id(std::string_view id);

}  // namespace govbook
