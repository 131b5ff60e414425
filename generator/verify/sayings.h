// Everything that a PDF says to anybody, for those who look for what it must not say.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace govbook::verify {

// `where` is "page 3", "object 12" or "objects packed in 12" (strings and names: a bookmark, an
// alternative text, a title, a note), "trailer", or "stream 14" (unpacked: metadata, attachments and
// whatever else).
struct Saying {
  std::string where;
  std::string words;
};

// The words of each page as its fonts mean them, whether they can be seen or not, then each object.
// `refusal` tells why the bytes cannot be read as a PDF; `is_whole` is false when so much is in it
// that not all was looked at.
struct Sayings {
  std::string refusal;
  std::vector<Saying> all;
  bool is_whole = true;
};

Sayings sayings(std::string_view pdf);

}  // namespace govbook::verify
