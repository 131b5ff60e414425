// What builds leave for each other: read from the folders of the handbooks before a build and kept
// there after it, once for each output folder.

#pragma once

#include <string>
#include <vector>

#include "base/report.h"
#include "build/make.h"
#include "cli/world.h"

namespace govbook::cli {

// Gives each handbook its memory, and `options` how the files that are remembered stand in the
// output folder. `shared` is what belongs to no handbook, the landing page of a collection; it is
// remembered with the first. REQUIRES: as many handbooks as folders.
void recall(const std::vector<std::string>& folders, std::vector<build::Handbook>& handbooks,
            build::Handbook& shared, const Settings& settings, build::Options& options);

// Keeps what a build has left; `written` is how its files stand now. Reports files/cannot-keep.
void remember(const std::vector<std::string>& folders,
              const std::vector<build::Handbook>& handbooks, const build::Handbook& shared,
              const Settings& settings, const SeenFiles& written, Report& report);

}  // namespace govbook::cli
