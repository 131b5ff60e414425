// Sources → Handbook: every file of a handbook's folder, read by the field tables.

#pragma once

#include "base/report.h"
#include "base/sources.h"
#include "model/handbook.h"

namespace govbook::load {

// Reads the files of root "content": handbook.json, a list "<nouns>.json" or a folder
// "<nouns>/<id>.json" of every noun of the whole handbook (or both), "bodies/<id>.md" and
// "pages/<id>.md"; .yaml and .yml wherever .json. Images, README.md, templates and the theme are
// left alone. A member "$schema" of a file with one record is left out.
//
// Reports, all of a run and each with its place, what data:: reports, and:
// files: load/no-handbook, load/duplicate-file, load/unknown-file, load/wrong-version,
// load/id-differs; records: load/unknown-field, load/missing-field, load/wrong-type,
// load/unknown-choice, load/bad-date, load/bad-id, load/empty-text, load/line-break,
// load/number-out-of-range, load/unknown-gap, load/no-gap-here; what they name:
// load/duplicate-id, load/unknown-reference, load/unknown-clause, load/bad-citation.
model::Handbook handbook(const Sources& sources, Report& report);

}  // namespace govbook::load
