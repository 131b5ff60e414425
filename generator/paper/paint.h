// Strips with their places onto pages: grounds first, then words, then what stands on every page.

#pragma once

#include <vector>

#include "paper/chapter.h"

namespace govbook::paper {

// Fills pages, destinations and structure of the result. Several chapters become a Part each.
// Leaves without content lose their elements; links to anchors that are not there become plain
// words.
print::Pages paint(std::vector<Chapter> chapters, const print::Settings& settings,
                   print::Typesetter& typesetter);

}  // namespace govbook::paper
