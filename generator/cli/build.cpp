#include <unistd.h>

#include <cstdio>

#include "base/explain.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/stopwatch.h"
#include "files/write_tree.h"

namespace govbook::cli {
namespace {

// "Made 31 pages, 5 PDFs and 9 diagrams in site in 0.4 s."
std::string closing_line(const build::Made& made, const Settings& settings, double seconds) {
  const auto count = [](std::size_t number, std::string_view one, std::string_view many) {
    return std::to_string(number) + " " + std::string(number == 1 ? one : many);
  };
  char time[32];
  std::snprintf(time, sizeof time, "%.1f s", seconds);
  return "Made " +
         text::join_as_list({count(made.pages, "page", "pages"), count(made.prints, "PDF", "PDFs"),
                             count(made.diagrams, "diagram", "diagrams")}) +
         " in " + settings.output + " in " + time + ".";
}

// Progress for people at a terminal: the name of the station on a line that is written over.
void show_progress(std::string_view station) {
  std::fprintf(stderr, "\r\033[K%s …", std::string(station).c_str());
}

void clear_progress() { std::fputs("\r\033[K", stderr); }

std::size_t tell(const std::vector<build::Handbook>& handbooks, const Settings& settings) {
  std::size_t notes = 0;
  for (const auto& handbook : handbooks) {
    print(handbook.report, handbook.sources, settings, Level::without_notes, Stream::error);
    notes += handbook.report.count(Severity::note);
  }
  return notes;
}

}  // namespace

int build(const Settings& settings) {
  Report report;
  auto options = options_of(settings, report);
  const auto found = find_handbooks(settings.folders, report);
  if (report.has_errors()) {
    print(report, {}, settings, Level::all, Stream::error);
    return wrong_use;
  }
  Stopwatch watch;
  const bool shows_progress = isatty(STDERR_FILENO) != 0;
  options.on_station = [&](std::string_view station) {
    watch.begin(station);
    if (shows_progress) show_progress(station);
  };
  options.on_station("read");
  std::vector<build::Handbook> handbooks;
  for (const auto& folder : found.folders) handbooks.push_back(open_handbook(folder, settings));
  auto shared = found.is_collection ? open_shared(settings) : build::Handbook{};
  for (auto& handbook : handbooks) report.append(handbook.report);

  build::Made result;
  if (!report.has_errors()) {
    result = found.is_collection
                 ? build::make_collection(settings.title, handbooks, shared, options)
                 : build::make(handbooks.front(), options);
  }
  handbooks.push_back(std::move(shared));
  Report all;
  for (const auto& handbook : handbooks) all.append(handbook.report);
  if (!all.has_errors()) {
    options.on_station("write");
    Report written;
    files::write_tree(result.output, settings.output, written);
    print(written, {}, settings, Level::all, Stream::error);
    all.append(written);
  }
  watch.stop();
  if (shows_progress) clear_progress();
  const auto notes = tell(handbooks, settings);
  const bool is_text = settings.format == "text";
  if (const auto code = exit_code(all); code != made) {
    if (is_text) complain("Nothing was published: " + summary(all) + ".");
    return code;
  }
  if (is_text) say(closing_line(result, settings, watch.wall_seconds()));
  if (is_text && notes > 0 && shows_progress) {
    say("The sources leave " + text::counted(static_cast<long long>(notes), "thing", "things") +
        " open; `govbook check` lists them.");
  }
  if (settings.shows_timings) std::fputs(watch.table().c_str(), stderr);
  return made;
}

}  // namespace govbook::cli
