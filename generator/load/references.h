// Whether everything that is named is there.

#pragma once

#include "base/report.h"
#include "model/handbook.h"

namespace govbook::load {

// References, the ends of outcomes, the bodies that Markdown files speak of, and citations. Reports
// load/unknown-reference, load/unknown-clause and load/bad-citation.
void check_references(const model::Handbook& handbook, Report& report);

}  // namespace govbook::load
