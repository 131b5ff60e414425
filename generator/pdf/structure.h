// The structure tree: which marks belong to which element, and back (ISO 32000-1, 14.7).

#pragma once

#include "pdf/file.h"

namespace govbook::pdf {

// Hangs the tree into the file's catalogue. Elements without any content are left out, but for
// table cells. REQUIRES: the pages and link annotations are made.
void write_structure(File& file);

}  // namespace govbook::pdf
