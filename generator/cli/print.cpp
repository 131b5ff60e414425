// Files of Markdown as PDFs.

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/text.h"
#include "build/print_file.h"
#include "cli/commands.h"
#include "files/read_file.h"
#include "files/read_tree.h"
#include "files/write_file.h"

namespace govbook::cli {
namespace {

constexpr std::size_t most_of_a_file = 4U << 20U;

std::string output_of(const std::string& file, const Sheet& sheet) {
  if (!sheet.output.empty()) return sheet.output;
  return std::filesystem::path(file).replace_extension(".pdf").string();
}

// Adds the pictures that the file shows, as far as they are there.
void add_pictures(std::uint32_t number, Sources& sources, Report& report) {
  const auto root = build::picture_root(sources, number);
  const auto folder = std::filesystem::path(sources.at(number)->name).parent_path();
  for (const auto& path : build::pictures_in(sources, number)) {
    const auto whole = (folder / path).string();
    std::error_code none;
    if (!std::filesystem::is_regular_file(whole, none)) continue;  // Told when it is set.
    auto bytes = files::read_file(whole, most_of_a_file, report);
    if (bytes) sources.add({root, path, whole, std::move(*bytes)});
  }
}

// Prints what there is to say of one file, and gives its exit code.
int print_one(const std::string& file, const Sheet& sheet, const Settings& settings,
              Sources& sources, build::Printer& printer) {
  Report report;
  if (settings.is_strict) report.be_strict();
  auto bytes = files::read_file(file, most_of_a_file, report);
  build::Printed printed;
  if (bytes) {
    const auto number = sources.add({"content", file, file, std::move(*bytes)});
    add_pictures(number, sources, report);
    printed = printer.print(sources, number, report);
  }
  const auto output = output_of(file, sheet);
  if (!report.has_errors()) files::write_file(output, printed.bytes, report);
  print(report, sources, settings, Level::all, Stream::error);
  const auto code = exit_code(report);
  if (code == made && settings.format == "text") {
    say("Made " + output + " with " +
        text::counted(static_cast<long long>(printed.pages), "page", "pages") + ".");
  }
  return code;
}

}  // namespace

int print_files(const Sheet& sheet, const Settings& settings) {
  if (sheet.files.size() > 1 && !sheet.output.empty()) {
    complain("govbook: -o names the PDF of one file, and there are " +
             std::to_string(sheet.files.size()));
    return wrong_use;
  }
  Report report;
  const auto options = options_of(settings, report);
  auto shared = open_shared(settings);
  if (!sheet.theme.empty()) {
    files::read_tree(sheet.theme, "theme", sheet.theme, shared.sources, shared.report);
  }
  report.append(shared.report);
  build::Printer printer(shared.sources, options, report);
  print(report, shared.sources, settings, Level::all, Stream::error);
  int code = exit_code(report);
  if (code != made) return code;
  for (const auto& file : sheet.files) {
    code = std::max(code, print_one(file, sheet, settings, shared.sources, printer));
  }
  return code;
}

}  // namespace govbook::cli
