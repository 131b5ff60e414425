#include "support/case.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace govbook::tests {
namespace {

std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), "cannot read " << path.string());
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

bool is_divider(std::string_view line) {
  return line.size() > 6 && line.starts_with("-- ") && line.ends_with(" --");
}

Case parse(const std::filesystem::path& path) {
  Case found{path.string(), path.stem().string(), {}, {}};
  std::istringstream in(slurp(path));
  std::string line;
  while (std::getline(in, line)) {
    if (is_divider(line)) {
      found.sections.emplace_back(line.substr(3, line.size() - 6), "");
    } else {
      (found.sections.empty() ? found.about : found.sections.back().second) += line + "\n";
    }
  }
  return found;
}

void accept(const Case& test, const std::string& actual) {
  std::ofstream out(test.path, std::ios::binary);
  out << test.about;
  bool is_written = false;
  for (const auto& [name, text] : test.sections) {
    const bool is_expected = name == "expected";
    out << "-- " << name << " --\n" << (is_expected ? actual : text);
    is_written = is_written || is_expected;
  }
  if (!is_written) out << "-- expected --\n" << actual;
}

}  // namespace

bool Case::has(std::string_view section) const {
  return std::any_of(sections.begin(), sections.end(),
                     [&](const auto& entry) { return entry.first == section; });
}

std::string Case::at(std::string_view section) const {
  for (const auto& [title, text] : sections) {
    if (title == section) return text;
  }
  return {};
}

std::vector<Case> cases(std::string_view folder) {
  std::vector<std::filesystem::path> paths;
  const auto root = std::filesystem::path(GOVBOOK_ROOT) / "tests/cases" / folder;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  REQUIRE_MESSAGE(!paths.empty(), "no cases in " << root.string());
  std::vector<Case> found;
  for (const auto& path : paths) found.push_back(parse(path));
  return found;
}

void check_cases(std::string_view folder, const std::function<std::string(const Case&)>& run) {
  const char* wish = std::getenv("GOVBOOK_ACCEPT");
  const bool is_accepting = wish != nullptr && std::string_view(wish) == "1";
  for (const auto& test : cases(folder)) {
    SUBCASE(test.name.c_str()) {
      auto actual = run(test);
      if (!actual.empty() && actual.back() != '\n') actual += '\n';
      if (is_accepting && actual != test.at("expected")) {
        accept(test, actual);
      } else {
        INFO(test.path);
        CHECK(actual == test.at("expected"));
      }
    }
  }
}

std::string read(std::string_view path) {
  return slurp(std::filesystem::path(GOVBOOK_ROOT) / path);
}

}  // namespace govbook::tests
