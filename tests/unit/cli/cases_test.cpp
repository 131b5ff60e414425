// Command lines and all that they answer: tests/cases/cli and tests/broken.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "program.h"
#include "support/case.h"

namespace govbook::tests {
namespace {

namespace fs = std::filesystem;

// Every line of standard error behind "! ".
std::string marked(const std::string& text) {
  std::string out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out += line.empty() ? "!\n" : "! " + line + "\n";
  return out;
}

// "Made … in site in 0.3 s, kept …" with T for the time, which differs from run to run.
std::string without_times(std::string text) {
  const auto line = text.starts_with("Made ") ? 0 : text.find("\nMade ");
  const auto end = std::min(text.find(" s.\n", line), text.find(" s, kept ", line));
  if (line == std::string::npos || end == std::string::npos) return text;
  const auto begin = text.rfind(' ', end - 1) + 1;
  return text.replace(begin, end - begin, "T");
}

// "copy FROM TO" and "remove FILE" of the desk; other lines are words for govbook.
std::string told(const std::string& line, const Desk& desk) {
  const auto words = to_words(line);
  if (words.front() == "copy") {
    desk.put(words.at(2), desk.files(".").at(words.at(1)));
    return "$ " + line + "\n";
  }
  if (words.front() == "remove") {
    REQUIRE_MESSAGE(fs::remove(desk.at(words.at(1))), line);
    return "$ " + line + "\n";
  }
  const auto ran = govbook(line, desk.path());
  return "$ govbook " + line + "\n" + without_times(ran.output) + marked(ran.error) + "exit " +
         std::to_string(ran.code) + "\n";
}

// Sections whose names have a stroke or a point are files of the desk.
void put_files(const Case& test, const Desk& desk) {
  for (const auto& [name, text] : test.sections) {
    if (name.find_first_of("/.") != std::string::npos) desk.put(name, text);
  }
}

std::string transcript(const Case& test) {
  const Desk desk;
  put_files(test, desk);
  std::string all;
  std::istringstream lines(test.at("commands"));
  for (std::string line; std::getline(lines, line);) all += told(line, desk);
  return all;
}

}  // namespace

TEST_CASE("the program answers as its cases say") {
  check_cases("cli", [](const Case& test) {
    auto all = transcript(test);
    if (!test.has("contains")) return all;
    // Content may be added to, so that only some lines are promised.
    std::istringstream lines(test.at("contains"));
    for (std::string line; std::getline(lines, line);) {
      CHECK_MESSAGE(("\n" + all).find("\n" + line + "\n") != std::string::npos, "missing: " << line
                                                                                            << "\n"
                                                                                            << all);
    }
    return test.at("expected");
  });
}

TEST_CASE("every broken handbook is told of exactly, with file, line and column") {
  const auto* wish = std::getenv("GOVBOOK_ACCEPT");
  const bool is_accepting = wish != nullptr && std::string_view(wish) == "1";
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(GOVBOOK_ROOT) / "tests/broken")) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  CHECK(names.size() >= 20);
  for (const auto& name : names) {
    SUBCASE(name.c_str()) {
      const auto folder = fs::path(GOVBOOK_ROOT) / "tests/broken" / name;
      const auto ran = govbook("check handbook", folder.string());
      const auto all = ran.output + marked(ran.error) + "exit " + std::to_string(ran.code) + "\n";
      if (is_accepting) {
        std::ofstream(folder / "expected.txt", std::ios::binary) << all;
      } else {
        CHECK(all == read("tests/broken/" + name + "/expected.txt"));
      }
    }
  }
}

}  // namespace govbook::tests
