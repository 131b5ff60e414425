// Whole handbooks, from a folder on disk through every station up to the documents, as
// `govbook check` reads them.

#pragma once

#include <map>
#include <string>

#include "base/report.h"
#include "base/sources.h"
#include "inputs.h"

namespace govbook::hostile {

using Files = std::map<std::string, std::string>;  // Paths and bytes.

struct Read {
  Sources sources;
  Report report;
};

// The small handbook of tests/hostile/handbook, with which nothing is wrong.
const Files& sound_files();

// What is said of a folder.
Read read_folder(const std::string& folder);

// Likewise of a folder with those files, for which one is made.
Read read_files(const Files& files);

// The errors and warnings of a report in their order, of one file. Those of other files have their
// names in their codes.
std::vector<Complaint> complaints(const Read& read, const std::string& file);

// Whether every error has a file for its place, and a line and column that are in it. Fails the
// running test otherwise.
void check_places(const Read& read);

}  // namespace govbook::hostile
