// Looks at what was made: whether PDFs, ours or anybody's, can be read by people who cannot see
// them, and whether a site says what its handbooks keep from everyone.

#include "verify/verify.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "data/json.h"
#include "files/read_file.h"
#include "files/read_site.h"
#include "load/handbook.h"
#include "reply/question.h"
#include "scan/scan.h"
#include "verify/checks_table.h"

namespace govbook::cli {
namespace {

constexpr std::size_t most_of_a_pdf = 256U << 20U;

std::string rule_of(const verify::Check& check) {
  return check.checkpoint.empty() ? std::string(check.clause)
                                  : "Matterhorn " + std::string(check.checkpoint);
}

std::string counted_checks() {
  return text::counted(static_cast<long long>(verify::checks().size()), "check", "checks");
}

// "board.pdf: page 3: link-outside-link (Matterhorn 28-011): a link does not …", and the words.
void tell_people(const std::string& file, const verify::Verified& verified) {
  const auto shown = utf8::printable(file);
  for (const auto& found : verified.findings) {
    const auto page = found.page == 0 ? "" : ": page " + std::to_string(found.page);
    say(shown + page + ": " + found.code + " (" + rule_of(verify::check_of(found.code)) +
        "): " + found.message);
    if (!found.words.empty()) say("  near: \"" + found.words + "\"");
  }
  std::size_t count = verified.findings.size();
  for (const auto& [code, more] : verified.untold) {
    say(shown + ": " + code + ": and " + std::to_string(more) + " more");
    count += more;
  }
  if (count == 0) return say(shown + ": nothing found; " + counted_checks());
  say(shown + ": " + text::counted(static_cast<long long>(count), "finding", "findings") + "; " +
      counted_checks());
}

data::Value to_value(const verify::Finding& found) {
  const auto& check = verify::check_of(found.code);
  data::Map map;
  reply::add(map, "code", found.code);
  reply::add(map, "checkpoint", std::string_view(check.checkpoint));
  reply::add(map, "clause", std::string_view(check.clause));
  reply::add(map, "message", found.message);
  reply::add(map, "page", static_cast<long long>(found.page));
  reply::add(map, "words", found.words);
  return {std::move(map), {}};
}

data::Value to_value(const std::string& file, const verify::Verified& verified) {
  data::Map map;
  reply::add(map, "file", utf8::printable(file));
  if (!verified.refusal.empty()) {
    reply::add(map, "refusal", verified.refusal);
    return {std::move(map), {}};
  }
  data::List findings;
  for (const auto& found : verified.findings) findings.push_back(to_value(found));
  data::Map untold;
  for (const auto& [code, more] : verified.untold) {
    reply::add(untold, code, static_cast<long long>(more));
  }
  reply::add(map, "checks", static_cast<long long>(verify::checks().size()));
  reply::add(map, "findings", std::move(findings));
  reply::add(map, "untold", std::move(untold));
  return {std::move(map), {}};
}

}  // namespace

int verify_files(const std::vector<std::string>& files, const Settings& settings) {
  int code = made;
  data::List told;
  for (const auto& file : files) {
    Report report;
    const auto bytes = files::read_file(file, most_of_a_pdf, report);
    if (!bytes) {
      print(report, {}, settings, Level::all, Stream::error);
      code = world_failed;
      continue;
    }
    const auto verified = verify::pdf(*bytes);
    if (!verified.refusal.empty()) {
      complain(utf8::printable(file) + ": " + verified.refusal);
      code = world_failed;
    } else if (!verified.findings.empty()) {
      code = std::max(code, content_has_errors);
    }
    if (settings.format == "json") {
      told.push_back(to_value(file, verified));
    } else if (verified.refusal.empty()) {
      tell_people(file, verified);
    }
  }
  if (settings.format == "json") say(data::write_json({std::move(told), {}}));
  return code;
}

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
