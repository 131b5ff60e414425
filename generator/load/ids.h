// Whether ids are given once.

#pragma once

#include "base/report.h"
#include "model/handbook.h"

namespace govbook::load {

// Bodies, organisations and posts share one space of ids, as do all contradictions; other records
// are told apart within their list, clauses by their number. Reports load/duplicate-id.
void check_ids(const model::Handbook& handbook, Report& report);

}  // namespace govbook::load
