// The PDFs that meetings attach: looked up in the handbook, cleaned, and put among the files of the
// site.

#pragma once

#include "base/report.h"
#include "base/sources.h"
#include "doc/document.h"
#include "model/handbook.h"

namespace govbook::compose {

// Fills `library.attachments`, and adds the cleaned files to `library.files`. Reports, at the path
// that the handbook gives, attachment/not-found, attachment/broken, attachment/encrypted,
// attachment/too-large; and as warnings attachment/damaged, attachment/left-out,
// attachment/not-tagged and attachment/not-accessible.
void add_attachments(doc::Library& library, const model::Handbook& handbook, const Sources& sources,
                     Report& report);

// Reports compose/duplicate-path where a document has the place of an attachment. REQUIRES: the
// library is indexed.
void check_attachments(const doc::Library& library, const model::Handbook& handbook,
                       Report& report);

}  // namespace govbook::compose
