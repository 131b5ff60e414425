// Opens what stands in a folder, and nothing that is reached through a link or lies outside it.

#pragma once

#include <string>

#include "files/handle.h"

namespace govbook::files {

// `name` is that of an entry: without "/", not "." and not "..", or nothing is opened and errno is
// EXDEV. A link is not followed (ELOOP). The kernel is asked to hold this itself where it can
// (openat2); elsewhere the name is opened without following links.
Handle open_beneath(const Handle& folder, const std::string& name, int flags);

}  // namespace govbook::files
