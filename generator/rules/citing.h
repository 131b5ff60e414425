// Which records cite which clause.

#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>

#include "model/handbook.h"

namespace govbook::rules {

// By citation ("durham-2009 4.1") the ids of the bodies, organisations, posts, processes, statutes,
// terms and pages that cite it, or hold a record that does. A relationship counts for its first
// end.
using Citing = std::map<std::string, std::set<std::string>, std::less<>>;
Citing citing_records(const model::Handbook& handbook);

}  // namespace govbook::rules
