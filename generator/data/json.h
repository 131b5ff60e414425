// JSON text to a located value, and values back to JSON.

#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/report.h"
#include "base/sources.h"
#include "data/value.h"

namespace govbook::data {

// Comments (// and /* */) are allowed. Refuses what JSON refuses, and besides: a key that is given
// twice (data/duplicate-key), more than 64 lists or records in each other (data/too-deep), files
// over 4 MiB and texts over 256 KiB (data/too-large), numbers that programs do not agree about
// (data/number-too-large), names with characters that nobody sees or that have another spelling
// (data/bad-name), bytes that are no text (data/not-utf-8, data/control-character).
// data/syntax points to the character where JSON ended. Nothing when the file cannot be read to
// its end.
std::optional<Value> read_json(const Sources& sources, std::uint32_t file, Report& report);

// The same value gives the same bytes: two spaces of indent, members in their order, a final
// newline. A bare word is written as text.
std::string write_json(const Value& value);

}  // namespace govbook::data
