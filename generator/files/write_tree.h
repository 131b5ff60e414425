// Output → a folder, whole or not at all: whoever looks sees the old site or the new one.

#pragma once

#include <string>

#include "base/output.h"
#include "base/report.h"

namespace govbook::files {

// Makes `out` hold exactly `output` and a file ".govbook-site", our mark. The new tree is staged
// beside it in ".<out>.govbook-new", brought to disk and exchanged with it in one step. Files with
// the same bytes as before are linked from the old tree and keep their time stamps; when nothing
// changed at all, nothing is touched. What a killed build left behind is taken away by the next.
// Reports, all without a place: files/not-ours (`out` is there, not empty, and lacks our mark),
// files/busy (another build is writing it), files/cannot-write (what failed, on which path, and
// why); then the old folder is as it was. files/cannot-tidy is a warning: the new tree is in place,
// but the old one could not be taken away.
void write_tree(const Output& output, const std::string& out, Report& report);

}  // namespace govbook::files
