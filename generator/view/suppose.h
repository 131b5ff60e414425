// A body as it would be if it were known how many seats a class has.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "view/edition.h"

namespace govbook::view {

// `complaint` is set, and `body` is not, where nothing can be supposed: words of another form than
// "commissioning=8", a class without seats whose number is open, fewer seats than are known, or an
// edition from which seats are withheld, so that what is worked out would not be right.
struct Supposed {
  std::optional<model::Body> body;
  std::string words;  // "supposing eight seats of the class "commissioning"".
  std::string complaint;
};

// `body` is one of the edition.
Supposed suppose(const Edition& edition, const model::Body& body,
                 const std::vector<std::string>& assumptions);

}  // namespace govbook::view
