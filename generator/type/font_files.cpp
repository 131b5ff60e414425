#include "type/font_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include "base/text.h"

namespace govbook::type {
namespace {

struct Family {
  std::string_view name;
  std::string_view package;
  std::array<std::string_view, 2> folders;  // Of the older and of the newer packages.
  std::array<std::string_view, 6> files;    // The first is the upright, regular one.
};

constexpr std::array<Family, 8> known_families = {{
    {"Noto Sans",
     "fonts-noto-core",
     {"truetype/noto"},
     {"NotoSans-Regular.ttf", "NotoSans-Italic.ttf", "NotoSans-Bold.ttf",
      "NotoSans-BoldItalic.ttf"}},
    {"Noto Sans Mono",
     "fonts-noto-mono",
     {"truetype/noto"},
     {"NotoSansMono-Regular.ttf", "NotoSansMono-Bold.ttf"}},
    {"Noto Sans Arabic",
     "fonts-noto-core",
     {"truetype/noto"},
     {"NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"}},
    {"Noto Sans Symbols2", "fonts-noto-core", {"truetype/noto"}, {"NotoSansSymbols2-Regular.ttf"}},
    {"Symbola", "fonts-symbola", {"truetype/ancient-scripts"}, {"Symbola_hint.ttf"}},
    {"Liberation Sans",
     "fonts-liberation2 (since Debian 13: fonts-liberation)",
     {"truetype/liberation2", "truetype/liberation"},
     {"LiberationSans-Regular.ttf", "LiberationSans-Italic.ttf", "LiberationSans-Bold.ttf",
      "LiberationSans-BoldItalic.ttf"}},
    {"Carlito",
     "fonts-crosextra-carlito",
     {"truetype/crosextra"},
     {"Carlito-Regular.ttf", "Carlito-Italic.ttf", "Carlito-Bold.ttf", "Carlito-BoldItalic.ttf"}},
    {"Inter",
     "fonts-inter",
     {"opentype/inter"},
     {"Inter-Regular.otf", "Inter-Italic.otf", "Inter-SemiBold.otf", "Inter-SemiBoldItalic.otf",
      "Inter-Bold.otf", "Inter-BoldItalic.otf"}},
}};

const Family* find_family(std::string_view name) {
  const auto found = std::find_if(known_families.begin(), known_families.end(),
                                  [&](const Family& family) { return family.name == name; });
  return found == known_families.end() ? nullptr : &*found;
}

void report_unknown(const std::string& name, Report& report) {
  std::vector<std::string> names;
  for (const auto& family : known_families) names.emplace_back(family.name);
  report.error("type/family-unknown", {}, "the font family \"" + name + "\" is not one we know");
  report.hint("use " + text::join_as_list(names, "or"));
}

// All files of a family from one folder, or nothing when a file is not there.
std::optional<std::vector<std::string>> files_in(const std::filesystem::path& folder,
                                                 const Family& family) {
  std::vector<std::string> paths;
  for (const auto file : family.files) {
    if (file.empty()) continue;
    const auto path = folder / file;
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
    paths.push_back(path.string());
  }
  return paths;
}

std::vector<std::string> files_of(const Family& family, std::string_view root, Report& report) {
  for (const auto folder : family.folders) {
    if (folder.empty()) continue;
    if (auto paths = files_in(std::filesystem::path(root) / folder, family)) return *paths;
  }
  report.error("type/font-missing", {},
               "the font \"" + std::string(family.name) + "\" is not installed");
  report.hint("install the Debian package " + std::string(family.package));
  return {};
}

}  // namespace

std::vector<std::string> fallback_families() {
  return {"Noto Sans", "Noto Sans Arabic", "Noto Sans Symbols2", "Symbola"};
}

std::vector<std::string> font_files(const Families& families, std::string_view root,
                                    Report& report) {
  std::vector<std::string> names = {families.body, families.heading, families.mono};
  for (auto& name : fallback_families()) names.push_back(std::move(name));
  std::vector<std::string> paths;
  for (auto name = names.begin(); name != names.end(); ++name) {
    if (std::find(names.begin(), name, *name) != name) continue;
    const Family* family = find_family(*name);
    if (family == nullptr) {
      report_unknown(*name, report);
      continue;
    }
    for (auto& path : files_of(*family, root, report)) paths.push_back(std::move(path));
  }
  return paths;
}

}  // namespace govbook::type
