// The registers of a handbook as tables that spreadsheets read (RFC 4180).

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/output.h"
#include "view/edition.h"

namespace govbook::exports {

// One row with CRLF behind it: cells with commas, quotation marks or line ends in quotation marks.
// What a spreadsheet would take for a formula (a cell that begins with "=", "+", "-", "@", a tab or
// a return) has an apostrophe before it.
std::string csv_row(const std::vector<std::string>& cells);

// "registers/<name>.csv" for each of proceedings::registers(): a row of names, then a row for each
// entry. Days are ISO 8601, lists are joined by "; ", parties are called by their names.
Output registers(const view::Edition& edition);

}  // namespace govbook::exports
