// Changes of a site in the middle of which something goes wrong, and what may then be found.

#pragma once

#include <string>
#include <vector>

#include "base/output.h"
#include "folder.h"

namespace govbook::tests {

struct Change {
  std::string name;
  std::string out;         // Below a folder of the test's own.
  bool has_before = true;  // Whether there is a site at all.
  Output before;
  Output after;
  bool has_leftover = false;  // What a killed build has left beside it.
  bool is_keeping = false;    // Files with the same bytes are kept, without their bytes being told.
};

// No site yet, with and without folders above it; files that change, come and go away, or are kept;
// the same again; after a build that was killed.
std::vector<Change> changes();

// A folder in which such a change is about to be made.
class Stage {
 public:
  explicit Stage(const Change& change);

  std::string out() const { return folder_.at(change_.out); }
  std::string staging() const;
  const std::string& root() const { return root_; }

  // Makes the change; gives what was told. Where a file that was to be kept is lost, everything is
  // made, as a build does.
  Report build() const;

  // The site as it stands, byte for byte and with our mark, is the one before, or after.
  bool is_before() const;
  bool is_after() const;
  bool has_staging() const;
  // Nothing but the site and at most one staging folder stands beside it.
  bool is_tidy_beside() const;
  // The next build says nothing, makes the site and leaves nothing beside it.
  bool mends() const;

 private:
  bool is(const Output& output) const;
  void keep(const SeenFiles& written);

  Change change_;
  SeenFiles kept_;
  Folder folder_;
  std::string root_;
};

// How many files this process holds open.
std::size_t open_files();

}  // namespace govbook::tests
