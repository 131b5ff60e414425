// Edition and templates → Library: every document of a handbook as a tree, numbered, with its
// directives filled in, its links resolved and its abbreviations explained.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "base/sources.h"
#include "doc/document.h"
#include "structure/directive.h"
#include "view/edition.h"

namespace govbook::compose {

// Whether the handbook is an output of its own, or a folder of a collection. In the first case it
// carries the pages that an output has once: the reference of the data format.
enum class Place { alone, in_collection };

// Makes a document from each template in "documents/" of root "templates", as their front matter
// says. Reports compose/bad-template, compose/bad-path, compose/unknown-link,
// compose/duplicate-anchor, compose/duplicate-path, compose/image-without-words, and what
// add_attachments, image, templating and markdown report, each with the place in the template or in
// the content.
doc::Library library(const view::Edition& edition, const Sources& sources, Place place,
                     Report& report);

using structure::Member;

// The landing page of a collection with the pages that an output has once. `title` is that of the
// collection.
doc::Library collection(std::string_view title, const std::vector<Member>& members,
                        const Sources& sources, Report& report);

}  // namespace govbook::compose
