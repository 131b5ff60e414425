// The handbooks in content/, composed with the templates of the house.

#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "compose/library.h"
#include "unit/view/edition_of.h"

namespace govbook::tests {

inline std::vector<std::filesystem::path> handbooks() {
  std::vector<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(GOVBOOK_ROOT) / "content")) {
    if (std::filesystem::exists(entry.path() / "handbook.json")) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

inline Sources read_with_templates(const std::filesystem::path& folder) {
  auto sources = read_folder(folder);
  const auto templates = std::filesystem::path(GOVBOOK_ROOT) / "templates";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(templates)) {
    if (entry.path().extension() != ".md") continue;
    const auto name = entry.path().lexically_relative(templates).string();
    sources.add({"templates", name, "templates/" + name, read("templates/" + name)});
  }
  return sources;
}

struct Composed {
  Sources sources;
  Report report;
  view::Edition edition;
  doc::Library library;
};

inline Composed compose_all(const std::filesystem::path& folder, view::Audience audience) {
  Composed made{read_with_templates(folder), {}, {}, {}};
  auto handbook = load::handbook(made.sources, made.report);
  made.edition = view::edition(std::move(handbook), std::nullopt, audience);
  made.library = compose::library(made.edition, made.sources, compose::Place::alone, made.report);
  return made;
}

template <class Run>
void for_each_library(const Run& run) {
  REQUIRE(!handbooks().empty());
  for (const auto& folder : handbooks()) {
    CAPTURE(folder.filename().string());
    for (const auto audience : {view::Audience::everyone, view::Audience::members}) {
      run(compose_all(folder, audience), folder);
    }
  }
}

}  // namespace govbook::tests
