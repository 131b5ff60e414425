// Files as whoever wants to know what is in them would read them: every way in which words may be
// written down is undone.

#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace govbook::scan {

// `where` tells how it was found: "as it is", "without its tags", "page 3", "in base64, …". Of
// `words` only letters count (scan/letters.h).
using Use = std::function<void(const std::string& where, std::string_view words)>;

// Gives `use` the name of a file and its words: as they are; without tags, and with the entities of
// HTML and XML resolved; with percent signs, escapes of JSON and quoted-printable resolved; what
// stands in base64 (also in a "data:" address), in gzip and ZIP, in the texts of pictures; what a
// PDF says on its pages, in its objects and in what is attached to it. What is inside something is
// read likewise. False when not all could be looked at.
bool read(std::string_view name, std::string_view bytes, const Use& use);

}  // namespace govbook::scan
