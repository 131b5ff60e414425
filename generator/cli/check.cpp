// Tells every complaint and, for people, the one thing to do next.

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "base/explain.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/account.h"
#include "cli/commands.h"

namespace govbook::cli {
namespace {

// What is to be done about a diagnostic, the most pressing first.
enum class Task { mend, fill_in, look_at };
constexpr std::array tasks = {Task::mend, Task::fill_in, Task::look_at};

std::optional<Task> task_of(const Diagnostic& told) {
  if (told.severity == Severity::note) return std::nullopt;
  if (is_placeholder(told)) return Task::fill_in;
  return told.severity == Severity::error ? Task::mend : Task::look_at;
}

std::string words_for(Task task) {
  switch (task) {
    case Task::mend:
      return "mend ";
    case Task::fill_in:
      return "fill in ";
    case Task::look_at:
      return "look at ";
  }
  return {};
}

// The order in which a person fills a handbook in: what holds for the whole of it, then the rest.
bool comes_first(const Diagnostic& one, const Diagnostic& other, const Sources& sources) {
  const auto rank = [&](const Diagnostic& told) {
    const auto* source = sources.at(told.at.file);
    const bool is_whole = source != nullptr && source->name.starts_with("handbook.");
    return std::tuple(source == nullptr, !is_whole, source == nullptr ? "" : source->name,
                      told.at.line, told.at.column);
  };
  return rank(one) < rank(other);
}

const Diagnostic* first_of(Task task, const build::Handbook& handbook) {
  const Diagnostic* first = nullptr;
  for (const auto& told : handbook.report.diagnostics()) {
    if (task_of(told) != task) continue;
    if (first == nullptr || comes_first(told, *first, handbook.sources)) first = &told;
  }
  return first;
}

// "fill in my-board/handbook.json:7:12: "title" of …", and how.
std::string step(Task task, const Diagnostic& told, const Sources& sources) {
  if (!told.at.is_somewhere()) return std::string(words_for(task)) + told.message;
  auto words = explain(told, sources);
  const auto severity = std::string(name_of(told.severity)) + "[" + told.code + "]: ";
  words = words_for(task) + text::replace_all(words.substr(0, words.find('\n')), severity, "");
  for (const auto& hint : told.hints) words += "\n  hint: " + utf8::printable(hint);
  return words;
}

std::string publish(const std::vector<build::Handbook>& handbooks, const Found& found,
                    const Settings& settings) {
  std::string command = "govbook build";
  for (const auto& folder : settings.folders) command += " " + shell_word(folder);
  command += " -o " + shell_word(settings.output);
  const auto prints = prints_in(handbooks, found, settings);
  return prints.empty() ? command : command + "\n  For print it will make " + prints + ".";
}

std::string next_step(const std::vector<build::Handbook>& handbooks, const Found& found,
                      const Settings& settings) {
  for (const auto task : tasks) {
    for (const auto& handbook : handbooks) {
      const auto* told = first_of(task, handbook);
      if (told != nullptr) return step(task, *told, handbook.sources);
    }
  }
  return publish(handbooks, found, settings);
}

void tell_people(const Report& all, const std::vector<build::Handbook>& handbooks,
                 const Found& found, const Settings& settings) {
  const auto counts = summary(all);
  const auto& told = all.diagnostics();
  const auto left = std::count_if(told.begin(), told.end(), is_placeholder);
  say((counts.empty() ? "Nothing to complain about." : counts + ".") +
      (left == 0
           ? ""
           : " To be filled in: " + text::counted(left, "placeholder", "placeholders") + "."));
  say("\nNext: " + next_step(handbooks, found, settings));
}

}  // namespace

int check(const Settings& settings) {
  Report report;
  const auto options = options_of(settings, report);
  const auto found = find_handbooks(settings.folders, report);
  if (report.has_errors()) {
    print(report, {}, settings, Level::all, Stream::error);
    return wrong_use;
  }
  Report all;
  std::vector<build::Handbook> handbooks;
  for (const auto& folder : found.folders) {
    auto& handbook = handbooks.emplace_back(open_handbook(folder, settings));
    if (!handbook.report.has_errors()) build::compose(handbook, options);
    handbook.report = for_reader(handbook.report, handbook.sources, settings);
    print_told(handbook.report, handbook.sources, settings, Level::all, Stream::output);
    all.append(handbook.report);
  }
  if (settings.format == "text") tell_people(all, handbooks, found, settings);
  return exit_code(all);
}

}  // namespace govbook::cli
