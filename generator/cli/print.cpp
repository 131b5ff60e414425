// One file of Markdown as a PDF.

#include <filesystem>

#include "base/text.h"
#include "build/print_file.h"
#include "cli/commands.h"
#include "files/read_file.h"
#include "files/read_tree.h"
#include "files/write_file.h"

namespace govbook::cli {
namespace {

constexpr std::size_t most_bytes = 4U << 20U;

}  // namespace

int print_file(const Sheet& sheet, const Settings& settings) {
  Report report;
  if (settings.is_strict) report.be_strict();
  auto options = options_of(settings, report);
  auto shared = open_shared(settings);
  if (!sheet.theme.empty()) {
    files::read_tree(sheet.theme, "theme", sheet.theme, shared.sources, shared.report);
  }
  report.append(shared.report);
  auto bytes = files::read_file(sheet.file, most_bytes, report);
  const auto tell = [&](const Sources& sources) {
    print(report, sources, settings, Level::all, Stream::error);
    return exit_code(report);
  };
  if (!bytes || report.has_errors()) return tell(shared.sources);
  auto sources = std::move(shared.sources);
  const auto file = sources.add({"content", sheet.file, sheet.file, std::move(*bytes)});
  const auto printed = build::print_file(sources, file, options, report);
  auto output = sheet.output;
  if (output.empty()) output = std::filesystem::path(sheet.file).replace_extension(".pdf");
  if (!report.has_errors()) files::write_file(output, printed.bytes, report);
  if (const auto code = tell(sources); code != made) return code;
  if (settings.format == "text") {
    say("Made " + output + " with " +
        text::counted(static_cast<long long>(printed.pages), "page", "pages") + ".");
  }
  return made;
}

}  // namespace govbook::cli
