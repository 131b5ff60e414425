// The generator and its templates know no handbook: what one of them needs, any other may have.

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/text.h"
#include "support/case.h"

namespace fs = std::filesystem;

namespace {

// The handbooks of content/, as files are called ("county-durham") and as people write them.
std::vector<std::string> handbooks() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(GOVBOOK_ROOT) / "content")) {
    if (!entry.is_directory()) continue;
    const auto name = entry.path().filename().string();
    names.push_back(name);
    names.push_back(govbook::text::replace_all(name, "-", " "));
  }
  return names;
}

// Comments, the examples of fields and those of the help may name one: nothing depends on them.
std::string without_examples(const std::string& text) {
  std::string kept;
  for (const auto& line : govbook::text::split(text, '\n')) {
    if (line.find("Example: govbook") != std::string::npos) continue;
    kept += line.substr(0, line.find("//")) + "\n";
  }
  return kept;
}

}  // namespace

TEST_CASE("no handbook of content is named in the generator, the templates or the themes") {
  const auto names = handbooks();
  CHECK(names.size() >= 10);
  int looked_at = 0;
  for (const std::string folder : {"generator", "templates", "themes"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(GOVBOOK_ROOT) / folder)) {
      const auto path = fs::relative(entry.path(), GOVBOOK_ROOT).string();
      if (!entry.is_regular_file() || path.ends_with("_table.cpp")) continue;
      if (path.ends_with("README.md")) continue;
      ++looked_at;
      const auto text = govbook::text::to_lower(without_examples(govbook::tests::read(path)));
      for (const auto& name : names) {
        CHECK_MESSAGE(text.find(name) == std::string::npos, path << " names " << name);
      }
    }
  }
  CHECK(looked_at > 400);
}
