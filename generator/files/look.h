// How files stand on disk, told without reading them.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/output.h"
#include "files/handle.h"

namespace govbook::files {

// Those of the files below `folder` that are there and are regular files, with no link in the place
// of the file itself; nothing is reported of others.
SeenFiles look(const std::string& folder, const std::vector<std::string>& paths);

// A word that is another one when a file of the machine (a font, a library) was replaced or written
// to; empty when it cannot be seen. Links are followed.
std::string identity(const std::string& path);

// For the sources of this folder: how an open file stands, and one below an open folder; nothing
// when it is not there or is no regular file.
std::optional<Seen> seen(const Handle& file);
std::optional<Seen> seen(const Handle& folder, const std::string& path);

}  // namespace govbook::files
