#include "cli/memory.h"

#include <filesystem>
#include <string_view>
#include <system_error>

#include "base/digest.h"
#include "files/cache.h"
#include "files/look.h"

namespace govbook::cli {
namespace {

namespace fs = std::filesystem;

fs::path whole_path(const std::string& path) {
  std::error_code none;
  const auto whole = fs::absolute(path, none).lexically_normal();
  return whole.filename().empty() ? whole.parent_path() : whole;
}

// One name for each folder that a handbook is made into; it stays when both are moved together.
std::string name_of_memory(const std::string& folder, const std::string& output,
                           std::string_view of) {
  const auto way = whole_path(output).lexically_relative(whole_path(folder));
  return std::string(of) + "-" + digest(way.string()).substr(0, 16);
}

constexpr std::string_view of_handbook = "handbook";
constexpr std::string_view of_landing = "collection";

}  // namespace

void recall(const std::vector<std::string>& folders, std::vector<build::Handbook>& handbooks,
            build::Handbook& shared, const Settings& settings, build::Options& options) {
  const auto read = [&](const std::string& folder, std::string_view of, build::Memory& memory) {
    const auto name = name_of_memory(folder, settings.output, of);
    memory = build::to_memory(files::read_cache(folder, name));
    std::vector<std::string> paths;
    for (const auto& [path, any] : memory.files) paths.push_back(path);
    options.present.merge(files::look(settings.output, paths));
  };
  read(folders.front(), of_landing, shared.memory);
  for (std::size_t i = 0; i < folders.size(); ++i) {
    read(folders[i], of_handbook, handbooks[i].memory);
  }
}

void remember(const std::vector<std::string>& folders,
              const std::vector<build::Handbook>& handbooks, const build::Handbook& shared,
              const Settings& settings, const SeenFiles& written, Report& report) {
  const auto write = [&](const std::string& folder, std::string_view of,
                         const build::Memory& memory) {
    if (memory.files.empty()) return;
    const auto name = name_of_memory(folder, settings.output, of);
    const auto text = build::to_text(memory, written);
    if (text != files::read_cache(folder, name)) files::write_cache(folder, name, text, report);
  };
  write(folders.front(), of_landing, shared.memory);
  for (std::size_t i = 0; i < folders.size(); ++i) {
    write(folders[i], of_handbook, handbooks[i].memory);
  }
}

}  // namespace govbook::cli
