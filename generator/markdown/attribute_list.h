// "{: #quorum}": the permanent id that an author gives to a heading or to an item of a list.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace govbook::markdown {

struct AttributeList {
  std::string written;    // "{: #quorum}", as it stands there.
  std::string id;         // "quorum", or whatever stands in its place.
  std::size_t begin = 0;  // Where it begins in the words that were searched.
  bool is_valid = false;  // Nothing but "#" and an id stands in it.
};

// The one that ends these words, as they stand in the source; an escaped one ("\{: #quorum}") is
// text.
std::optional<AttributeList> attribute_list_of(std::string_view words);

}  // namespace govbook::markdown
