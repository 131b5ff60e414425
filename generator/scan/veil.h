// What may be told to everybody of what is wrong with a handbook: who reads the log of a build is
// not always who may read its records.

#pragma once

#include "base/report.h"
#include "base/sources.h"

namespace govbook::scan {

// The same report, in which complaints about a record that is not public, or about a field that its
// record keeps to members, tell their rule and place alone: no message, which may quote the record,
// and no line. So do those about anything else whose words or line hold what is secret
// (scan/secrets.h). A file of which nothing can be read, and that says who it is for, is taken to
// hold nothing public. Its own complaints (scan/…) tell no words and stay.
Report veiled(const Report& report, const Sources& sources);

}  // namespace govbook::scan
