#include "site.h"

#include "files/write_tree.h"

namespace govbook::tests {

std::string write(const Folder& folder, const Output& output) {
  Report report;
  files::write_tree(output, folder.at("site"), report);
  return told(report);
}

Output site(const Folder& folder) {
  auto found = folder.files("site");
  found.erase(".govbook-site");
  return found;
}

bool has_leftovers(const Folder& folder) {
  return std::filesystem::exists(folder.at(".site.govbook-new"));
}

Output generation(const std::string& word, int pages) {
  Output output;
  for (int i = 0; i < pages; ++i) {
    output["s" + std::to_string(i % 7) + "/p" + std::to_string(i) + ".html"] =
        word + std::string(3000, 'x') + std::to_string(i);
  }
  return output;
}

}  // namespace govbook::tests
