// Output → a folder, whole or not at all: whoever looks sees the old site or the new one.

#pragma once

#include <string>

#include "base/output.h"
#include "base/report.h"

namespace govbook::files {

// Makes `out` hold exactly `output`. The new tree is staged beside it in ".<out>.govbook-new"
// (unchanged files are linked from the old one and keep their time stamps), brought to disk and
// exchanged with it in one step. Reports, all without a place: files/not-ours (a folder that is
// there and that govbook did not make), files/busy (another build is writing it),
// files/cannot-write (what failed, on which path, and why); then the old folder is untouched.
void write_tree(const Output& output, const std::string& out, Report& report);

}  // namespace govbook::files
