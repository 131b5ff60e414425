#include <string>

#include "base/ascii.h"
#include "markdown/parse.h"

namespace govbook::markdown {
namespace {

// What means something wherever it stands. Everything else means something only at the beginning
// of a line or behind digits there ("1986.").
bool is_mark(char byte) {
  return std::string_view("\\`*_[]<>&~|{}!#").find(byte) != std::string_view::npos;
}

std::string entity(char space) { return space == '\t' ? "&#9;" : "&#32;"; }

}  // namespace

std::string escape(std::string_view plain) {
  std::string escaped;
  bool is_behind_digits = true;  // Only digits, or nothing, so far.
  for (std::size_t at = 0; at < plain.size(); ++at) {
    const char byte = plain[at];
    if (byte == '\r' && plain.substr(at + 1).starts_with('\n')) continue;
    const bool is_outermost = at == 0 || at + 1 == plain.size();
    if (ascii::is_space(byte)) {
      // At either side Markdown would drop it, or take four for code and two for a line end.
      escaped += is_outermost ? entity(byte) : std::string(1, byte == '\t' ? byte : ' ');
    } else {
      if (is_mark(byte) || (is_behind_digits && ascii::is_punctuation(byte))) escaped += '\\';
      escaped += byte;
    }
    is_behind_digits = is_behind_digits && byte >= '0' && byte <= '9';
  }
  return escaped;
}

}  // namespace govbook::markdown
