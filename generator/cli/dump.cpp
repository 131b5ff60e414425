#include "doc/dump.h"

#include <algorithm>
#include <cstdio>

#include "base/digest.h"
#include "base/suggest.h"
#include "build/theme.h"
#include "cli/commands.h"
#include "model/dump.h"
#include "paper/lay_out.h"

namespace govbook::cli {
namespace {

const std::vector<std::string>& stations() {
  static const std::vector<std::string> names = {"sources", "handbook", "edition", "documents",
                                                 "pages"};
  return names;
}

std::string dump_sources(const Sources& sources) {
  std::string told;
  for (std::uint32_t file = 1; file <= sources.size(); ++file) {
    const auto* source = sources.at(file);
    told += source->root + " " + source->name + " " + std::to_string(source->bytes.size()) + " " +
            digest(source->bytes) + "\n";
  }
  return told;
}

std::string dump_edition(const view::Edition& edition) {
  auto told = "as at " + to_iso(edition.as_at()) + "\n" + model::dump(edition.handbook());
  for (const auto& [body, quorum] : edition.answers().quorum) {
    told += "answer quorum " + body + ": " + quorum.sentence + "\n";
  }
  return told;
}

std::string dump_documents(const doc::Library& library) {
  std::string told;
  for (const auto& document : library.documents) told += doc::dump(document) + "\n";
  return told;
}

// Figures are set as their lists: the pages' words do not depend on the drawing of diagrams.
std::string dump_pages(build::Handbook& handbook, const build::Options& options) {
  const auto looks = build::theme(handbook.sources, handbook.report);
  const auto fonts = type::Fonts::open(looks.print.families, handbook.report);
  std::string told;
  for (const auto& document : handbook.library.documents) {
    const bool is_volume = document.kind == doc::Kind::volume;  // Its chapters are shown already.
    if (!document.is_printed || is_volume || fonts == nullptr) continue;
    const paper::Setting setting{&handbook.library, &looks.print, {}, options.generator};
    told += print::dump(paper::lay_out(document, setting, *fonts, handbook.report)) + "\n";
  }
  return told;
}

std::string told_by(const std::string& station, build::Handbook& handbook,
                    const build::Options& options) {
  if (station == "sources") return dump_sources(handbook.sources);
  const bool is_whole = station == "documents" || station == "pages"
                            ? build::compose(handbook, options)
                            : build::read(handbook, options);
  if (!is_whole) return {};
  if (station == "handbook") return model::dump(handbook.edition->handbook());
  if (station == "edition") return dump_edition(*handbook.edition);
  if (station == "documents") return dump_documents(handbook.library);
  return dump_pages(handbook, options);
}

}  // namespace

int dump(const std::string& station, const Settings& settings) {
  const auto& known = stations();
  if (std::find(known.begin(), known.end(), station) == known.end()) {
    complain("govbook: there is no station \"" + station + "\"");
    const auto hint = did_you_mean(station, known);
    complain("  hint: " + (hint.empty() ? "sources, handbook, edition, documents or pages" : hint));
    return wrong_use;
  }
  Report report;
  const auto options = options_of(settings, report);
  const auto found = find_handbooks(settings.folders, report);
  if (report.has_errors()) {
    print(report, {}, settings, Level::all, Stream::error);
    return wrong_use;
  }
  int code = made;
  for (const auto& folder : found.folders) {
    auto handbook = open_handbook(folder, settings);
    if (!handbook.report.has_errors()) {
      std::fputs(told_by(station, handbook, options).c_str(), stdout);
    }
    print(handbook.report, handbook.sources, settings, Level::without_notes, Stream::error);
    code = std::max(code, exit_code(handbook.report));
  }
  return code;
}

}  // namespace govbook::cli
