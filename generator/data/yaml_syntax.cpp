#include "data/yaml_syntax.h"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace govbook::data {
namespace {

constexpr auto nowhere = std::string_view::npos;

std::string_view in_plain_words(std::string_view message) {
  using namespace YAML::ErrorMsg;
  static const std::array<std::pair<std::string_view, std::string_view>, 10> known = {{
      {END_OF_MAP, "the fields should stand one below the other at the same indent"},
      {END_OF_SEQ, "the entries should stand one below the other at the same indent"},
      {END_OF_MAP_FLOW, "a record in braces is not closed, or has no comma here"},
      {END_OF_SEQ_FLOW, "a list in brackets is not closed, or has no comma here"},
      {TAB_IN_INDENTATION, "indents are made of spaces, not of tabs"},
      {FLOW_END, "this bracket closes nothing"},
      {BLOCK_ENTRY, "a list entry cannot begin here"},
      {MAP_KEY, "a name cannot stand here"},
      {MAP_VALUE,
       "a colon cannot stand here: the indent is wrong, or text with a colon in it "
       "needs quotation marks"},
      {UNKNOWN_TOKEN, "this character cannot begin text; put the text in quotation marks"},
  }};
  for (const auto& [theirs, ours] : known) {
    if (message == theirs) return ours;
  }
  return "from here on the text is no YAML";
}

bool is_about_escape(std::string_view message) {
  using namespace YAML::ErrorMsg;
  return message.starts_with(INVALID_ESCAPE) || message == INVALID_HEX ||
         message.starts_with(INVALID_UNICODE);
}

bool has_tab_indent(std::string_view text, std::size_t at) {
  auto i = at;
  while (i > 0 && text[i - 1] != '\n') --i;
  while (i < text.size() && text[i] == ' ') ++i;
  return i < text.size() && text[i] == '\t';
}

// Behind the quotation mark that closes the one at `at`; nowhere when none does.
std::size_t behind_quotes(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (auto i = at + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '"' || text.substr(i + 1, 1) != "'") return i + 1;
      ++i;
    }
  }
  return nowhere;
}

// The quotation mark from `from` on that begins a text and is never closed; nowhere when there is
// none.
std::size_t open_quotes(std::string_view text, std::size_t from) {
  for (auto i = from; i < text.size(); ++i) {
    const bool is_mark = text[i] == '"' || text[i] == '\'';
    const bool may_begin =
        i == 0 || std::string_view(" \t\r\n[{,:").find(text[i - 1]) != std::string_view::npos;
    if (!is_mark || !may_begin) continue;
    const auto behind = behind_quotes(text, i);
    if (behind == nowhere) return i;
    i = behind - 1;
  }
  return nowhere;
}

std::size_t behind_last_word(std::string_view text) {
  const auto last = text.find_last_not_of(" \t\r\n");
  return last == nowhere ? 0 : last + 1;
}

}  // namespace

void explain_yaml(std::string_view text, const YamlProblem& problem, const Builder& builder,
                  Ruler& ruler, Report& report) {
  const auto mark = std::min(problem.at, text.size());
  if (is_about_escape(problem.message) && mark > 0) {
    const auto escape = text.rfind('\\', mark - 1);
    return report.error("data/syntax", ruler.at(escape == nowhere ? mark : escape, 2),
                        "a backslash here begins no escape of YAML");
  }
  using YAML::ErrorMsg::DOC_IN_SCALAR;
  using YAML::ErrorMsg::EOF_IN_SCALAR;
  if (problem.message == EOF_IN_SCALAR || problem.message == DOC_IN_SCALAR) {
    const auto quote = open_quotes(text, problem.last);
    return report.error("data/syntax", ruler.at(quote == nowhere ? mark : quote, 1),
                        "the text in quotation marks that begins here is never closed");
  }
  // yaml-cpp points to the beginning of a file when its end comes too early.
  const auto at = mark < problem.last ? behind_last_word(text) : mark;
  if (has_tab_indent(text, at)) {
    return report.error("data/syntax", ruler.at(at), "indents are made of spaces, not of tabs");
  }
  report.error("data/syntax", ruler.at(at), std::string(in_plain_words(problem.message)));
  if (at != mark && builder.opening().is_somewhere()) {
    report.see_also(builder.opening(), "what begins here is never closed");
  }
}

}  // namespace govbook::data
