// Hostile files as text: lists of small inputs, each with what is to be said of it and where.
//
//     == a comma too many | bodies.json | data/syntax
//     [1, ▶]
//
// A line "== name | file | codes" begins an input; it runs to the next one or to the end of the
// list, without its last line end. The codes stand in the order of their places, each of which is
// marked with "▶" in the input (the mark itself is taken out); "-" means that nothing is to be
// said, and "code@file" that the file itself is the place. In an input «1B» and «EF BB BF» stand
// for bytes, «U+202E» for a character, «64×ab» for "ab" sixty-four times and «» for nothing. What
// stands before the first input is about the list.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace govbook::hostile {

// What is to be said: a code and its place, 0:0 when that is the file.
struct Complaint {
  std::string code;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(const Complaint&, const Complaint&) = default;
};

struct Input {
  std::string name;
  std::string file;
  std::string bytes;
  std::vector<Complaint> complaints;
};

// The inputs of tests/hostile/<list>. Fails the running test on a list that breaks the rules above.
std::vector<Input> inputs(std::string_view list);

// "data/syntax 1:5", a line each.
std::string in_words(const std::vector<Complaint>& complaints);

}  // namespace govbook::hostile
