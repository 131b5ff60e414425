// Small PDFs written by hand, with everything in them that a test asks for.

#pragma once

#include <string>
#include <vector>

namespace govbook::attachment::tests {

struct MadePage {
  std::string keys;     // Of the page, besides its contents: "/Rotate 90 /MediaBox [0 0 842 595]".
  std::string content;  // What it draws.
};

struct MadeFile {
  std::vector<MadePage> pages;
  std::string catalogue = {};          // Further keys: "/OpenAction 20 0 R".
  std::string inherited = {};          // Keys of the root of the pages.
  std::vector<std::string> more = {};  // Objects, numbered from 20 on.
};

// The bytes of the file. Its pages are the objects from 4 on, two by two with their contents;
// object 3 is a font that draws what says which letters it is.
std::string write(const MadeFile& file);

// A page of words that are not tagged.
MadePage plain_page(const std::string& words, const std::string& keys = {});

// A tagged file of one page with a table, whose own types are mapped to standard ones: "Heading" to
// H1 or P, and whose cells are called as others call theirs.
std::string tagged(const std::string& words, const std::string& heading);

}  // namespace govbook::attachment::tests
