// Output → a folder, whole or not at all: whoever looks sees the old site or the new one.

#pragma once

#include <string>
#include <vector>

#include "base/output.h"
#include "base/report.h"

namespace govbook::files {

// Whom a site is for. One for members is a folder that only its owner may open.
enum class Readers { everyone, members };

struct Written {
  SeenFiles files;                // How every file of the new tree stands; our mark is not told.
  std::vector<std::string> lost;  // To be kept, but they are not as they were seen any more.
};

// Makes `out` hold exactly `output`, the files of the present tree named by `kept`, and a file
// ".govbook-site", our mark. The new tree is staged beside it in ".<out>.govbook-new", brought to
// disk and exchanged with it in one step. Files that are kept, or have the same bytes as before,
// are linked from the old tree and keep their time stamps; when nothing changed at all, nothing is
// touched. When a file to be kept is not as it was seen, nothing is done either, and `lost` names
// it. What a killed build left behind is taken away by the next. REQUIRES: no path is in both.
// Reports, all without a place: files/not-ours (`out` is there, not empty, and lacks our mark),
// files/other-readers (it is, or lies inside, a site for other readers: what is for members must
// not come to stand where everyone looks), files/busy (another build is writing it),
// files/cannot-write (what failed, on which path, and why); then the old folder is as it was.
// files/cannot-tidy is a warning: the new tree is in place, but the old one could not be taken away.
Written write_tree(const Output& output, const SeenFiles& kept, const std::string& out,
                   Report& report, Readers readers = Readers::everyone);

// The same when nothing is kept.
void write_tree(const Output& output, const std::string& out, Report& report);

}  // namespace govbook::files
