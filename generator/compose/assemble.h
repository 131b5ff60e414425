// Pages that show other documents below their own words: all papers of a meeting to read on one
// page.

#pragma once

#include "doc/document.h"

namespace govbook::compose {

// Puts the chapters of each page that has any behind its own blocks, and takes the list away. A
// chapter begins with a heading that bears its label or else its title and has the anchor that its
// address makes ("reports-venues"); then what its control table says that the page's does not, and
// its blocks with their headings below that one. Its anchors get that anchor and a point before
// them ("reports-venues.purpose"), and its footnotes go on counting. What leads from one chapter to
// another leads to its place on the page. An attachment is a heading and a link to its file.
// Contents of a chapter are left out: the page has its own. The page that it hangs below links to
// it beside its title, by its subtitle or else its title. REQUIRES: links are resolved, chapters are
// checked.
void assemble(doc::Library& library);

}  // namespace govbook::compose
