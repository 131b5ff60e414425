// One file that a person names → its bytes.

#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/report.h"
#include "files/handle.h"

namespace govbook::files {

// Links are followed. Nothing, and files/unreadable reported, for what cannot be read, is no
// regular file or has more than `most` bytes.
std::optional<std::string> read_file(const std::string& path, std::size_t most, Report& report);

// For the sources of this folder: what is in an open file, to its end or until it is too much: then
// some more bytes than `most`. Nothing when it cannot be read (errno).
std::optional<std::string> read_all(const Handle& file, std::size_t most);

}  // namespace govbook::files
