// A folder → Sources. Together with write_tree the only place that touches a disk.

#pragma once

#include <string>
#include <string_view>

#include "base/report.h"
#include "base/sources.h"

namespace govbook::files {

// Adds every file of data, words and looks below `folder` (.json .yaml .yml .md .txt .html .css .js
// .svg, and .png .jpg .jpeg .pdf in capitals too), sorted by name, as files of `root`; `shown` is
// put before names in diagnostics ("content/county-durham", or empty). Files and folders whose
// names begin with a dot are passed over, and so are sites that govbook made (by their mark) and a
// byte order mark at the beginning of a text. A PDF of more than 16 MiB is not read but noted, in
// the root too_large_root. Reports files/not-a-regular-file (links, pipes, devices),
// files/too-large (4 MiB), files/too-many (100,000 files, 512 MiB), files/too-deep (32 folders),
// files/same-name (names that differ in capitals only), files/not-utf8 and files/control-character
// (of names, and with line and column of texts: what utf8::first_forbidden finds), all with the
// file for their place; without one, as it is the world's failure, files/unreadable.
void read_tree(const std::string& folder, std::string_view root, std::string_view shown,
               Sources& sources, Report& report);

}  // namespace govbook::files
