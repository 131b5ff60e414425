#include "cli/world.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <thread>

#include "base/abridge.h"
#include "base/explain.h"
#include "base/text.h"
#include "cli/program.h"
#include "files/look.h"
#include "files/read_tree.h"
#include "scan/veil.h"

namespace govbook::cli {
namespace {

namespace fs = std::filesystem;

bool is_handbook(const fs::path& folder) {
  std::error_code none;
  return fs::exists(folder / "handbook.json", none) || fs::exists(folder / "handbook.yaml", none) ||
         fs::exists(folder / "handbook.yml", none);
}

std::vector<std::string> handbooks_in(const fs::path& folder) {
  std::vector<std::string> found;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    if (entry.is_directory(none) && is_handbook(entry.path())) {
      found.push_back(entry.path().lexically_normal().string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool has_resources(const fs::path& folder) {
  std::error_code none;
  return fs::is_directory(folder / "templates" / "documents", none) &&
         fs::is_directory(folder / "themes" / "civic", none);
}

void read_resources(build::Handbook& handbook) {
  const auto folder = resources(handbook.report);
  if (folder.empty()) return;
  files::read_tree(folder + "/templates", "templates", "templates", handbook.sources,
                   handbook.report);
  files::read_tree(folder + "/themes/civic", "theme", "themes/civic", handbook.sources,
                   handbook.report);
}

// The first placeholder of each file: whoever begins has many and mends one after the other.
Report with_few_placeholders(Report report) {
  report.sort();
  std::map<std::uint32_t, long long> left;
  for (const auto& told : report.diagnostics()) left[told.at.file] += is_placeholder(told);
  Report few;
  for (const auto& told : report.diagnostics()) {
    auto& more = left[told.at.file];
    if (is_placeholder(told) && more == 0) continue;
    few.add(told);
    if (!is_placeholder(told)) continue;
    if (--more > 0) {
      few.hint(text::counted(more, "more placeholder is", "more placeholders are") +
               " in this file");
    }
    more = 0;
  }
  return few;
}

std::string name_of_folder(const std::string& folder) {
  std::error_code none;
  auto path = fs::absolute(folder, none).lexically_normal();
  if (path.filename().empty()) path = path.parent_path();
  return path.filename().string();
}

}  // namespace

Found find_handbooks(const std::vector<std::string>& folders, Report& report) {
  Found found;
  found.is_collection = folders.size() > 1;
  std::error_code none;
  for (const auto& folder : folders) {
    if (!fs::is_directory(folder, none)) {
      report.error("cli/no-folder", {}, "there is no folder \"" + folder + "\"");
      continue;
    }
    if (is_handbook(folder)) {
      found.folders.push_back(folder);
      continue;
    }
    const auto inside = handbooks_in(folder);
    if (inside.empty()) {
      report.error("cli/no-handbook", {}, "there is no handbook.json in \"" + folder + "\"");
      report.hint("a handbook is a folder with a handbook.json; `govbook init FOLDER` makes one");
    }
    found.is_collection = true;
    found.folders.insert(found.folders.end(), inside.begin(), inside.end());
  }
  std::set<std::string> names;
  for (const auto& folder : found.folders) {
    if (names.insert(name_of_folder(folder)).second) continue;
    report.error("cli/same-name", {},
                 "two handbooks would be made in a folder \"" + name_of_folder(folder) + "\"");
  }
  return found;
}

std::string resources(Report& report) {
  std::error_code none;
  const auto program = fs::read_symlink("/proc/self/exe", none);
  const auto share = program.parent_path().parent_path() / "share" / "govbook";
  if (has_resources(share)) return share.string();
  for (auto folder = program.parent_path(); folder.has_relative_path();
       folder = folder.parent_path()) {
    if (has_resources(folder)) return folder.string();
  }
  // A build folder may stand outside the source tree.
  if (has_resources(GOVBOOK_SOURCE_DIR)) return GOVBOOK_SOURCE_DIR;
  report.error("cli/no-resources", {}, "the program's templates and themes are not found");
  report.hint("install govbook with `cmake --install`, or run it from its build folder");
  return {};
}

build::Handbook open_handbook(const std::string& folder, const Settings& settings) {
  build::Handbook handbook;
  if (settings.is_strict) handbook.report.be_strict();
  handbook.folder = name_of_folder(folder);
  const auto shown = fs::path(folder).lexically_normal().string();
  const auto prefix = shown == "." ? std::string() : shown;
  read_resources(handbook);
  std::error_code none;
  for (const auto* root : {"templates", "theme"}) {
    const auto own = fs::path(folder) / root;
    if (!fs::is_directory(fs::symlink_status(own, none))) continue;  // read_tree tells of links.
    files::read_tree(own.string(), root, (fs::path(prefix) / root).string(), handbook.sources,
                     handbook.report);
  }
  files::read_tree(folder, "content", prefix, handbook.sources, handbook.report);
  return handbook;
}

build::Handbook open_shared(const Settings& settings) {
  build::Handbook shared;
  if (settings.is_strict) shared.report.be_strict();
  read_resources(shared);
  return shared;
}

build::Options options_of(const Settings& settings, Report& report) {
  build::Options options;
  options.generator = "govbook " GOVBOOK_VERSION;
  options.jobs =
      settings.jobs > 0 ? settings.jobs : static_cast<int>(std::thread::hardware_concurrency());
  options.program = program_identity();
  options.identity = files::identity;
  options.makes_everything = !settings.uses_cache;
  options.makes_prints = settings.makes_prints;
  if (settings.audience == "members") options.audience = view::Audience::members;
  if (settings.as_at.empty()) return options;
  options.as_at = to_date(settings.as_at);
  if (!options.as_at) {
    report.error("cli/bad-date", {}, "\"" + settings.as_at + "\" is no date");
    report.hint("write 2009-04-01, 2009-04 or 2009");
  }
  return options;
}

Report for_reader(const Report& report, const Sources& sources, const Settings& settings) {
  return settings.audience == "members" ? report : scan::veiled(report, sources);
}

void print(const Report& report, const Sources& sources, const Settings& settings, Level level,
           Stream stream) {
  const auto& all = report.diagnostics();
  const bool tells_any = std::any_of(all.begin(), all.end(), [&](const Diagnostic& one) {
    return level == Level::all || one.severity != Severity::note;
  });
  // To know what is not for the reader, the handbook is read once more.
  print_told(tells_any ? for_reader(report, sources, settings) : report, sources, settings, level,
             stream);
}

void print_told(const Report& told, const Sources& sources, const Settings& settings, Level level,
                Stream stream) {
  const auto shown = abridged(settings.format == "json" ? told : with_few_placeholders(told));
  auto* file = stream == Stream::output ? stdout : stderr;
  for (const auto& diagnostic : shown.diagnostics()) {
    if (level == Level::without_notes && diagnostic.severity == Severity::note) continue;
    const auto words = settings.format == "json" ? explain_json(diagnostic, sources)
                                                 : explain(diagnostic, sources);
    std::fputs(words.c_str(), file);
  }
}

bool is_placeholder(const Diagnostic& told) {
  return told.code == "check/placeholder" || told.code == "check/stand-in";
}

int exit_code(const Report& report) {
  int code = made;
  for (const auto& diagnostic : report.diagnostics()) {
    if (diagnostic.severity != Severity::error) continue;
    if (!diagnostic.at.is_somewhere()) return world_failed;
    code = content_has_errors;
  }
  return code;
}

std::string shell_word(const std::string& path) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/-";
  if (!path.empty() && path.find_first_not_of(plain) == std::string::npos) return path;
  return "'" + text::replace_all(path, "'", "'\\''") + "'";
}

void say(const std::string& line) { std::printf("%s\n", line.c_str()); }

void complain(const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); }

}  // namespace govbook::cli
