// The vertical list that pages are cut from: boxes under each other, the space between them, and
// what a break before each of them would cost. Frames (a shaded box, a bar at the side) and
// repeated table heads span several strips of it.

#pragma once

#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "print/page.h"
#include "type/shape.h"

namespace govbook::print {

// A page number that is known only when the pages are: at the right end of a line of the contents.
struct PageNumber {
  std::string anchor;  // The number printed is that of the page with this destination.
  double right = 0;    // Where it ends.
  double baseline = 0;
  double leader = 0;  // Where the dots that lead to it begin.
  type::Style style;
  int element = -1;
};

// The box of a Figure, told to its element when it is placed.
struct Outline {
  int element = -1;
  Rectangle area;
};

// What is printed in one piece. x is that of the page, y is measured from the top of the box.
struct Box {
  double height = 0;
  std::vector<Mark> ground;  // Artifacts below the words: fills, rules, underlines.
  std::vector<Mark> marks;   // In reading order.
  std::vector<LinkArea> links;
  std::vector<std::string> anchors;  // Destinations at its top.
  std::vector<int> notes;            // Footnotes whose marks stand in it, by number.
  std::vector<PageNumber> numbers;
  std::vector<Outline> figures;
};

// What a break may cost. The page breaks where cost and emptiness together are least.
inline constexpr int free_break = 0;
inline constexpr int poor_break = 60;           // A table row alone on a page.
inline constexpr int bad_break = 2000;          // What should stay together.
inline constexpr int forbidden_break = 100000;  // Taken only when a page has no other.

struct Strip {
  Box box;
  double space = 0;       // Above it; not kept at the top of a page.
  double inset = 0;       // Room to keep above it at the top and below it at the foot of a page.
  int cost = free_break;  // Of a break before it.
  Sheet sheet = Sheet::upright;  // The page that it needs.
  bool begins_page = false;
};

// A ground behind strips [first, last), drawn anew on each page.
struct Frame {
  std::size_t first = 0, last = 0;
  double left = 0, right = 0;
  double padding = 0;  // Above and below.
  double drop = 0;     // Of what it holds, from the top of its first strip.
  std::optional<Colour> fill;
  std::optional<Colour> bar;  // At the left edge.
};

// The head of a table, drawn again as an artifact where a page begins with one of the strips
// (first, last).
struct Repeat {
  std::size_t first = 0, last = 0;
  Box head;
};

struct Flow {
  std::vector<Strip> strips;
  std::vector<Frame> frames;
  std::vector<Repeat> repeats;
  double pending_space = 0;      // Asked for below the last strip.
  bool keeps_next = false;       // No break before the next strip.
  bool breaks = false;           // The next strip begins a page.
  Sheet sheet = Sheet::upright;  // Of the strips that follow.
  std::size_t headings = 0;      // How many of the last strips are headings, with nothing between.
};

// Adds a strip: the larger of the space asked for above it and below the one before counts.
void add(Flow& flow, Strip strip);

// Lines of one paragraph: at least two stay together at either end.
void add_lines(Flow& flow, std::vector<Box> lines, double space_above, double space_below);

// What follows stands on turned pages, together with the headings right above it.
void turn(Flow& flow);

// Turns the strips before `first` as well, when they are the beginning of the document, take less
// than half of the room of a turned page, and what follows has room behind them up to strip `last`:
// a title is not left on a page of its own.
void turn_beginning(Flow& flow, std::size_t first, std::size_t last, const Rectangle& room);

// The height of the strips at the end that stay on the page of the next one, when that needs this
// sheet.
double held_height(const Flow& flow, Sheet sheet);

// Puts `label` beside the strips from `first` on: its marks come before theirs, and none of the
// strips beside it goes to another page. With no strip there it becomes one.
void attach(Flow& flow, std::size_t first, Box label);

// Adds `part` to `whole`, moved down by `down`.
void merge(Box& whole, Box part, double down);

// Boxes under each other as one.
Box stack(std::vector<Box> boxes);

// The whole list as one box, frames drawn.
Box flatten(Flow flow);

// The ground of a frame between two heights, as artifacts.
std::vector<Mark> draw(const Frame& frame, double top, double bottom);

Mark filled_rectangle(const Rectangle& area, const Colour& colour);
Mark horizontal_rule(double left, double right, double y, const Colour& colour, double width = 0.5);

void move_down(Mark& mark, double down);

// Moves the values of `part` behind those of `whole`.
template <class Value>
void move_behind(std::vector<Value>& whole, std::vector<Value>&& part) {
  whole.insert(whole.end(), std::make_move_iterator(part.begin()),
               std::make_move_iterator(part.end()));
}

int add_element(Structure& structure, std::string type, int parent);

}  // namespace govbook::print
