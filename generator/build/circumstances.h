// What the pages and PDFs of a handbook are made from besides their documents. html and print read
// of the library around a document what is counted here and nothing else; a law holds them to it
// (tests/unit/build/circumstances_test.cpp). The files of pictures are counted with the documents
// that show them.

#pragma once

#include <string>

#include "base/report.h"
#include "build/make.h"
#include "build/memory.h"
#include "build/theme.h"
#include "doc/document.h"

namespace govbook::build {

// The digest of the font files that words of these families are set in, and of the colour profile.
// Reports what type::font_files does; then nothing can be set.
std::string digest_of_fonts(const type::Families& families, const Options& options, Report& report);

// All but `fonts`, which stays empty.
Circumstances circumstances(const doc::Library& library, const Sources& sources, const Theme& theme,
                            const Options& options);

}  // namespace govbook::build
