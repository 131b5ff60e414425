#include "program.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "support/case.h"

namespace govbook::tests {

namespace fs = std::filesystem;

std::vector<std::string> to_command(std::string_view line) {
  auto words = to_words(line);
  words.insert(words.begin(), GOVBOOK_PROGRAM);
  return words;
}

Ran govbook(std::string_view line, const std::string& folder) {
  auto ran = run(to_command(line), folder);
  for (const auto* complaint : {"Sanitizer", "runtime error:"}) {
    REQUIRE_MESSAGE(ran.error.find(complaint) == std::string::npos, ran.error);
  }
  return ran;
}

// Copies, as builds leave something in the folders of handbooks; what others left is not taken.
Desk::Desk() {
  const fs::path root = GOVBOOK_ROOT;
  fs::copy(root / "content", at("content"), fs::copy_options::recursive);
  fs::copy(root / "tests/broken", at("broken"), fs::copy_options::recursive);
  for (const auto& entry : fs::directory_iterator(at("content"))) {
    if (entry.is_directory()) fs::remove_all(entry.path() / ".govbook");
  }
}

void put_handbook(const Folder& folder, const std::string& name, const std::string& title) {
  const std::string whole = "tests/broken/whole/handbook/";
  for (const auto* file : {"handbook.json", "bodies.json", "sources.json", "pages/harbour.md"}) {
    auto bytes = read(whole + file);
    const std::string present = "Harbour Partnership";
    if (const auto at = bytes.find(present); at != std::string::npos) {
      bytes.replace(at, present.size(), title);
    }
    folder.put(name + "/" + file, bytes);
  }
}

}  // namespace govbook::tests
