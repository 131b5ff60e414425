#include "folder.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace govbook::tests {

namespace fs = std::filesystem;

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "govbook-test-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  root_ = name;
}

Folder::~Folder() {
  std::error_code none;
  fs::remove_all(root_, none);
}

void Folder::put(std::string_view path, std::string_view bytes) const {
  fs::create_directories((root_ / path).parent_path());
  std::ofstream(root_ / path, std::ios::binary) << bytes;
}

std::map<std::string, std::string> Folder::files(std::string_view path) const {
  std::map<std::string, std::string> found;
  const auto folder = root_ / path;
  if (!fs::exists(folder)) return found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    found[entry.path().lexically_relative(folder).string()] =
        std::string(std::istreambuf_iterator<char>(in), {});
  }
  return found;
}

std::string told(const Report& report) {
  std::string out;
  for (const auto& diagnostic : report.diagnostics()) {
    out += diagnostic.severity == Severity::error ? "error " : "warning ";
    out += diagnostic.code + ": " + diagnostic.message;
    if (diagnostic.at.is_somewhere()) {
      out +=
          " at " + std::to_string(diagnostic.at.line) + ":" + std::to_string(diagnostic.at.column);
    }
    out += "\n";
  }
  return out;
}

}  // namespace govbook::tests
