// Which documents the volumes of a handbook hold, and in which order.

#pragma once

#include <string_view>
#include <vector>

#include "base/report.h"
#include "compose/blueprint.h"
#include "doc/document.h"

namespace govbook::compose {

// The chapters that lines name: an address each, perhaps with "= " and a label behind it, and with
// a ">" before it where it stands below the one before.
std::vector<doc::Chapter> to_chapters(std::string_view lines);

// Gives each volume that has none its chapters: every document whose template does not keep it out
// and that has none of its own, in the order of the library, but each behind the one that its last
// crumb leads to, where that is a chapter too. The first page of the handbook has nothing below it:
// it stands beside the others. Reports compose/bad-template for a chapter that is no document or has
// chapters of its own, at the template's list, and leaves it out. REQUIRES: crumbs are there.
void bind(doc::Library& library, const std::vector<Blueprint>& blueprints, Report& report);

}  // namespace govbook::compose
