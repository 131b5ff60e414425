// The tree as text: one line a block, indented; inlines in a compact form. For `govbook dump
// documents`, for golden tests and for digests: two documents are equal when their dumps are.

#pragma once

#include <string>

#include "doc/document.h"

namespace govbook::doc {

std::string dump(const Inlines& inlines);
std::string dump(const Blocks& blocks);
std::string dump(const Document& document);

}  // namespace govbook::doc
