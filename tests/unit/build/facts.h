// What a reader finds in a document, by whatever way it is read: its tree, its page, its PDF. Words
// are compared without white space, which differs rightly between the three.

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "print/page.h"

namespace govbook::tests {

struct Clause {
  std::string label;
  std::string words;  // That it begins with; empty where it begins with a list.
};

struct Facts {
  std::vector<std::string> headings;  // "5Quorum".
  std::vector<Clause> clauses;
  std::vector<std::string> cells;
  std::set<std::string> anchors;
  std::set<std::string> addresses;  // Of the outside world.
};

Facts facts_of(const doc::Document& document);
Facts facts_of_page(std::string_view html);
Facts facts_of(const print::Pages& pages);

std::string squeezed(std::string_view text);  // Without white space.

}  // namespace govbook::tests
