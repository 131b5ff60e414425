// A document with every kind of block and inline, each field set at least once.

#pragma once

#include "doc/document.h"

namespace govbook::doc::tests {

Inlines every_inline();
Blocks every_block();
Document every_kind();

}  // namespace govbook::doc::tests
