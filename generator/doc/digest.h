// The digest of a tree: what a build knows a document by. Everything counts but places (spans), so
// that documents with the same digest are written to the same bytes.

#pragma once

#include <string>

#include "base/digest.h"
#include "doc/document.h"

namespace govbook::doc {

// 32 hexadecimal digits.
std::string digest(const Document& document);

void add(const Inlines& inlines, Digester& digester);
void add(const Target& target, Digester& digester);

}  // namespace govbook::doc
