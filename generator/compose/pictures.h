// The pictures that documents show: looked up in the handbook, checked, and put among the files of
// the site.

#pragma once

#include <string_view>

#include "base/report.h"
#include "base/sources.h"
#include "doc/document.h"

namespace govbook::compose {

// Tells every Image of the library what its file (of that root of the sources, by its path) is, and
// adds the file to `library.files`. Reports what image::find and image::read do, a file's faults
// once, at the first place that shows it; and compose/image-without-words where nothing says what a
// picture shows.
void add_pictures(doc::Library& library, const Sources& sources, std::string_view root,
                  Report& report);

}  // namespace govbook::compose
