// Makes the pack of one meeting, without making the site.

#include "base/suggest.h"
#include "base/text.h"
#include "base/utf8.h"
#include "build/make.h"
#include "cli/commands.h"
#include "files/write_file.h"

namespace govbook::cli {
namespace {

// Meetings that have a pack.
std::vector<std::string> packed(const doc::Library& library) {
  constexpr std::string_view before = "meetings/", behind = "/pack";
  std::vector<std::string> ids;
  for (const auto& document : library.documents) {
    const std::string_view path = document.path;
    if (!path.starts_with(before) || !path.ends_with(behind)) continue;
    ids.emplace_back(path.substr(before.size(), path.size() - before.size() - behind.size()));
  }
  return ids;
}

void tell_no_pack(const std::string& meeting, const doc::Library& library) {
  const auto ids = packed(library);
  complain("govbook: there is no pack for a meeting " + utf8::in_quotes(meeting));
  const auto guess = did_you_mean(meeting, ids);
  if (!guess.empty()) {
    complain("  hint: " + guess);
  } else if (ids.empty()) {
    complain("  hint: a meeting has one when it is called or held and has an agenda");
  } else {
    complain("  hint: there is one for " + text::join_as_list(ids));
  }
}

}  // namespace

int pack(const Pack& pack, const Settings& settings) {
  Report report;
  const auto options = options_of(settings, report);
  const auto found = find_handbooks(settings.folders, report);
  if (report.has_errors()) {
    print(report, {}, settings, Level::all, Stream::error);
    return wrong_use;
  }
  auto handbook = open_handbook(found.folders.front(), settings);
  build::Alone made_pack;
  if (!handbook.report.has_errors()) {
    made_pack = build::make_alone(handbook, "meetings/" + pack.meeting + "/pack", options);
  }
  print(handbook.report, handbook.sources, settings, Level::without_notes, Stream::error);
  if (const auto code = exit_code(handbook.report); code != made) return code;
  if (made_pack.bytes.empty()) {
    tell_no_pack(pack.meeting, handbook.library);
    return wrong_use;
  }
  const auto output = pack.output.empty() ? pack.meeting + ".pdf" : pack.output;
  files::write_file(output, made_pack.bytes, report);
  print(report, {}, settings, Level::all, Stream::error);
  if (const auto code = exit_code(report); code != made) return code;
  if (settings.format == "text") {
    say("Made " + output + " with " +
        text::counted(static_cast<long long>(made_pack.pages), "page", "pages") + ".");
  }
  return made;
}

}  // namespace govbook::cli
