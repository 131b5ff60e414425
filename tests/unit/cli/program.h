// The program itself, and a folder of a test's own in which it is run.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/run.h"
#include "unit/files/folder.h"

namespace govbook::tests {

// The words of a command line behind "govbook", with the path of the program before them.
std::vector<std::string> to_command(std::string_view line);

// Runs "govbook <line>" in a folder. Fails the running test when a sanitizer has complained.
Ran govbook(std::string_view line, const std::string& folder);

// A folder with copies of content/ and of tests/broken/ of the repository.
class Desk : public Folder {
 public:
  Desk();
  std::string path() const { return at(""); }
};

// A whole small handbook with that title, in a folder of the desk.
void put_handbook(const Folder& folder, const std::string& name, const std::string& title);

}  // namespace govbook::tests
