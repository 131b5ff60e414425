// Writing a site into a test's folder and looking at what stands there.

#pragma once

#include <string>

#include "base/output.h"
#include "folder.h"

namespace govbook::tests {

// Writes the folder's "site"; what was told.
std::string write(const Folder& folder, const Output& output);

// The site without our mark.
Output site(const Folder& folder);

// Whether a build has left a folder beside it.
bool has_leftovers(const Folder& folder);

// A site all of whose pages say the same.
Output generation(const std::string& word, int pages);

}  // namespace govbook::tests
