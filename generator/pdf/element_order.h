// What each element holds, in reading order: its own marks between the elements inside it.

#pragma once

#include <vector>

#include "pdf/file.h"

namespace govbook::pdf {

struct Kid {
  enum class Kind { element, marks, link };
  Kind kind = Kind::element;
  int number = 0;  // Of the element, the marked-content identifier, or the link object.
  int page = 0;    // Of marks and links.
};

struct ElementKids {
  std::vector<Kid> kids;
  bool is_kept = false;  // Has content somewhere below, or is a table cell, or the document.
};

// One for each element of the structure, in its order.
std::vector<ElementKids> order_of(const File& file);

}  // namespace govbook::pdf
