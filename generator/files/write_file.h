// Bytes → one file that a person names.

#pragma once

#include <string>
#include <string_view>

#include "base/report.h"

namespace govbook::files {

// The file holds exactly `bytes` afterwards, or stays as it was: they are written beside it
// (".<name>.govbook-new") and put in its place. A link is followed to where it leads. Reports
// files/cannot-write, without a place: the folder is not there or may not be written, a folder or
// a device stands there, the disk is full.
void write_file(const std::string& path, std::string_view bytes, Report& report);

}  // namespace govbook::files
