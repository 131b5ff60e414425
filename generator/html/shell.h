// What the shell of a theme ("page.html") can see of a document and its handbook. The names are
// explained in themes/README.md.

#pragma once

#include <string>

#include "doc/document.h"
#include "html/write.h"
#include "html/writer.h"
#include "templating/value.h"

namespace govbook::html {

// What stands before references inside the site on this page: nothing, as they are relative,
// except on the page for addresses that do not exist ("404"): it is served at any depth, so its
// references begin at the root of the site, as far as `library.url` tells it.
std::string base_of(const doc::Document& document, const doc::Library& library);

// The value "page". The writer has written the document and knows its addresses.
templating::Map page_values(const doc::Document& document, const Setting& setting, Writer& writer);

// The value "handbook" as this page sees it: references lead from here.
templating::Map handbook_values(const doc::Document& document, const doc::Library& library,
                                Writer& writer);

}  // namespace govbook::html
