// PDFs of others as they may be published: what they show, and nothing that acts, hides or says who
// made them.

#pragma once

#include <string>
#include <string_view>

#include "attachment/clean.h"

namespace govbook::pdf {

// What a cleaned file says of itself. Standards that it does not keep it must not claim.
struct Sayings {
  std::string title;
  std::string language;        // Where the file itself says none.
  bool claims_access = true;   // PDF/UA-1.
  bool claims_archive = true;  // PDF/A-2a, where the file claimed such a level.
};

struct CleanFile {
  attachment::Cleaned facts;
  std::string bytes;  // Empty where it is refused.
};

// The same bytes give the same bytes. A file that is not tagged claims nothing.
CleanFile clean(std::string_view bytes, const Sayings& sayings);

}  // namespace govbook::pdf
