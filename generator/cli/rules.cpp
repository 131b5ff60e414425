#include <algorithm>

#include "base/explain.h"
#include "base/rules_table.h"
#include "base/suggest.h"
#include "base/text.h"
#include "cli/commands.h"

namespace govbook::cli {
namespace {

std::string indented(std::string_view example) {
  std::string told;
  for (const auto& line : text::split(example, '\n')) told += "    " + line + "\n";
  return told;
}

// Lines of at most so many characters, broken between words, but not between a field and its value.
std::string wrapped(std::string_view words) {
  constexpr std::size_t width = 80;
  std::string told;
  std::size_t used = 0;
  std::string word;
  for (const auto& part : text::split(words, ' ')) {
    word += (word.empty() ? "" : " ") + part;
    if (word.ends_with("\":")) continue;
    const auto size = static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    if (used > 0) {
      const bool is_full = used + 1 + size > width;
      told += is_full ? "\n" : " ";
      used = is_full ? 0 : used + 1;
    }
    told += word;
    used += size;
    word.clear();
  }
  return told + (word.empty() ? "" : " " + word) + "\n";
}

std::string_view consequence(Severity severity) {
  if (severity == Severity::error) return "An error: nothing is made until it is put right.";
  if (severity == Severity::warning) {
    return "A warning: the handbook is made; with --strict it counts as an error.";
  }
  return "A note: the handbook is made. Readers may want to know of it.";
}

// What a note tells of may be true, and then there is neither wrong nor right.
void tell(const Rule& rule) {
  const bool is_note = rule.severity == Severity::note;
  say(std::string(rule.code) + " (" + std::string(name_of(rule.severity)) + ")\n");
  say(wrapped(rule.meaning));
  say(wrapped(consequence(rule.severity)));
  say((is_note ? "Reported:\n\n" : "Wrong:\n\n") + indented(rule.wrong));
  say((is_note ? "Not reported:\n\n" : "Right:\n\n") + indented(rule.right));
  if (!rule.remedy.empty()) say("What to do:\n\n" + wrapped(rule.remedy));
}

}  // namespace

int rules(const std::string& code, const Settings& settings) {
  const auto& all = all_rules();
  if (code.empty()) {
    for (const auto& rule : all) {
      const std::string gap(rule.code.size() < 34 ? 34 - rule.code.size() : 1, ' ');
      say(std::string(rule.code) + gap + std::string(name_of(rule.severity)));
    }
    if (settings.format == "text") say("\n`govbook rules CODE` explains one.");
    return made;
  }
  std::vector<std::string> codes;
  for (const auto& rule : all) {
    if (rule.code == code) {
      tell(rule);
      return made;
    }
    codes.emplace_back(rule.code);
  }
  complain("govbook: there is no rule \"" + code + "\"");
  if (const auto hint = did_you_mean(code, codes); !hint.empty()) complain("  hint: " + hint);
  return wrong_use;
}

}  // namespace govbook::cli
