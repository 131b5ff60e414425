// What a file says of itself: title, language, dates, the standards it keeps and its colours.

#pragma once

#include <string>

#include "base/report.h"
#include "pdf/file.h"
#include "print/page.h"

namespace govbook::pdf {

// The metadata stream (ISO 16684-1): PDF/A-2a and PDF/UA-1, with the schema that the latter needs.
std::string xmp(const print::Metadata& metadata);

// Sets the catalogue's language, metadata and preferences, and gives the number of the document
// information.
int write_metadata(File& file, const print::Metadata& metadata);

// The bytes of a colour profile; empty when the file is none.
std::string read_profile(const std::string& path);

// Says that colours are those of the profile in that file, which is embedded. Reports
// pdf/profile-missing.
void write_output_intent(File& file, const std::string& profile_path, Report& report);

}  // namespace govbook::pdf
