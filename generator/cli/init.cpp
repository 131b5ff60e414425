// A new handbook from a sample of templates/samples.

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <system_error>

#include "base/suggest.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "data/json.h"
#include "exports/editor.h"
#include "files/create_tree.h"
#include "files/read_tree.h"

namespace govbook::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> folders_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    if (entry.is_directory(none)) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string today() {
  const auto now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char words[16];
  return {words, std::strftime(words, sizeof words, "%Y-%m-%d", &local)};
}

// A file with other words in the place of a value.
std::string with(const Source& source, const Span& at, const std::string& words) {
  auto bytes = source.bytes;
  std::size_t begin = 0;
  for (auto line = at.line; line > 1; --line) begin = bytes.find('\n', begin) + 1;
  for (auto column = at.column; column > 1; --column) utf8::next(bytes, begin);
  return bytes.replace(begin, at.length, words);
}

// The files of a sample, which from now on speak of that date, and what an editor needs.
Output files_of(const std::string& folder, const std::string& as_at, Report& report) {
  Sources sources;
  files::read_tree(folder, "content", folder, sources, report);
  auto output = exports::editor_settings();
  for (const auto file : sources.list("content")) {
    output[sources.at(file)->name] = sources.at(file)->bytes;
  }
  const auto settings = sources.find("content", "handbook.json");
  const auto value = data::read_json(sources, settings, report);
  if (report.has_errors()) return output;
  const auto* date = value->find("as_at");
  output["handbook.json"] = with(*sources.at(settings), date->span, "\"" + as_at + "\"");
  return output;
}

void tell(const Output& output, const Beginning& beginning,
          const std::vector<std::string>& samples) {
  const auto folder = fs::path(beginning.folder).lexically_normal();
  const auto shown = [&](const std::string& name) { return (folder / name).lexically_normal(); };
  say("Made a handbook from the sample " + beginning.sample + ":");
  say("  " + shown("handbook.json").string());
  for (const auto& [name, bytes] : output) {
    if (name != "handbook.json" && !name.starts_with('.')) say("  " + shown(name).string());
  }
  say("  " + shown(".vscode").string() +
      "/, with which VS Code completes and checks what you type");
  std::vector<std::string> others;
  for (const auto& name : samples) {
    if (name != beginning.sample) others.push_back(name);
  }
  say("To begin from another sample instead: --from " + text::join_as_list(others, "or") + ".");
  say("\nNext: open " + shown("handbook.json").string() +
      " in an editor and fill in what its comments ask for. Then run:\n  govbook check " +
      shell_word(beginning.folder));
}

int refuse_sample(const std::string& name, const std::vector<std::string>& known) {
  complain("govbook: there is no sample \"" + name + "\"");
  const auto guess = did_you_mean(name, known);
  const auto all = "the samples are " + text::join_as_list(known);
  complain("  hint: " + (guess.empty() ? all : guess));
  return wrong_use;
}

bool is_taken(const Report& report) {
  const auto& all = report.diagnostics();
  return std::any_of(all.begin(), all.end(),
                     [](const auto& told) { return told.code == "files/not-ours"; });
}

}  // namespace

int init(const Beginning& beginning, const Settings& settings) {
  Report report;
  options_of(settings, report);  // Whether --as-at is a date.
  if (report.has_errors()) {
    print(report, {}, settings, Level::all, Stream::error);
    return wrong_use;
  }
  const auto samples = fs::path(resources(report)) / "templates" / "samples";
  const auto names = folders_in(samples.string());
  if (!report.has_errors() &&
      std::find(names.begin(), names.end(), beginning.sample) == names.end()) {
    return refuse_sample(beginning.sample, names);
  }
  const auto as_at = settings.as_at.empty() ? today() : settings.as_at;
  Output output;
  if (!report.has_errors()) {
    output = files_of((samples / beginning.sample).string(), as_at, report);
  }
  if (!report.has_errors()) files::create_tree(output, beginning.folder, report);
  print(report, {}, settings, Level::all, Stream::error);
  if (is_taken(report)) return wrong_use;
  if (report.has_errors()) return world_failed;
  tell(output, beginning, names);
  return made;
}

}  // namespace govbook::cli
