// Every diagnostic code that any station may report, with what it means, a wrong and a right
// example, and what to do: `govbook rules`. Tests hold that each reported code stands here and each
// one here has a case; the examples of check, load and data are run (tests/cases/rules).

#pragma once

#include <string_view>
#include <vector>

#include "base/report.h"

namespace govbook {

struct Rule {
  std::string_view code;
  Severity severity;
  std::string_view meaning;  // One or two sentences.
  std::string_view wrong;    // A short example as an author would write it.
  std::string_view right;
  std::string_view remedy = {};  // What to do, where the examples do not say it all.
};

// Sorted by code.
const std::vector<Rule>& all_rules();

}  // namespace govbook
