// Somebody who works on a small handbook: random changes of facts, words, templates and theme, some
// of which break it.

#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include "handbooks.h"

namespace govbook::tests {

class Author {
 public:
  explicit Author(unsigned seed) : random_(seed) {}

  // Makes one change and says what kind of change it is: "facts", "words", "template", "theme",
  // "mistake" or "repair". A mistake is repaired by the next edit but one at the latest.
  std::string edit();

  // The handbook as it is now. It has templates of its own for its home page and for bodies.
  Texts texts() const;

  unsigned below(unsigned count) { return static_cast<unsigned>(random_() % count); }

 private:
  struct Body {
    std::string id, name, summary, more;
    int seats = 3, quorum = 2;
    bool has_purposes = false;  // And so terms of reference, and a PDF of them.
  };

  std::string change_facts();
  std::string change_words();
  std::string change_template();
  std::string change_theme();
  std::string make_mistake();

  // Takes an override away or makes one: the file as it is otherwise with `text` behind it.
  void override_file(const std::string& path, const std::string& text);

  std::mt19937 random_;
  int count_ = 0;  // Of the edits, so that no two are the same.
  std::string title_ = "Harbour Partnership", date_ = "2010-01", publisher_ = "Harbour Office";
  std::vector<Body> bodies_ = {{"board", "Board", "It runs the harbour.", "", 3, 2, true},
                               {"tides", "Tides Group", "It knows the tides.", "", 4, 3, false}};
  std::map<std::string, std::string> pages_;      // By id.
  std::map<std::string, std::string> overrides_;  // By path.
  std::map<std::string, std::string> mistakes_;   // Likewise.
};

}  // namespace govbook::tests
