// Which files of a theme a page can be made of: its shell "page.html" and what that includes.

#pragma once

#include <set>
#include <string>

#include "base/sources.h"

namespace govbook::build {

// Names of root "theme", also of files that are asked for and are not there. Where a name is worked
// out and not written down, every file of the theme can be meant, and all are named.
std::set<std::string> shell_files(const Sources& sources);

}  // namespace govbook::build
