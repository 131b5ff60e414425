// Why a page or a PDF was made, or that it was not: for people who ask with --why.

#pragma once

#include <string_view>

namespace govbook::build {

// In the order in which they are looked for: the first that holds is the one that is told.
enum class Why {
  asked,      // Nothing earlier was to be used (--no-cache).
  unknown,    // No earlier build into this folder is known.
  is_new,     // The earlier build had no such page.
  generator,  // govbook or a library of it is another.
  fonts,
  theme,
  handbook,  // What every page tells of its handbook: title, menu, notice, date, address.
  document,
  told,     // There was something to tell about it, which is to be told again.
  gone,     // The file is not there any more.
  altered,  // Somebody wrote to the file or put another in its place.
  nothing,  // Kept: its bytes would be the same.
};

// "its document changed"; nothing for Why::nothing.
std::string_view words_for(Why why);

// One word for scripts: "document".
std::string_view name_of(Why why);

}  // namespace govbook::build
