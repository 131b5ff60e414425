// Cutting the vertical list into pages. Every page takes as much as it can; among the places where
// it may end, the one is taken where the cost of the break and the emptiness of the page together
// are least. Footnotes stand at the foot of the page of their marks. Strips that need another sheet
// than those before them begin a page.

#pragma once

#include <map>
#include <vector>

#include "print/flow.h"
#include "print/settings.h"

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
  print::Sheet sheet = print::Sheet::upright;
  std::vector<Placed> body;
  std::vector<PlacedNote> notes;
  double notes_top = 0;  // Where the rule above the notes is drawn.
  int repeat = -1;       // The table whose head stands at the top, or -1.
  double repeat_top = 0;
};

// Every strip stands on one page, in order; a strip that is taller than a page gets one to itself.
// A footnote begins below its mark. The last one of a page may go on at the foot of the next, with
// two lines or more on either side; after what is as tall as a page it may have to begin there.
std::vector<Leaf> paginate(const print::Flow& flow, const std::map<int, print::Flow>& notes,
                           const print::Settings& settings);

}  // namespace govbook::paper
