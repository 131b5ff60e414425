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

void tell(const Rule& rule) {
  say(std::string(rule.code) + " (" + std::string(name_of(rule.severity)) + ")\n");
  say(std::string(rule.meaning) + "\n");
  if (!rule.wrong.empty()) say("Wrong:\n\n" + indented(rule.wrong));
  if (!rule.right.empty()) say("Right:\n\n" + indented(rule.right));
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
