// What a build keeps for the next one: files in the folder ".govbook" of a handbook, which tells
// git to leave it alone. Nothing depends on them but time.

#pragma once

#include <string>
#include <string_view>

#include "base/report.h"

namespace govbook::files {

// The bytes kept under a name; empty when there are none, or when they cannot be read for whatever
// reason (the folder is a link, the file is no regular file or larger than 64 MiB, …).
std::string read_cache(const std::string& folder, const std::string& name);

// Keeps bytes under a name, whole or not at all, and takes away the oldest of more than 16. When
// another build is doing so at this moment, nothing is done. Reports files/cannot-keep, a note:
// the handbook's folder cannot be written, or its ".govbook" is a link or a file.
void write_cache(const std::string& folder, const std::string& name, std::string_view bytes,
                 Report& report);

}  // namespace govbook::files
