// Strips with their places onto pages: grounds first, then words, then what stands on every page.

#pragma once

#include <string>
#include <vector>

#include "print/blocks.h"
#include "print/paginate.h"

namespace govbook::print {

// What the heads and feet of the pages say.
struct Furniture {
  std::string head_left;
  std::string head_right;  // Not on the first page, whose title says it.
  std::string foot_left;
};

// Fills pages, destinations and structure of the result. Leaves without content lose their
// elements; links to anchors that are not there become plain words.
Pages paint(Work& work, Flow flow, std::vector<Leaf> leaves, const Furniture& furniture);

}  // namespace govbook::print
