// Reading laid-out pages: words by element, lines by page.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "print/page.h"

namespace govbook::tests {

// Words of one element beside each other on one page.
struct SetLine {
  std::size_t element = 0;
  double left = 0, right = 0, top = 0, bottom = 0;
  std::string text;
};

bool overlap(const SetLine& one, const SetLine& other);

// The Greek letters of a text.
std::string greek(const std::string& text);

// Nothing when they are equal; else where they part and what is on either side there.
std::string difference(const std::string& is, const std::string& should_be);

class Reading {
 public:
  explicit Reading(const print::Pages& pages);

  const std::string& words(std::size_t element) const { return words_[element]; }
  std::string words_below(std::size_t element, const std::set<std::string>& without = {}) const;
  // Of the whole document, without what is inside elements of these types; or only that.
  std::string words_but(const std::set<std::string>& types) const;
  std::string words_of(const std::string& type) const;

  const std::vector<std::size_t>& children(std::size_t element) const { return children_[element]; }
  bool has_marks(std::size_t element) const { return has_marks_[element]; }
  bool is_inside(std::size_t element, const std::string& type) const;
  bool is_in_heading(std::size_t element) const;

  // The page of a destination, or -1.
  int page_of(const std::string& anchor) const;
  std::set<std::size_t> pages_below(std::size_t element) const;
  std::string repeated(std::size_t page) const { return repeated_[page]; }
  std::string footer(std::size_t page) const { return footers_[page]; }

  // Elements with words of their own, in the order in which they are read aloud.
  std::vector<std::size_t> in_reading_order() const;

  const std::vector<SetLine>& lines(std::size_t page) const { return lines_[page]; }
  // The lowest line that is not a note's; null when there is none.
  const SetLine* last_of_text(std::size_t page) const;
  // How many lines an element and what is in it, but for notes, have on each page.
  std::map<std::size_t, std::size_t> lines_by_page(std::size_t element) const;

 private:
  void read(const print::Mark& mark, std::size_t page);
  void collect(std::size_t element, const std::set<std::string>& without, std::string& out) const;

  const print::Pages& pages_;
  std::vector<std::string> words_;
  std::vector<bool> has_marks_;
  std::vector<std::vector<std::size_t>> children_;
  std::vector<std::vector<SetLine>> lines_;
  std::vector<std::string> repeated_;
  std::vector<std::string> footers_;
};

}  // namespace govbook::tests
