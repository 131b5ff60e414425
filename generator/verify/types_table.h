// The standard kinds of element (ISO 32000-1, 14.8.4), and what the others are mapped to.

#pragma once

#include <map>
#include <string>
#include <string_view>

namespace govbook::verify {

bool is_standard(std::string_view type);

// The level of a heading: 1 for H1; 0 for anything else, H too.
int heading_level(std::string_view type);

// The standard kind that `type` leads to, or where its way ends.
std::string standard_type(const std::string& type, const std::map<std::string, std::string>& roles);

// Whether the way of `type` goes in a circle.
bool goes_in_circle(const std::string& type, const std::map<std::string, std::string>& roles);

}  // namespace govbook::verify
