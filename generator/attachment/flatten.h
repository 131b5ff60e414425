// What people filled into a form or wrote onto a page stays as it is drawn, and is a form or a note
// no more.

#pragma once

#include <cstddef>

class QPDFObjectHandle;

namespace govbook::attachment {

class Copier;

struct Flattened {
  std::size_t fields = 0, marks = 0;  // That are drawn now.
  std::size_t notes = 0;              // That are gone.
};

// Draws the annotations of a page, but for links, onto its copy, whose resources are its own.
// REQUIRES: the copy has Resources and its list of Contents.
void flatten(const QPDFObjectHandle& page, QPDFObjectHandle& made, Copier& copier,
             Flattened& count);

}  // namespace govbook::attachment
