// Pages of other people's PDFs on ours: whole, a little smaller, above a foot of our own.

#pragma once

#include <string>

#include "print/page.h"

class QPDF;

namespace govbook::pdf {

// The file with each attached page in the place that was kept for it, whose marks are its foot;
// with what the attached files say to people who cannot see below the elements that await it, and
// their links. REQUIRES: `file` was written of these pages; attached files are cleaned (see
// clean.h), and the pages of each come in their order, from its first.
std::string with_attached(const std::string& file, const print::Pages& pages);

// A file that libqpdf has in its hands, as bytes. Its identifier comes from what is in it, so the
// same objects give the same bytes.
std::string bytes_of(QPDF& qpdf);

}  // namespace govbook::pdf
