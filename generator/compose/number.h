// Numbers and anchors. In a numbered document headings of level 2 are 1, 2, 3; the items of ordered
// lists below them are clauses 1.1, 1.2, whatever stands between the lists; ordered lists inside a
// clause are (a), (b), and inside these (i), (ii). Numbers come from structure, never from typing.

#pragma once

#include <map>
#include <string>

#include "base/report.h"
#include "doc/document.h"

namespace govbook::compose {

// Gives every heading and clause its number, and an anchor where its author gave none. Reports
// compose/duplicate-anchor for anchors that authors gave twice.
void number(doc::Document& document, Report& report);

// How each anchor of a document is cited from afar: "clause 5.1(a)", "section 5", or "" for anchors
// that are cited by the words of the link.
std::map<std::string, std::string, std::less<>> anchors(const doc::Document& document);

}  // namespace govbook::compose
