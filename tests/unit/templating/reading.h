// What the tests of the template language share: values from JSON, cases, reports as text.

#pragma once

#include <string>
#include <string_view>

#include "base/report.h"
#include "base/sources.h"
#include "support/case.h"
#include "templating/render.h"

namespace govbook::tests {

// {"$markup": "<b>"} is markup. Fails the running test when it is no JSON object.
templating::Map values_from(std::string_view json);

// "file:line:column: error[code]: message" and its hints, a line each.
std::string told(const Report& report, const Sources& sources);

// The same values, with every map below the top as a record that makes its members when asked.
templating::Map with_records(const templating::Map& values);

// Renders the section "template" with "values" and "escape"; sections "file NAME" are templates of
// their own. What was complained about follows the text. Without a template, each line
// "expression => result" of the section "expected" is rendered by itself.
std::string render_case(const Case& test);

// The same with records for maps.
std::string render_case_with_records(const Case& test);

}  // namespace govbook::tests
