#include "templating/scan.h"

#include <charconv>
#include <cstdint>

#include "base/utf8.h"
#include "templating/letters.h"

namespace govbook::templating {
namespace {

struct Escaped {
  char letter;
  char meaning;
};

constexpr Escaped escapes[] = {{'\\', '\\'}, {'\'', '\''}, {'"', '"'},  {'n', '\n'}, {'t', '\t'},
                               {'r', '\r'},  {'a', '\a'},  {'b', '\b'}, {'f', '\f'}, {'v', '\v'}};

// \xHH, \uHHHH and \UHHHHHHHH: the number of digits; 0 for anything else.
std::size_t digits_after(char letter) {
  if (letter == 'x') return 2;
  if (letter == 'u') return 4;
  return letter == 'U' ? 8 : 0;
}

// Appends the character with that number; false when there is none.
bool append_numbered(std::string& out, std::string_view digits, int base) {
  std::uint32_t number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  if (error != std::errc{} || end != digits.data() + digits.size()) return false;
  if (number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return false;
  out += utf8::encode(static_cast<char32_t>(number));
  return true;
}

std::size_t count_octal(std::string_view text) {
  std::size_t count = 0;
  while (count < 3 && count < text.size() && text[count] >= '0' && text[count] <= '7') ++count;
  return count;
}

// Resolves the escape whose letter is text[at]; gives the number of bytes behind the backslash, 0
// when it is no escape and the backslash stands for itself.
std::size_t resolve(std::string& out, std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == '\n') return 1;  // A line that is continued.
  for (const auto& [letter, meaning] : escapes) {
    if (text[0] != letter) continue;
    out += meaning;
    return 1;
  }
  if (const auto octal = count_octal(text); octal > 0) {
    return append_numbered(out, text.substr(0, octal), 8) ? octal : 0;
  }
  const auto digits = digits_after(text[0]);
  if (digits == 0 || text.size() < digits + 1) return 0;
  return append_numbered(out, text.substr(1, digits), 16) ? digits + 1 : 0;
}

}  // namespace

Span moved(Span at, std::string_view text) {
  for (const char letter : text) {
    if (letter == '\n') {
      ++at.line;
      at.column = 1;
    } else if ((static_cast<unsigned char>(letter) & 0xC0) != 0x80) {
      ++at.column;
    }
  }
  return at;
}

std::string_view Scan::take(std::size_t bytes) {
  const auto taken = rest().substr(0, bytes);
  place_ = moved(place_, taken);
  at_ += taken.size();
  return taken;
}

void Scan::skip_space() { take(space_before(rest())); }

std::size_t space_before(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size() && is_space(utf8::next(text, at));) end = at;
  return end;
}

std::size_t space_after(std::string_view text) { return text.size() - strip_end(text).size(); }

std::string unescaped(std::string_view quoted) {
  std::string out;
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    if (quoted[i] != '\\') {
      out += quoted[i];
      continue;
    }
    const auto used = resolve(out, quoted.substr(i + 1));
    if (used == 0) out += '\\';
    i += used;
  }
  return out;
}

}  // namespace govbook::templating
