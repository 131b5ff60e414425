// The structure tree of anybody's PDF for another file: every element of a standard type, with the
// content that it has on the pages there. What the file says of the way back, from content to
// elements, is not asked: it is worked out anew.

#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "attachment/links.h"

namespace govbook::attachment {

struct Tree {
  std::vector<QPDFObjectHandle> tops;  // Elements whose parent (P) is still to be set.
  // Content that numbers its parts, a page or a drawing, with the elements that these belong to;
  // null where a number is nobody's.
  std::vector<std::pair<QPDFObjectHandle, std::vector<QPDFObjectHandle>>> holders;
  // Links and drawings that belong to an element as a whole, with that element.
  std::vector<std::pair<QPDFObjectHandle, QPDFObjectHandle>> wholes;
  std::map<std::string, QPDFObjectHandle> ids;
};

// A file that has a tree and says that all its content is in it.
bool is_tagged(QPDF& file);

// A copy of the tree; `before_ids` makes the ids of elements those of one file among several. What
// has no content in the copy is left out, but for the cells of tables. REQUIRES: pages and links
// are set in the copier, and what pages show is copied.
Tree copy_tree(QPDF& from, QPDF& to, Copier& copier, const Placing& placing,
               const std::string& before_ids);

// Gives the content of a tree its keys in the new file's parent tree, from `next` on, and adds the
// pairs to its `numbers`.
void number(Tree& tree, QPDF& to, QPDFObjectHandle& numbers, int& next);

}  // namespace govbook::attachment
