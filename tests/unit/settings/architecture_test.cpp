// The rules of the house that generator/README.md states, held against the code: who includes whom,
// where libraries live, how big things are.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/case.h"

namespace {

namespace fs = std::filesystem;

using Names = std::set<std::string>;

const fs::path& root() {
  static const fs::path path = GOVBOOK_ROOT;
  return path;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::istringstream in(row);
  for (std::string cell; std::getline(in, cell, '|');) cells.push_back(cell);
  return cells;
}

// The include table: for each folder the folders it may include.
std::map<std::string, Names> include_table() {
  std::map<std::string, Names> table;
  Names above;
  for (const auto& line : lines_of(govbook::tests::read("generator/README.md"))) {
    const auto cells = cells_of(line);
    if (cells.size() < 5 || cells[1].rfind(" `", 0) != 0) continue;
    const auto name = cells[1].substr(2, cells[1].find('`', 2) - 2);
    Names may;
    for (const auto& word : words_of(cells[3])) may.insert(word);
    if (may.contains("all")) may = above;         // "all of the above but files"
    if (may.contains("everything")) may = above;  // "everything of ours"
    if (name == "build") may.erase("files");
    may.insert(name);
    table[name] = may;
    above.insert(name);
  }
  return table;
}

std::vector<fs::path> sources() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(root() / "generator")) {
    const auto extension = entry.path().extension();
    if (extension == ".h" || extension == ".cpp") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string shown(const fs::path& path) { return path.lexically_relative(root()).string(); }

std::string folder_of(const fs::path& path) { return path.parent_path().filename().string(); }

// Libraries by the beginning of what is included, with their one home.
const std::map<std::string, Names>& homes() {
  static const std::map<std::string, Names> table = {
      {"nlohmann/", {"data"}},
      {"yaml-cpp/", {"data"}},
      {"xxhash", {"base"}},
      {"cmark-gfm", {"markdown"}},
      {"pango", {"type"}},
      {"fontconfig", {"type"}},
      {"hb", {"type", "pdf"}},
      {"graphviz/", {"diagram"}},
      {"gvc", {"diagram"}},
      {"cgraph", {"diagram"}},
      {"qpdf/", {"attachment", "pdf", "verify"}},
      {"CLI/", {"cli"}},
      {"png", {"image"}},
      {"jpeg", {"image"}},
      {"zlib", {"pdf", "scan"}},
  };
  return table;
}

bool is_table(const fs::path& path) { return path.stem().string().ends_with("_table"); }

}  // namespace

TEST_CASE("a folder includes only what the table of generator/README.md allows") {
  const auto table = include_table();
  REQUIRE(table.size() > 15);
  for (const auto& path : sources()) {
    const auto folder = folder_of(path);
    REQUIRE_MESSAGE(table.contains(folder), "the table lacks the folder " << folder);
    int number = 0;
    for (const auto& line : lines_of(govbook::tests::read(shown(path)))) {
      ++number;
      if (line.rfind("#include \"", 0) != 0) continue;
      const auto included = line.substr(10, line.find('/', 10) - 10);
      CHECK_MESSAGE(table.at(folder).contains(included), shown(path)
                                                             << ":" << number << ": " << folder
                                                             << " may not include " << included);
    }
  }
}

TEST_CASE("a library of others is included only in the sources of its home") {
  for (const auto& path : sources()) {
    for (const auto& line : lines_of(govbook::tests::read(shown(path)))) {
      if (line.rfind("#include <", 0) != 0) continue;
      const auto included = line.substr(10);
      for (const auto& [library, home] : homes()) {
        if (included.rfind(library, 0) != 0) continue;
        CHECK_MESSAGE(home.contains(folder_of(path)), shown(path) << " includes " << included);
        CHECK_MESSAGE(path.extension() == ".cpp", shown(path) << " shows " << library);
      }
    }
  }
}

TEST_CASE("files, headers and folders keep to their sizes") {
  std::map<std::string, Names> units;
  for (const auto& path : sources()) {
    const auto text = govbook::tests::read(shown(path));
    const auto count = std::count(text.begin(), text.end(), '\n');
    const bool is_header = path.extension() == ".h";
    if (!is_table(path)) {
      CHECK_MESSAGE(count <= (is_header ? 150 : 350), shown(path) << " has " << count << " lines");
      units[folder_of(path)].insert(path.stem().string());
    }
    for (const auto& line : lines_of(text)) {
      CHECK_MESSAGE(line.size() <= 110, shown(path) << " has a line of " << line.size());
    }
  }
  units.erase("templating");  // A whole language: more steps than any other station.
  for (const auto& [folder, names] : units) {
    CHECK_MESSAGE(names.size() <= 16, folder << " has " << names.size() << " units");
  }
  for (const auto& entry : fs::recursive_directory_iterator(root() / "tests" / "unit")) {
    if (entry.path().extension() != ".cpp") continue;
    const auto text = govbook::tests::read(shown(entry.path()));
    const auto count = std::count(text.begin(), text.end(), '\n');
    CHECK_MESSAGE(count <= 400, shown(entry.path()) << " has " << count << " lines");
  }
}

TEST_CASE("a header begins by saying what it is, and is read once") {
  for (const auto& path : sources()) {
    if (path.extension() != ".h") continue;
    const auto text = govbook::tests::read(shown(path));
    CHECK_MESSAGE(text.rfind("// ", 0) == 0, shown(path) << " does not say what it is");
    CHECK_MESSAGE(text.find("\n#pragma once\n") != std::string::npos, shown(path));
  }
}

TEST_CASE("nothing depends on hashes, the clock, the environment or the locale") {
  const Names banned = {"unordered_map", "unordered_set", "std::getenv",  "getenv(",
                        "setlocale",     "std::time(",    "system_clock", "std::rand("};
  for (const auto& path : sources()) {
    const auto text = govbook::tests::read(shown(path));
    for (const auto& word : banned) {
      // A new handbook is given the day on which it is begun; from then on that is data.
      if (word == "std::time(" && shown(path) == "generator/cli/init.cpp") continue;
      CHECK_MESSAGE(text.find(word) == std::string::npos, shown(path) << " uses " << word);
    }
  }
}

TEST_CASE("facts, documents and pages are plain values") {
  const Names plain = {"model", "doc", "print"};
  for (const auto& path : sources()) {
    if (!plain.contains(folder_of(path))) continue;
    const auto text = govbook::tests::read(shown(path));
    for (const auto* word : {"shared_ptr", "virtual ", "dynamic_cast"}) {
      CHECK_MESSAGE(text.find(word) == std::string::npos, shown(path) << " uses " << word);
    }
  }
}

TEST_CASE("no place of the examples is known to the generator or the templates") {
  for (const auto* top : {"generator", "templates", "themes"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root() / top)) {
      const auto extension = entry.path().extension();
      const bool is_code = extension == ".cpp" && !is_table(entry.path());
      if (!is_code && extension != ".html" && extension != ".md") continue;
      if (entry.path().filename() == "README.md") continue;
      const auto text = govbook::tests::read(shown(entry.path()));
      for (const auto* name : {"Durham", "Plymouth", "Hertfordshire", "Cheshire", "Anyplace"}) {
        CHECK_MESSAGE(text.find(name) == std::string::npos, shown(entry.path())
                                                                << " speaks of " << name);
      }
    }
  }
}
