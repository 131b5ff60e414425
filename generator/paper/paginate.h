// Cutting the vertical list into pages. Every page takes as much as it can; among the places where
// it may end, the one is taken where the cost of the break and the emptiness of the page together
// are least. Footnotes stand at the foot of the page of their marks.

#pragma once

#include <map>
#include <vector>

#include "print/flow.h"

namespace govbook::paper {

struct Placed {
  std::size_t strip = 0;
  double top = 0;
};

struct PlacedNote {
  int number = 0;
  std::size_t strip = 0;  // Of the note's own flow.
  double top = 0;
};

// What stands on one page.
struct Leaf {
  std::vector<Placed> body;
  std::vector<PlacedNote> notes;
  double notes_top = 0;  // Where the rule above the notes is drawn.
  int repeat = -1;       // The table whose head stands at the top, or -1.
  double repeat_top = 0;
};

// From where to where words may stand.
struct Extent {
  double top = 0;
  double bottom = 0;
};

// Every strip stands on one page, in order; a strip that is taller than a page gets one to itself.
// A footnote that does not fit below its mark goes on at the foot of the next page.
std::vector<Leaf> paginate(const print::Flow& flow, const std::map<int, print::Flow>& notes,
                           const Extent& extent);

}  // namespace govbook::paper
