// Walks a record and all records inside it by their field tables, in the order of the tables.

#pragma once

#include <functional>

#include "model/field.h"

namespace govbook::model {

struct Handbook;

// Any of these may be left empty. `field` sees every field of a record before the records inside
// that field are entered. The slots point into the record: a visitor must not write.
struct Visitor {
  std::function<void(const Noun&, const void* record)> enter;
  std::function<void(const Noun&, const Field&, const Slot&)> field;
  std::function<void(const Noun&, const void* record)> leave;
};

void walk(const Noun& noun, const void* record, const Visitor& visitor);
void walk(const Handbook& handbook, const Visitor& visitor);

// Every line, text, choice and reference of a record and those inside it, list entries too.
void each_line(const Noun& noun, const void* record,
               const std::function<void(const Noun&, const Field&, const Line&)>& visit);

// The slot of a field for reading, and the record's own `id`, `title` or the like as a line;
// nullptr when the noun has no such field or it is no line.
Slot slot_of(const Field& field, const void* record);
const Line* line_of(const Noun& noun, const void* record, std::string_view field);

// What a record says about itself: its sources, audience and note; nullptr where records of that
// noun say none.
const About* about_of(const Noun& noun, const void* record);

}  // namespace govbook::model
