// Handbooks for tests: from the sections of a case, or from a folder of the repository.

#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/explain.h"
#include "base/report.h"
#include "base/sources.h"
#include "support/case.h"

namespace govbook::tests {

// Every section but "expected" is a file of the root "content".
inline Sources to_sources(const Case& test) {
  Sources sources;
  for (const auto& [name, text] : test.sections) {
    if (name != "expected") sources.add({"content", name, name, text});
  }
  return sources;
}

inline Sources read_folder(const std::filesystem::path& folder) {
  Sources sources;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    const auto name = std::filesystem::relative(entry.path(), folder).generic_string();
    sources.add({"content", name, folder.filename().string() + "/" + name, bytes.str()});
  }
  return sources;
}

// The folders of the example handbooks, sorted by name.
inline std::vector<std::filesystem::path> content_folders() {
  std::vector<std::filesystem::path> folders;
  const auto root = std::filesystem::path(GOVBOOK_ROOT) / "content";
  for (const auto& entry : std::filesystem::directory_iterator(root)) {
    if (std::filesystem::exists(entry.path() / "handbook.json")) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

inline std::string explain_all(Report report, const Sources& sources) {
  report.sort();
  std::string told;
  for (const auto& diagnostic : report.diagnostics()) told += explain(diagnostic, sources);
  return told;
}

}  // namespace govbook::tests
