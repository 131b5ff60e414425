// Strips with their places onto pages: grounds first, then words, then what stands on every page.

#pragma once

#include <string>
#include <vector>

#include "paper/paginate.h"
#include "print/galley.h"

namespace govbook::paper {

// What the heads and feet of the pages say.
struct Furniture {
  std::string head_left;
  std::string head_right;  // Not on the first page, whose title says it.
  std::string foot_left;
};

// A galley, how it is cut, and what stands at the edges of its pages.
struct Chapter {
  print::Galley galley;
  std::vector<Leaf> leaves;
  Furniture furniture;
};

// Fills pages, destinations and structure of the result. Leaves without content lose their
// elements; links to anchors that are not there become plain words.
print::Pages paint(std::vector<Chapter> chapters, const print::Settings& settings,
                   print::Typesetter& typesetter);

}  // namespace govbook::paper
