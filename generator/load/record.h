// Reads a record of any noun by its field table: the one reader that all nouns share.

#pragma once

#include "base/report.h"
#include "data/value.h"
#include "model/field.h"

namespace govbook::load {

// Fills `record`, which is of the type that `noun` describes. Reports load/unknown-field,
// load/missing-field, load/wrong-type and what read_field reports.
void read_record(const data::Value& value, const model::Noun& noun, void* record, Report& report);

// Reads every record of a list, or the one that stands without brackets, into `slot`.
void read_records(const data::Value& value, const model::Records& slot, Report& report);

}  // namespace govbook::load
