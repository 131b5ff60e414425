#include "templating/escape.h"

#include <cstddef>

#include "base/ascii.h"

namespace govbook::templating {
namespace {

// Wherever they stand, these can open or close something (emphasis, code, links, tables, ids,
// HTML, character references, the closing sequence of a heading, a link's title).
constexpr std::string_view meaningful = "\\`*_{}[]<>|~&#!\"";

// These have a meaning only where a line or, after the template's own words, a link begins:
// "- x", "+ x", "= =", ":--", "1" + ". x", "[a]" + "(b)", "[" + "^a]:".
constexpr std::string_view meaningful_first = "-+=:.)(^";

constexpr std::size_t longest_list_number = 9;  // CommonMark 5.2.

// Where the "." or ")" of "1986. A" stands, if the text begins like an item of an ordered list.
std::size_t end_of_list_number(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && ascii::is_digit(text[at])) ++at;
  const bool is_marker = at > 0 && at <= longest_list_number && at < text.size() &&
                         (text[at] == '.' || text[at] == ')');
  return is_marker ? at : std::string_view::npos;
}

// Line ends as spaces; a carriage return and its line feed are one.
std::string on_one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    line += text[i] == '\n' || text[i] == '\r' ? ' ' : text[i];
  }
  return line;
}

void append_blank(std::string& out, char blank) { out += blank == '\t' ? "&#9;" : "&#32;"; }

}  // namespace

std::string escape_markdown(std::string_view text) {
  const auto line = on_one_line(text);
  const auto first = line.find_first_not_of(" \t");
  const auto last = line.find_last_not_of(" \t");
  std::string out;
  out.reserve(line.size() + 8);
  if (first == std::string::npos) {
    for (const char blank : line) append_blank(out, blank);
    return out;
  }
  for (std::size_t i = 0; i < first; ++i) append_blank(out, line[i]);
  const auto inner = std::string_view(line).substr(first, last - first + 1);
  const auto list_marker = end_of_list_number(inner);
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const bool matters = meaningful.find(inner[i]) != std::string_view::npos || i == list_marker ||
                         (i == 0 && meaningful_first.find(inner[i]) != std::string_view::npos);
    if (matters) out += '\\';
    out += inner[i];
  }
  for (std::size_t i = last + 1; i < line.size(); ++i) append_blank(out, line[i]);
  return out;
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char letter : text) {
    switch (letter) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&#34;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += letter;
    }
  }
  return out;
}

}  // namespace govbook::templating
