// References in the authors' words ("body:executive-board", "clause:executive-board/quorum") into
// targets.

#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/report.h"
#include "doc/document.h"

namespace govbook::compose {

// What references may begin with, in the order above: the documentation and the Markdown reader are
// held equal to it.
std::vector<std::string> link_schemes();

// Leaves the words alone of links to these bodies and organisations, to terms of reference and
// clauses of these bodies.
void unlink(doc::Library& library, const std::set<std::string>& parties);

// Resolves every link of the library. What is understood:
//
//   body:ID  organisation:ID         the page of that record
//   process:ID  page:ID  report:ID   likewise
//   terms-of-reference:BODY          its terms of reference
//   clause:BODY/ANCHOR               a clause or section of its terms of reference: the words of
//                                    the link become "clause 5.1"
//   glossary:ID  statute:ID          the entry
//   post:ID  plan:ID  budget:ID      likewise
//   aim:ID  right:ID  list:ID        likewise
//   class:ID  document:ID            likewise
//   milestone:ID  approval:ID        likewise
//   issue:ID  option:ID              likewise
//   recommendation:ID  question:ID   likewise
//   source:DOCUMENT/CLAUSE           a citation of that clause
//   gap:STATE                        words set apart as not stated
//   #ANCHOR                          in the same document
//   ADDRESS                          the page or file of that address, from the first page on
//
// A reference to one of `known`, the records that there are, becomes plain words where no template
// makes a place for it. Reports compose/unknown-link, with a suggestion, for whatever else leads
// nowhere.
void link(doc::Library& library, const std::set<std::string>& known, Report& report);

}  // namespace govbook::compose
