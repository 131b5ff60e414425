#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "base/explain.h"
#include "base/text.h"
#include "cli/account.h"
#include "cli/commands.h"
#include "cli/memory.h"
#include "cli/stopwatch.h"
#include "files/write_tree.h"

namespace govbook::cli {
namespace {

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

// A build on its way: what was read, what was made of it, and what is to be said.
struct Attempt {
  std::vector<build::Handbook> handbooks;
  build::Handbook shared;  // What belongs to no handbook: the landing page of a collection.
  build::Made made;
  Report report;  // Everything that stands in the way of a site, or does not.
  bool has_lost = false;
};

void read(const Found& found, const Settings& settings, Attempt& attempt) {
  for (const auto& folder : found.folders) {
    attempt.handbooks.push_back(open_handbook(folder, settings));
  }
  if (found.is_collection) attempt.shared = open_shared(settings);
  for (const auto& handbook : attempt.handbooks) attempt.report.append(handbook.report);
}

void make(const Found& found, const Settings& settings, const build::Options& options,
          Attempt& attempt) {
  auto& [handbooks, shared, made, report, has_lost] = attempt;
  made = found.is_collection ? build::make_collection(settings.title, handbooks, shared, options)
                             : build::make(handbooks.front(), options);
  report = shared.report;
  for (const auto& handbook : handbooks) report.append(handbook.report);
}

void write(const Found& found, const Settings& settings, Attempt& attempt) {
  Report report;
  const auto written = files::write_tree(
      attempt.made.output, attempt.made.kept, settings.output, report,
      settings.audience == "members" ? files::Readers::members : files::Readers::everyone);
  attempt.has_lost = !written.lost.empty();
  if (settings.uses_cache && !report.has_errors() && !attempt.has_lost) {
    remember(found.folders, attempt.handbooks, attempt.shared, settings, written.files, report);
  }
  print(report, {}, settings, Level::all, Stream::error);
  attempt.report.append(report);
}

// From the folders to the site. What earlier builds have left is used unless it `makes_everything`.
Attempt attempt(const Found& found, const Settings& settings, build::Options options) {
  Attempt attempt;
  options.on_station("read");
  read(found, settings, attempt);
  if (attempt.report.has_errors()) return attempt;
  if (!options.makes_everything) {
    recall(found.folders, attempt.handbooks, attempt.shared, settings, options);
  }
  make(found, settings, options, attempt);
  if (attempt.report.has_errors()) return attempt;
  options.on_station("write");
  write(found, settings, attempt);
  return attempt;
}

void tell_success(const Attempt& attempt, const Settings& settings, const Stopwatch& watch) {
  if (settings.shows_why) std::fputs(reasons(attempt.made, settings).c_str(), stdout);
  if (settings.format == "text") {
    say(closing_line(attempt.made, settings, watch.wall_seconds()));
  }
  if (settings.shows_timings) std::fputs(watch.table().c_str(), stderr);
}

// For people at a terminal: where to look, and how much is open.
void tell_people(const Attempt& attempt, const Found& found, std::size_t notes,
                 const Settings& settings) {
  const auto prints = prints_in(attempt.handbooks, found, settings);
  say("Open " + (std::filesystem::path(settings.output) / "index.html").string() + " in a browser" +
      (prints.empty() ? "." : "; for print there is " + prints + "."));
  if (notes == 0) return;
  say("It leaves " + text::counted(static_cast<long long>(notes), "thing", "things") +
      " open; see `govbook check`.");
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
  const bool is_at_terminal = isatty(STDERR_FILENO) != 0;
  options.on_station = [&](std::string_view station) {
    watch.begin(station);
    if (is_at_terminal) show_progress(station);
  };
  auto done = attempt(found, settings, options);
  if (done.has_lost) {
    // Somebody has put other files in the place of those that were to be kept.
    options.makes_everything = true;
    done = attempt(found, settings, options);
  }
  watch.stop();
  if (is_at_terminal) clear_progress();
  done.handbooks.push_back(std::move(done.shared));
  const auto notes = tell(done.handbooks, settings);
  if (const auto code = exit_code(done.report); code != made) {
    if (settings.format == "text") complain("Nothing was published: " + summary(done.report) + ".");
    return code;
  }
  tell_success(done, settings, watch);
  if (is_at_terminal && settings.format == "text") tell_people(done, found, notes, settings);
  return made;
}

}  // namespace govbook::cli
