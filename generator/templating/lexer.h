// Template text to tokens. Whitespace control happens here: "-" beside a tag takes all space on
// that side; the first line end after a tag or comment goes (trim_blocks); the indentation of a
// tag or comment that begins its line goes (lstrip_blocks); "+" beside a tag keeps both.

#pragma once

#include <string_view>

#include "base/report.h"
#include "templating/token.h"

namespace govbook::templating {

// `at` is where the text begins. The last token is always the end. Reports template/syntax and
// carries on behind the mistake.
Tokens lex(std::string_view text, Span at, Report& report);

}  // namespace govbook::templating
