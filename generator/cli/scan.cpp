// Looks through a folder that is for everyone for what a handbook says that is not.

#include "scan/scan.h"

#include "base/text.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "files/read_site.h"
#include "load/handbook.h"

namespace govbook::cli {

int scan_site(const std::string& site, const Settings& settings) {
  Report report;
  const auto found = find_handbooks(settings.folders, report);
  if (report.has_errors()) {
    print(report, {}, settings, Level::all, Stream::error);
    return wrong_use;
  }
  const auto files = files::read_site(site, report);
  print(report, {}, settings, Level::all, Stream::error);
  std::size_t secrets = 0;
  for (const auto& folder : found.folders) {
    auto handbook = open_handbook(folder, settings);
    const auto facts = load::handbook(handbook.sources, handbook.report);
    if (!handbook.report.has_errors()) {
      const auto hidden = scan::secrets(facts, handbook.sources);
      secrets += hidden.all.size();
      scan::scan(files, hidden, handbook.report);
    }
    print(handbook.report, handbook.sources, settings, Level::without_notes, Stream::error);
    report.append(handbook.report);
  }
  const auto count = [](std::size_t number, const char* one, const char* many) {
    return text::counted(static_cast<long long>(number), one, many);
  };
  if (settings.format == "text" && !report.has_errors() && secrets == 0) {
    say("Nothing in these handbooks is kept from everyone: there is nothing to look for.");
  } else if (settings.format == "text" && !report.has_errors()) {
    say("Looked in " + count(files.size(), "file", "files") + " of " + utf8::printable(site) +
        " for " + count(secrets, "value that is", "values that are") +
        " not for everyone: none was found.");
  }
  return exit_code(report);
}

}  // namespace govbook::cli
