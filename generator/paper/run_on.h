// Short chapters on a page together, as a typesetter sets a register of many small entries.

#pragma once

#include "print/galley.h"
#include "print/settings.h"

namespace govbook::paper {

// Whether a chapter may share a page with others: it takes little more than half of one at most,
// stands upright, and has no footnotes.
bool is_short(const print::Galley& galley, const print::Settings& settings);

// Puts a short chapter behind another that is set already; each keeps a root of its own among the
// elements. REQUIRES: names hold in the whole file.
void run_on(print::Galley& galley, print::Galley more);

}  // namespace govbook::paper
