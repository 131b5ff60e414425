// What belongs to something that is not for everyone, and so is for nobody more than that.

#pragma once

#include <set>

#include "model/handbook.h"

namespace govbook::proceedings {

// The records (by their About) that have the audience of something that they belong to, other than
// by standing inside its record: meetings and items of bodies, items of meetings, papers of items
// and what is attached to papers, what reports put forward or set out, and the options of issues.
// Each belongs to something that is not public; its own audience may be any.
std::set<const model::About*> belonging(const model::Handbook& handbook);

}  // namespace govbook::proceedings
