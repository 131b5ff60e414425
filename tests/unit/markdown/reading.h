// What the tests of markdown read texts with.

#pragma once

#include <string>
#include <string_view>

#include "base/report.h"
#include "doc/document.h"
#include "markdown/parse.h"

namespace govbook::markdown::tests {

// parse and parse_inlines of a text that begins at 1:1 of file 1.
Parsed read(std::string_view text, Report& report);
doc::Inlines read_line(std::string_view text, Report& report);

// One line a diagnostic: "2:3+4 warning markdown/raw-html: message", then its hints.
std::string tell(const Report& report);

std::string dump(const Parsed& parsed);

// The bytes of the text that a span of file 1 covers; "?" when it is not in the text.
std::string excerpt(std::string_view text, Span at);

}  // namespace govbook::markdown::tests
