// Where a link or picture may lead. What is not allowed is refused, so a scheme that nobody thought
// of is refused too (safety: an allow list, decided after entities, controls and spaces).

#pragma once

#include <string>
#include <string_view>

namespace govbook::markdown {

// `url` is set for the outside world (https, http, mailto, tel), `reference` for everything that
// compose resolves. When `refusal` is set, it says why and the others are empty.
struct Reference {
  std::string url;
  std::string reference;
  std::string refusal;
};

// `destination` as cmark gives it: entities and escapes resolved.
Reference to_reference(std::string_view destination);

// The path of a picture, percent-decoded; `refusal` as above, `reference` is the path.
Reference to_picture(std::string_view destination);

// "https:, …, a word for a record, such as body:, …": for hints.
std::string allowed_references();

}  // namespace govbook::markdown
