// Laws of laid-out documents: each looks at one document and counts how often it could have been
// broken, so that none holds because nothing was there to break it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pages.h"
#include "sample.h"

namespace govbook::tests {

struct LaidOut {
  const MadeUp& made;
  const print::Pages& pages;
};

inline const std::vector<print::Element>& elements_of(const LaidOut& one) {
  return one.pages.structure.elements;
}

inline bool is_turned(const print::Page& page) { return page.width > page.height; }

class Tally {
 public:
  // One trial; `what` gives the words for it when it fails.
  template <class What>
  void check(bool holds, const What& what) {
    ++tried_;
    if (!holds) broken_.push_back(document_ + ": " + what());
  }
  void begin(std::string document) { document_ = std::move(document); }

  std::size_t tried() const { return tried_; }
  const std::vector<std::string>& broken() const { return broken_; }

 private:
  std::size_t tried_ = 0;
  std::string document_;
  std::vector<std::string> broken_;
};

struct Law {
  std::string_view name;
  std::size_t least = 1;  // How often a thousand documents must put it to the test.
  void (*look)(const LaidOut& one, const Reading& reading, Tally& tally) = nullptr;
};

std::vector<Law> laws_of_structure();
std::vector<Law> laws_of_space();
std::vector<Law> laws_of_breaks();

// "page 3: the words", the page counted from 0.
std::string at_page(std::size_t page, const std::string& words);

}  // namespace govbook::tests
