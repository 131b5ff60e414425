#include "data/json_syntax.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace govbook::data {
namespace {

constexpr std::string_view spaces = " \t\r\n";

// The first byte that is neither space nor comment; an unclosed comment is not stepped over.
std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (spaces.find(text[at]) != std::string_view::npos) {
      ++at;
    } else if (text.substr(at, 2) == "//") {
      at = std::min(text.find('\n', at), text.size());
    } else if (text.substr(at, 2) == "/*" && text.find("*/", at + 2) != std::string_view::npos) {
      at = text.find("*/", at + 2) + 2;
    } else {
      break;
    }
  }
  return at;
}

bool ends_word(char c) {
  return spaces.find(c) != std::string_view::npos ||
         std::string_view(",:{}[]\"/").find(c) != std::string_view::npos;
}

// What stands at a place, short enough for a message.
std::string found(std::string_view text, std::size_t at) {
  if (at >= text.size()) return "the end of the file";
  if (text[at] == '"') return "text";
  std::size_t end = at;
  std::size_t characters = 0;
  while (end < text.size() && characters < 20 && (end == at || !ends_word(text[end]))) {
    utf8::next(text, end);
    ++characters;
    if (ends_word(text[at])) break;
  }
  return "\"" + std::string(text.substr(at, end - at)) + "\"";
}

std::string wanted(const Builder& builder, JsonPlace from, bool has_mark) {
  if (from.mark == ':') return has_mark ? "a value" : "a colon after the name";
  if (builder.is_empty()) return "a list or a record";
  if (builder.is_whole()) return "the end of the file";
  if (!builder.is_in_map()) return from.mark == 0 || has_mark ? "a value" : "a comma or \"]\"";
  return from.mark == 0 || has_mark ? "a name in quotation marks" : "a comma or \"}\"";
}

// Reports what is wrong inside the text that begins at `at`, if anything is.
bool explain_text(std::string_view text, std::size_t at, Ruler& ruler, Report& report) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '"') return false;
    if (text[i] == '\n' || text[i] == '\r') break;
    if (text[i] == '\t') {
      report.error("data/syntax", ruler.at(i, 1), "a tab inside text is written as \\t");
      return true;
    }
    if (text[i] != '\\') continue;
    const char escaped = i + 1 < text.size() ? text[i + 1] : '\n';
    const auto digits = text.substr(std::min(i + 2, text.size()), 4);
    const bool is_number =
        digits.size() == 4 &&
        digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
    const bool is_known = std::string_view("\"\\/bfnrt").find(escaped) != std::string_view::npos;
    // A surrogate that reaches here is without its other half, or the text would have been read.
    const bool is_half = is_number && (digits[0] == 'd' || digits[0] == 'D') && digits[1] >= '8';
    if (is_known || (escaped == 'u' && is_number && !is_half)) {
      ++i;
      continue;
    }
    if (is_half) {
      report.error("data/syntax", ruler.at(i, 6), "this is only half of a character");
      return true;
    }
    report.error("data/syntax", ruler.at(i, 2), "a backslash here begins no escape that JSON has");
    report.hint("a backslash itself is written as \\\\");
    return true;
  }
  report.error("data/syntax", ruler.at(at, 1), "the text that begins here is not closed on its line");
  report.hint("put a quotation mark at its end; a line break inside text is written as \\n");
  return true;
}

void hint_at(std::string_view text, std::size_t at, Report& report) {
  if (at >= text.size()) return;
  const char c = text[at];
  if (c == '\'') return report.hint("JSON puts text between double quotation marks");
  const auto word = text.substr(at, 5);
  if (word.starts_with("True") || word.starts_with("False") || word.starts_with("None")) {
    return report.hint("JSON writes true, false and null in small letters");
  }
  if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.') {
    return report.hint("a JSON number has no leading zero, no plus sign and no bare point");
  }
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
    return report.hint("put text between double quotation marks");
  }
}

}  // namespace

std::size_t next_token(std::string_view text, JsonPlace from, bool* has_mark) {
  const auto at = skip_space(text, from.end);
  const bool is_marked = from.mark != 0 && at < text.size() && text[at] == from.mark;
  if (has_mark != nullptr) *has_mark = is_marked;
  return is_marked ? skip_space(text, at + 1) : at;
}

void explain_syntax(std::string_view text, JsonPlace from, const Builder& builder, Ruler& ruler,
                    Report& report) {
  bool has_mark = false;
  const auto at = next_token(text, builder.is_whole() ? JsonPlace{from.end, 0} : from, &has_mark);
  if (text.substr(at, 2) == "/*") {
    return report.error("data/syntax", ruler.at(at, 2), "the comment that begins here is never closed");
  }
  if (at < text.size() && text[at] == '"' && explain_text(text, at, ruler, report)) return;
  if (builder.is_whole()) {
    report.error("data/syntax", ruler.at(at, 1), "more follows after the end of the data");
    return report.hint("a file holds one list or one record");
  }
  if (builder.is_empty() && at >= text.size()) {
    return report.error("data/syntax", ruler.at(0), "the file is empty");
  }
  const bool closes = at < text.size() && (text[at] == ']' || text[at] == '}');
  if (has_mark && from.mark == ',' && closes) {
    report.error("data/syntax", ruler.at(at, 1), "a comma stands before this bracket with nothing between");
    return report.hint("delete the comma");
  }
  report.error(
      "data/syntax", ruler.at(at, 1),
      "here should be " + wanted(builder, from, has_mark) + ", but there is " + found(text, at));
  if (at >= text.size() && builder.opening().is_somewhere()) {
    report.see_also(builder.opening(), "what begins here is never closed");
  }
  hint_at(text, at, report);
}

}  // namespace govbook::data
