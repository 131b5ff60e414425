// Which documents the volumes of a handbook hold, and in which order.

#pragma once

#include <vector>

#include "compose/blueprint.h"
#include "doc/document.h"

namespace govbook::compose {

// Gives each volume its chapters: every document whose template does not keep it out, in the order
// of the library, but each behind the one that its last crumb leads to, where that is a chapter
// too. The first page of the handbook has nothing below it: it stands beside the others.
// REQUIRES: crumbs are there.
void bind(doc::Library& library, const std::vector<Blueprint>& blueprints);

}  // namespace govbook::compose
