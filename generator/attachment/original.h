// Anybody's PDF while it is looked through: its pages with what they inherit, and what it has that
// a cleaned file has not.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "attachment/object.h"

class QPDF;

namespace govbook::attachment {

// Reads a file of these bytes, which must outlive it; why it cannot be read, or nothing.
std::string open(QPDF& file, std::string_view bytes);

// All pages in order, each with the Resources, MediaBox, CropBox and Rotate that it inherits put
// into itself; one more than `most` when there are more. The tree is walked here, not by the
// library, whose walk follows a deep one until the stack ends.
std::vector<QPDFObjectHandle> pages_of(QPDF& file, std::size_t most);

// What acts, hides or leads out, in words: "scripts and actions", "files inside it".
std::vector<std::string> acting_parts(QPDF& file, const std::vector<QPDFObjectHandle>& pages);

// Whether its metadata claim a level of PDF/A that is about structure, and its colours are those of
// screens.
bool claims_archive(QPDF& file);

}  // namespace govbook::attachment
