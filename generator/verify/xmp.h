// What the metadata of a file (XMP, ISO 16684-1) say, as far as it is asked for here.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace govbook::verify {

// The value of a simple property, be it written as an element or as an attribute and whatever
// prefix its namespace has; nothing when it is not there.
std::optional<std::string> property(std::string_view metadata, std::string_view space,
                                    std::string_view name);

// The first title of Dublin Core; empty when there is none.
std::string title(std::string_view metadata);

}  // namespace govbook::verify
