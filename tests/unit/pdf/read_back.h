// Reads a made PDF back with libqpdf, apart from the code that wrote it.

#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

class QPDF;

namespace govbook::pdf::tests {

// What the content stream of a page shows.
struct Sequence {
  std::string tag;   // "P", "Artifact", …
  int number = -1;   // Its marked-content identifier.
  std::string text;  // By ToUnicode, or the replacement.
  bool is_replaced = false;
  int paintings = 0;  // Operators that draw.
};

struct Shown {
  std::vector<Sequence> sequences;
  int loose_paintings = 0;  // Outside any sequence.
  int deepest = 0;          // How many sequences stand inside each other.
  bool is_balanced = false;
  std::vector<std::string> faults;  // Codes without a width or a meaning, and .notdef.
};

std::shared_ptr<QPDF> open(const std::string& bytes);

std::vector<Shown> show(QPDF& file);

// The structure tree, an element a line with its attributes and, below it, the sequences with their
// words: "0.3 words" is number 3 of page 0.
std::string structure(QPDF& file);

// Where tree, content and parent tree disagree; empty when they do not.
std::vector<std::string> disagreements(QPDF& file);

}  // namespace govbook::pdf::tests
