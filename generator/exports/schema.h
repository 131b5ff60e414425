// JSON Schemas of the data format, made from the field tables, for editors to complete and check.

#pragma once

#include "base/output.h"

namespace govbook::exports {

// One closed schema (JSON Schema 2020-12) for each form of file: "handbook.schema.json",
// "bodies.schema.json" for a list and "body.schema.json" for a file of one record, and so on;
// "page.schema.json" for the front matter of Markdown files.
Output schemas();

}  // namespace govbook::exports
