// Output → a folder of somebody's own, whole or not at all; whatever is there already is left
// alone.

#pragma once

#include <string>

#include "base/output.h"
#include "base/report.h"

namespace govbook::files {

// Makes `folder`, which is not there or is empty, hold exactly `output`, without a mark of ours:
// from then on it belongs to whoever asked for it. It is staged beside it in
// ".<folder>.govbook-new" as a site is. Reports, without a place: files/not-ours (something is
// there), files/busy, files/cannot-write (then nothing was made) and files/cannot-tidy.
void create_tree(const Output& output, const std::string& folder, Report& report);

}  // namespace govbook::files
