// Which records cite which clause.

#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>

#include "model/handbook.h"

namespace govbook::rules {

// By citation ("durham-2009 4.1") the ids of the records of the top level (bodies, plans, pages, …)
// that cite it, or hold a record that does. A relationship counts for its first end; the record of
// handbook.json has the empty id.
using Citing = std::map<std::string, std::set<std::string>, std::less<>>;
Citing citing_records(const model::Handbook& handbook);

}  // namespace govbook::rules
