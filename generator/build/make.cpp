#include "build/make.h"

#include <utility>

#include "build/render.h"
#include "build/theme.h"
#include "check/all.h"
#include "compose/library.h"
#include "exports/csv.h"
#include "exports/icalendar.h"
#include "exports/schema.h"
#include "load/handbook.h"
#include "scan/scan.h"

namespace govbook::build {
namespace {

bool compose_as(Handbook& handbook, compose::Place place, const Options& options) {
  if (!read(handbook, options)) return false;
  options.begin("compose");
  handbook.library = compose::library(*handbook.edition, handbook.sources, place, handbook.report);
  return !handbook.report.has_errors();
}

void add_schemas(Output& output) {
  for (auto& [path, bytes] : exports::schemas()) output["schema/" + path] = std::move(bytes);
}

// What is kept was looked at when it was made: a page whose words or whose readers change is made
// anew.
void look_for_leaks(Handbook& handbook, const std::string& below, const Output& output,
                    const Options& options) {
  if (handbook.secrets.are_none()) return;
  options.begin("scan");
  scan::scan(output, handbook.secrets, handbook.report, below);
}

void add_downloads(const view::Edition& edition, const std::string& folder, Output& output) {
  for (auto& [path, bytes] : exports::calendars(edition)) output[folder + path] = std::move(bytes);
  for (auto& [path, bytes] : exports::registers(edition)) output[folder + path] = std::move(bytes);
}

std::size_t count_pages(const doc::Library& library) {
  std::size_t count = 0;
  for (const auto& document : library.documents) {
    count += document.kind == doc::Kind::volume ? 0 : 1;
  }
  return count;
}

std::size_t count_prints(const doc::Library& library, const Options& options) {
  std::size_t count = 0;
  if (!options.makes_prints) return count;
  for (const auto& document : library.documents) count += document.is_printed ? 1 : 0;
  return count;
}

}  // namespace

bool read(Handbook& handbook, const Options& options) {
  options.begin("load");
  auto facts = load::handbook(handbook.sources, handbook.report);
  if (handbook.report.has_errors()) return false;

  options.begin("check");
  check::all(facts, handbook.report);
  if (handbook.report.has_errors()) return false;

  if (options.audience == view::Audience::everyone) {
    handbook.secrets = scan::secrets(facts, handbook.sources);
  }

  options.begin("view");
  handbook.edition = view::edition(std::move(facts), options.as_at, options.audience);
  return true;
}

bool compose(Handbook& handbook, const Options& options) {
  return compose_as(handbook, compose::Place::alone, options);
}

Made make(Handbook& handbook, const Options& options) {
  Made made;
  const auto looks = theme(handbook.sources, handbook.report);
  if (!compose(handbook, options)) return made;

  render({{"", &handbook.library, &handbook.sources, &looks, &handbook.report, &handbook.memory}},
         options, made);
  add_downloads(*handbook.edition, "", made.output);
  add_schemas(made.output);
  look_for_leaks(handbook, "", made.output, options);
  return made;
}

Alone make_alone(Handbook& handbook, std::string_view path, const Options& options) {
  const auto looks = theme(handbook.sources, handbook.report);
  if (!compose(handbook, options)) return {};
  const auto* document = handbook.library.find(path);
  if (document == nullptr || !document->is_printed) return {};
  auto made = render_alone(
      {"", &handbook.library, &handbook.sources, &looks, &handbook.report, &handbook.memory},
      *document, options);
  look_for_leaks(handbook, "", {{"pack.pdf", made.bytes}}, options);
  return made;
}

Made make_collection(std::string_view title, std::vector<Handbook>& handbooks, Handbook& shared,
                     const Options& options) {
  Made made;
  std::vector<Theme> looks = {theme(shared.sources, shared.report)};
  bool is_whole = !shared.report.has_errors();
  for (auto& handbook : handbooks) {
    looks.push_back(theme(handbook.sources, handbook.report));
    is_whole = compose_as(handbook, compose::Place::in_collection, options) && is_whole;
  }
  if (!is_whole) return made;

  std::vector<compose::Member> members;
  for (const auto& handbook : handbooks) {
    members.push_back({handbook.folder, &*handbook.edition, count_pages(handbook.library),
                       count_prints(handbook.library, options)});
  }
  shared.library = compose::collection(title, members, shared.sources, shared.report);
  if (shared.report.has_errors()) return made;

  std::vector<Part> parts = {
      {"", &shared.library, &shared.sources, &looks[0], &shared.report, &shared.memory}};
  for (std::size_t i = 0; i < handbooks.size(); ++i) {
    auto& handbook = handbooks[i];
    parts.push_back({handbook.folder + "/", &handbook.library, &handbook.sources, &looks[i + 1],
                     &handbook.report, &handbook.memory});
  }
  render(parts, options, made);
  for (const auto& handbook : handbooks) {
    add_downloads(*handbook.edition, handbook.folder + "/", made.output);
  }
  add_schemas(made.output);
  for (auto& handbook : handbooks) {
    look_for_leaks(handbook, handbook.folder + "/", made.output, options);
  }
  return made;
}

}  // namespace govbook::build
