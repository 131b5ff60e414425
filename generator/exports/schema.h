// JSON Schemas of the data format, made from the field tables, for editors to complete and check.

#pragma once

#include "base/output.h"

namespace govbook::exports {

// One closed schema (JSON Schema 2020-12) for each form of file: "handbook.schema.json",
// "body.schema.json", …
Output schemas();

}  // namespace govbook::exports
