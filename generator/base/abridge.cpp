#include "base/abridge.h"

#include <map>
#include <set>
#include <string>

#include "base/text.h"

namespace govbook {
namespace {

// Of one severity.
struct Tally {
  std::size_t of_file = 0;
  std::size_t in_all = 0;
  std::size_t more_of_file = 0;
  std::size_t more_in_all = 0;
  std::set<std::uint32_t> more_files;
};

Diagnostic with_few_places(Diagnostic told) {
  const auto all = told.related.size();
  if (all <= limit::places_of_one) return told;
  told.related.resize(limit::places_of_one);
  const auto more = static_cast<long long>(all - limit::places_of_one);
  told.hints.push_back(text::counted(more, "more place is", "more places are") + " not shown");
  return told;
}

struct Abridger {
  Report kept;
  std::map<Severity, Tally> tallies;
  std::uint32_t file = 0;

  void take(const Diagnostic& told) {
    if (told.at.file != file) leave_file();
    file = told.at.file;
    const bool is_note = told.severity == Severity::note;
    auto& tally = tallies[told.severity];
    if (tally.in_all == (is_note ? limit::notes_in_all : limit::told_in_all)) {
      ++tally.more_in_all;
      tally.more_files.insert(file);
    } else if (file != 0 &&
               tally.of_file == (is_note ? limit::notes_of_file : limit::told_of_file)) {
      ++tally.more_of_file;
    } else {
      ++tally.of_file;
      ++tally.in_all;
      kept.add(with_few_places(told));
    }
  }

  void leave_file() {
    for (auto& [severity, tally] : tallies) {
      if (tally.more_of_file > 0) tell(severity, tally.more_of_file, {file, 0, 0, 0}, "this file");
      tally.of_file = tally.more_of_file = 0;
    }
  }

  void leave() {
    leave_file();
    for (auto& [severity, tally] : tallies) {
      if (tally.more_in_all == 0) continue;
      const auto files = static_cast<long long>(tally.more_files.size());
      tell(severity, tally.more_in_all, {}, text::counted(files, "file", "files"));
    }
  }

  void tell(Severity severity, std::size_t count, Span at, const std::string& where) {
    const auto more = static_cast<long long>(count);
    const auto what = severity == Severity::error ? text::counted(more, "more error", "more errors")
                      : severity == Severity::warning
                          ? text::counted(more, "more warning", "more warnings")
                          : text::counted(more, "more note", "more notes");
    kept.add({severity,
              "base/not-shown",
              at,
              what + " in " + where + (count == 1 ? " is" : " are") + " not shown",
              {},
              {}});
  }
};

}  // namespace

Report abridged(const Report& report) {
  auto sorted = report;
  sorted.sort();
  Abridger abridger;
  for (const auto& told : sorted.diagnostics()) abridger.take(told);
  abridger.leave();
  return std::move(abridger.kept);
}

}  // namespace govbook
