// A folder as it is → all of its files, for those who look at what was published.

#pragma once

#include <string>

#include "base/output.h"
#include "base/report.h"

namespace govbook::files {

// Every file below the folder, hidden ones too, whatever it is. Links are not followed. Reports, as
// the world's failures, files/unreadable (for a link, pipe or device too) and files/too-large (a
// file of more than 256 MiB, more than 1 GiB in all, or folders more than 64 deep).
Output read_site(const std::string& folder, Report& report);

}  // namespace govbook::files
