// Reads the value of one field that holds no records: text, numbers, dates, words, and gaps.

#pragma once

#include <optional>
#include <string>

#include "base/report.h"
#include "data/value.h"
#include "model/field.h"

namespace govbook::load {

// Each reports load/wrong-type, load/empty-text, load/line-break, load/unknown-choice, load/bad-id,
// load/bad-address, load/bad-language, load/bad-date, load/number-out-of-range and what read_gap
// reports.
void read_words(const data::Value& value, const model::Field& field, model::Line& line,
                Report& report);
void read_list(const data::Value& value, const model::Field& field, model::Lines& lines,
               Report& report);
void read_date(const data::Value& value, const model::Field& field, model::When& when,
               Report& report);
void read_number(const data::Value& value, const model::Field& field, model::Number& number,
                 Report& report);

// Whether a value has the form of a gap: a record with the member "state".
bool is_gap(const data::Value& value);

// Reports load/unknown-gap, load/no-gap-here (an id, the name of a body or organisation, the
// version and the date of a handbook must be there) and load/unknown-field.
std::optional<model::Gap> read_gap(const data::Value& value, const model::Field& field,
                                   Report& report);

// Text as written, in quotation marks or bare; nothing when the value is no text.
std::optional<std::string> words_of(const data::Value& value);

// Reports load/wrong-type: `"wait" is a whole number, but here is text`.
void wrong_type(const data::Value& value, const model::Field& field, Report& report);

}  // namespace govbook::load
