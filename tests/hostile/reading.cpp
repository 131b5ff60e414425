#include "reading.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <optional>

#include "base/abridge.h"
#include "base/explain.h"
#include "base/text.h"
#include "base/utf8.h"
#include "check/all.h"
#include "compose/library.h"
#include "files/read_tree.h"
#include "load/handbook.h"
#include "support/case.h"
#include "unit/files/folder.h"
#include "view/edition.h"

namespace govbook::hostile {
namespace {

namespace fs = std::filesystem;

const std::string sound = "tests/hostile/handbook";

void go_on(Read& read) {
  auto& [sources, report] = read;
  if (report.has_errors()) return;
  auto facts = load::handbook(sources, report);
  if (report.has_errors()) return;
  check::all(facts, report);
  if (report.has_errors()) return;
  const auto edition = view::edition(std::move(facts), std::nullopt, view::Audience::everyone);
  compose::library(edition, sources, compose::Place::alone, report);
}

}  // namespace

const Files& sound_files() {
  static const Files files = [] {
    Files found;
    const auto root = fs::path(GOVBOOK_ROOT) / sound;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      if (!entry.is_regular_file()) continue;
      const auto name = entry.path().lexically_relative(root).string();
      found[name] = tests::read(sound + "/" + name);
    }
    return found;
  }();
  return files;
}

Read read_folder(const std::string& folder) {
  Read read;
  const auto templates = folder + "/templates";
  if (fs::is_directory(fs::symlink_status(templates))) {
    files::read_tree(templates, "templates", "templates", read.sources, read.report);
  }
  files::read_tree(folder, "content", "", read.sources, read.report);
  go_on(read);
  return read;
}

Read read_files(const Files& files) {
  const tests::Folder folder;
  for (const auto& [name, bytes] : files) folder.put("in/" + name, bytes);
  return read_folder(folder.at("in"));
}

std::vector<Complaint> complaints(const Read& read, const std::string& file) {
  auto sorted = read.report;
  sorted.sort();
  std::vector<Complaint> found;
  for (const auto& told : sorted.diagnostics()) {
    if (told.severity == Severity::note) continue;
    const auto* source = read.sources.at(told.at.file);
    const auto shown = source == nullptr ? "nowhere" : source->shown;
    // A handbook's own templates are read as content too, and then left alone.
    Complaint complaint{told.code, told.at.line, told.at.column};
    if (shown != file) complaint.code = shown + " " + complaint.code;
    if (found.empty() || found.back() != complaint) found.push_back(complaint);
  }
  return found;
}

void check_places(const Read& read) {
  for (const auto& told : read.report.diagnostics()) {
    INFO(explain(told, read.sources));
    const auto* source = read.sources.at(told.at.file);
    REQUIRE(source != nullptr);
    if (told.at.line == 0) continue;
    const auto line = read.sources.line(told.at.file, told.at.line);
    REQUIRE(told.at.column >= 1);
    REQUIRE(told.at.column <= utf8::length(line) + 1);
  }
  const auto shown = abridged(read.report);
  for (const auto& told : shown.diagnostics()) {
    const auto words = explain(told, read.sources);
    REQUIRE(words.size() < 8000);
    for (const auto& line : text::split(words, '\n')) REQUIRE(utf8::printable(line) == line);
  }
}

}  // namespace govbook::hostile
