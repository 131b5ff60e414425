// Diagnostics as people and programs read them: the one place that decides their form.

#pragma once

#include <string>
#include <string_view>

#include "base/report.h"
#include "base/sources.h"

namespace govbook {

// "file:line:column: severity[code]: message", the author's line unless it is veiled, a caret below
// the place, hints. Ends with a newline. Control and bidirectional characters of the source are
// shown as U+FFFD, so that a hostile file cannot write to the reader's terminal; long lines are cut
// around the caret, and long messages in their middle.
std::string explain(const Diagnostic& diagnostic, const Sources& sources);

// The same as one JSON object on one line, ending with a newline.
std::string explain_json(const Diagnostic& diagnostic, const Sources& sources);

// "2 errors, 1 warning and 14 notes"; empty when there are none at all.
std::string summary(const Report& report);

std::string_view name_of(Severity severity);

}  // namespace govbook
