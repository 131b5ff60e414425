#include "base/explain.h"
#include "cli/commands.h"

namespace govbook::cli {

int check(const Settings& settings) {
  Report report;
  const auto options = options_of(settings, report);
  const auto found = find_handbooks(settings.folders, report);
  if (report.has_errors()) {
    print(report, {}, settings, Level::all, Stream::error);
    return wrong_use;
  }
  Report all;
  for (const auto& folder : found.folders) {
    auto handbook = open_handbook(folder, settings);
    if (!handbook.report.has_errors()) build::compose(handbook, options);
    print(handbook.report, handbook.sources, settings, Level::all, Stream::output);
    all.append(handbook.report);
  }
  if (settings.format == "text") {
    const auto counts = summary(all);
    say(counts.empty() ? "Nothing to complain about." : counts + ".");
  }
  return exit_code(all);
}

}  // namespace govbook::cli
