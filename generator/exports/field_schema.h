// JSON Schemas of single fields and records, as values to be written.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "data/value.h"
#include "model/field.h"

namespace govbook::exports {

// Values without a place.
data::Value text_value(std::string words);
data::Value list_value(data::List entries);
data::Value map_value(std::vector<std::pair<std::string, data::Value>> members);

// record: as part of another file. file: a file of its own, whose name gives the id and which may
// name its schema.
enum class RecordForm { part, file };

// {"type": "object", "properties": ...}; refers to the records inside it and to "gap" as #/$defs/....
data::Value record_schema(const model::Noun& noun, RecordForm form);

// #/$defs/… of every noun inside these, and of what all fields share.
data::Value definitions(const std::vector<const model::Noun*>& nouns);

// "id of an organisation or a body"
std::string ids_of(const model::Field& field);

// {"$ref": "#/$defs/duty-group"}
data::Value reference_to(const model::Noun& noun);

}  // namespace govbook::exports
