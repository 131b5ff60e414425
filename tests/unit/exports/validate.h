// A validator for the part of JSON Schema that our schemas use.

#pragma once

#include <optional>
#include <string>

#include "data/json.h"
#include "data/value.h"

namespace govbook::tests {

// Where and why `value` breaks `schema`; empty when it does not. `root` holds $defs. Fails the test
// on a keyword that it does not know.
std::string complaint(const data::Value& value, const data::Value& schema, const data::Value& root);

data::Value read_json(const std::string& text);

}  // namespace govbook::tests
