// Sources → Handbook: every file of a handbook's folder, read by the field tables.

#pragma once

#include "base/report.h"
#include "base/sources.h"
#include "model/handbook.h"

namespace govbook::load {

// Reads the files of root "content". Reports load/unknown-field (with a suggestion),
// load/missing-field, load/wrong-type, load/unknown-choice, load/bad-date, load/bad-id,
// load/duplicate-id, load/unknown-reference, load/unknown-gap, load/unknown-file, load/no-handbook,
// load/wrong-version and what data:: reports, all of a run, each with its place.
model::Handbook handbook(const Sources& sources, Report& report);

}  // namespace govbook::load
