// Whether files that are for everyone say what is not: the last look before a site is published,
// and one that anybody can take at any folder.

#pragma once

#include <string_view>

#include "base/output.h"
#include "base/report.h"
#include "scan/secrets.h"

namespace govbook::scan {

// Looks for the marks of the secrets in all files, whatever they are (scan/decode.h). Reports, with
// the file and line of the secret and without its words: scan/leak (with the file and how it was
// found there; of one secret the first places) and scan/not-read (a file that could not be looked
// at to its end). `below`: only files whose paths begin so.
void scan(const Output& files, const Secrets& secrets, Report& report,
          std::string_view below = {});

}  // namespace govbook::scan
