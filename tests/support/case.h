// Test cases as text: a file of named sections, so that adding a test means adding text.
//
//     What is shown, in a sentence or two.
//     -- template --
//     Hello {{ name }}
//     -- expected --
//     Hello world
//
// A section runs to the next "-- name --" line and ends with a newline if it has any text. With
// GOVBOOK_ACCEPT=1 in the environment a case that differs is rewritten instead of failing: read the
// diff before you commit it.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace govbook::tests {

struct Case {
  std::string path;
  std::string name;  // The file's name without ".case".
  std::string about;
  std::vector<std::pair<std::string, std::string>> sections;  // In the order of the file.

  bool has(std::string_view section) const;
  std::string at(std::string_view section) const;  // Empty when there is none.
};

// All *.case files of tests/cases/<folder>, below it too, sorted by name. Fails the running test
// when there are none.
std::vector<Case> cases(std::string_view folder);

// Runs every case of a folder as a SUBCASE and compares what `run` gives for it with the section
// "expected".
void check_cases(std::string_view folder, const std::function<std::string(const Case&)>& run);

// The bytes of a file below the root of the repository; fails the running test when it is not there.
std::string read(std::string_view path);

}  // namespace govbook::tests
