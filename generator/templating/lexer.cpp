#include "templating/lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "templating/letters.h"
#include "templating/scan.h"

namespace govbook::templating {
namespace {

using Kind = Token::Kind;

constexpr std::array<std::string_view, 28> symbols = {
    "**", "//", "==", "!=", ">=", "<=", "+", "-", "*", "/", "%", "~", "[", "]",
    "(",  ")",  "{",  "}",  ">",  "<",  "=", ".", ":", "|", ",", ";", "!", "&"};

bool begins_name(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
}

// The number of bytes of "raw" or "endraw" tags, "{%- raw %}" and so on; 0 when there is none.
// Gives the signs beside the delimiters.
struct RawTag {
  std::size_t size = 0;
  char before = ' ';
  char after = ' ';
};

RawTag raw_tag(std::string_view text, std::string_view word) {
  RawTag tag;
  if (!text.starts_with("{%")) return {};
  std::size_t at = 2;
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) tag.before = text[at++];
  at += space_before(text.substr(at));
  if (!text.substr(at).starts_with(word)) return {};
  at += word.size();
  at += space_before(text.substr(at));
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) tag.after = text[at++];
  if (!text.substr(at).starts_with("%}")) return {};
  tag.size = at + 2;
  return tag;
}

class Lexer {
 public:
  Lexer(std::string_view text, Span at, Report& report) : scan_(text, at), report_(report) {}

  Tokens run() {
    while (!scan_.is_done()) piece();
    add(Kind::end, scan_.place(), {});
    return std::move(tokens_);
  }

 private:
  void add(Kind kind, Span at, std::string_view text) {
    at.length = kind == Kind::text ? 0 : static_cast<std::uint32_t>(utf8::length(text));
    tokens_.push_back({kind, std::string(text), 0, 0, at});
  }

  void complain(Span at, std::string message) {
    report_.error("template/syntax", at, std::move(message));
  }

  // Text up to the next tag, and that tag.
  void piece() {
    const auto rest = scan_.rest();
    std::size_t end = 0;
    do {
      end = rest.find('{', end);
      if (end == std::string_view::npos) end = rest.size();
      if (end + 1 < rest.size() && std::string_view("{%#").find(rest[end + 1]) != std::string::npos)
        break;
    } while (end++ < rest.size());
    end = std::min(end, rest.size());
    const char kind = end + 1 < rest.size() ? rest[end + 1] : '\0';
    const char sign = end + 2 < rest.size() && kind != '\0' ? rest[end + 2] : ' ';
    add_text(end, sign, kind == '%' || kind == '#');
    if (kind == '#') return comment();
    if (kind == '{') return inside("}}");
    if (kind != '%') return;
    if (const auto raw = raw_tag(scan_.rest(), "raw"); raw.size > 0 && raw.after != '+') {
      return raw_text(raw);
    }
    inside("%}");
  }

  // `is_stripped` is for tags and comments, whose indentation goes.
  void add_text(std::size_t size, char sign, bool is_stripped) {
    const auto at = scan_.place();
    const auto text = scan_.take(size);
    auto kept = text;
    if (sign == '-') {
      kept.remove_suffix(space_after(kept));
    } else if (sign != '+' && is_stripped) {
      const auto line = text.rfind('\n') + 1;  // 0 when there is none.
      const bool is_blank = space_before(text.substr(line)) == text.size() - line;
      if (is_blank && (line > 0 || begins_line_)) kept = text.substr(0, line);
    }
    if (!kept.empty()) add(Kind::text, at, kept);
  }

  // Behind the end of a tag or comment.
  void trim_after(char sign) {
    if (sign == '-') {
      scan_.skip_space();
    } else if (sign != '+' && scan_.peek() == '\n') {
      scan_.take(1);
      begins_line_ = true;
      return;
    }
    begins_line_ = false;
  }

  void comment() {
    const auto at = scan_.place();
    const std::size_t begin = scan_.peek(2) == '-' || scan_.peek(2) == '+' ? 3 : 2;
    const auto end = scan_.rest().find("#}", begin);
    if (end == std::string_view::npos) {
      complain(at, "this comment is never closed");
      scan_.take(scan_.rest().size());
      return;
    }
    const char sign = end > begin ? scan_.rest()[end - 1] : ' ';
    scan_.take(end + 2);
    trim_after(sign);
  }

  void raw_text(const RawTag& begin) {
    const auto opened = scan_.place();
    scan_.take(begin.size);
    begins_line_ = false;
    if (begin.after == '-') scan_.skip_space();
    for (std::size_t end = scan_.rest().find("{%"); end != std::string_view::npos;
         end = scan_.rest().find("{%", end + 1)) {
      const auto tag = raw_tag(scan_.rest().substr(end), "endraw");
      if (tag.size == 0) continue;
      add_text(end, tag.before, true);
      scan_.take(tag.size);
      trim_after(tag.after);
      return;
    }
    complain(opened, "this \"raw\" is never closed");
    report_.hint("write {% endraw %} where it ends");
    scan_.take(scan_.rest().size());
  }

  void inside(std::string_view end) {
    const bool is_tag = end == "%}";
    const auto opened = scan_.place();
    add(is_tag ? Kind::open_tag : Kind::open_output, opened, scan_.take(2));
    if (scan_.peek() == '-' || scan_.peek() == '+') scan_.take(1);
    open_.clear();
    while (true) {
      scan_.skip_space();
      if (!open_.empty() && open_.back() != '}' && scan_.sees(end)) {
        complain(scan_.place(), "expected \"" + std::string(1, open_.back()) + "\" before \"" +
                                    std::string(end) + "\"");
        add(Kind::bad, scan_.place(), {});
        open_.clear();
      }
      if (open_.empty() && close(end)) return;
      const bool is_next = scan_.sees("{%") || scan_.sees("{{") || scan_.sees("{#");
      if (scan_.is_done() || is_next) {
        complain(opened, "this \"" + std::string(is_tag ? "{%" : "{{") + "\" is never closed");
        report_.hint("write \"" + std::string(end) + "\" where it ends");
        add(Kind::bad, scan_.place(), {});
        add(is_tag ? Kind::close_tag : Kind::close_output, scan_.place(), {});
        begins_line_ = false;
        return;
      }
      token(end);
    }
  }

  bool close(std::string_view end) {
    const char sign = scan_.peek();
    const bool has_sign = sign == '-' || (sign == '+' && end == "%}");
    if (!scan_.rest().substr(has_sign ? 1 : 0).starts_with(end)) return false;
    const auto at = scan_.place();
    add(end == "%}" ? Kind::close_tag : Kind::close_output, at,
        scan_.take(end.size() + (has_sign ? 1 : 0)));
    if (end == "%}") {
      trim_after(sign);
    } else {
      if (sign == '-') scan_.skip_space();
      begins_line_ = false;
    }
    return true;
  }

  void token(std::string_view end) {
    const char letter = scan_.peek();
    if (begins_name(letter)) return word();
    if (ascii::is_digit(letter)) return number();
    if (letter == '\'' || letter == '"') return string(end);
    const auto at = scan_.place();
    for (const auto symbol : symbols) {
      if (!scan_.sees(symbol) || symbol == "!" || symbol == "&") continue;
      scan_.take(symbol.size());
      add(Kind::symbol, at, symbol);
      return balance(symbol, at);
    }
    std::size_t size = 0;
    utf8::next(scan_.rest(), size);
    const auto character = utf8::printable(scan_.take(size));
    complain(at, "\"" + character + "\" has no meaning here");
    add(Kind::bad, at, character);
  }

  // "}}" ends an output only where no bracket is open.
  void balance(std::string_view symbol, Span at) {
    if (symbol == "(") open_ += ')';
    if (symbol == "[") open_ += ']';
    if (symbol == "{") open_ += '}';
    if (symbol != ")" && symbol != "]" && symbol != "}") return;
    if (!open_.empty() && open_.back() == symbol[0]) {
      open_.pop_back();
      return;
    }
    const auto wanted = open_.empty() ? "no bracket is open here"
                                      : "expected \"" + std::string(1, open_.back()) + "\"";
    complain(at, "unexpected \"" + std::string(symbol) + "\": " + wanted);
    tokens_.back().kind = Kind::bad;
    open_.clear();
  }

  void word() {
    const auto at = scan_.place();
    std::size_t size = 0;
    while (begins_name(scan_.peek(size)) || ascii::is_digit(scan_.peek(size))) ++size;
    add(Kind::name, at, scan_.take(size));
  }

  void string(std::string_view end) {
    const auto at = scan_.place();
    const auto rest = scan_.rest();
    std::size_t size = 1;
    while (size < rest.size() && rest[size] != rest[0]) size += rest[size] == '\\' ? 2 : 1;
    if (size >= rest.size()) {
      complain(at, "this string is never closed");
      scan_.take(std::min(rest.find(end), rest.size()));
      open_.clear();
      add(Kind::bad, at, {});
      return;
    }
    const auto text = scan_.take(size + 1);
    add(Kind::string, at, unescaped(text.substr(1, text.size() - 2)));
    tokens_.back().at.length = static_cast<std::uint32_t>(utf8::length(text));
  }

  // The number of bytes of digits, "_" allowed between two of them.
  std::size_t count_digits(std::size_t from, int base) const {
    const auto is_fitting = [&](char letter) {
      if (base == 16) return ascii::is_digit(letter) || ((letter | 32) >= 'a' && (letter | 32) <= 'f');
      return letter >= '0' && letter < '0' + base;
    };
    std::size_t at = from;
    while (is_fitting(scan_.peek(at)) ||
           (at > from && scan_.peek(at) == '_' && is_fitting(scan_.peek(at + 1)))) {
      ++at;
    }
    return at - from;
  }

  void number() {
    const auto at = scan_.place();
    const bool follows_dot = !tokens_.empty() && tokens_.back().is_symbol(".");
    const auto based = std::string_view("xob").find(static_cast<char>(scan_.peek(1) | 32));
    if (scan_.peek() == '0' && based != std::string_view::npos) {
      const int base = std::array{16, 8, 2}[based];
      if (const auto digits = count_digits(2, base); digits > 0) {
        return whole(at, scan_.take(digits + 2), base);
      }
    }
    const auto before = count_digits(0, 10);
    std::size_t size = before;
    if (!follows_dot && scan_.peek(size) == '.') {
      const auto after = count_digits(size + 1, 10);
      if (after > 0) size += 1 + after;
    }
    if (!follows_dot && (scan_.peek(size) | 32) == 'e') {
      const bool has_sign = scan_.peek(size + 1) == '+' || scan_.peek(size + 1) == '-';
      const auto digits = count_digits(size + (has_sign ? 2 : 1), 10);
      if (digits > 0) size += digits + (has_sign ? 2 : 1);
    }
    if (size == before) return whole(at, scan_.take(size), 10);
    real(at, scan_.take(size));
  }

  static std::string without_underscores(std::string_view digits) {
    std::string plain(digits);
    std::erase(plain, '_');
    return plain;
  }

  void whole(Span at, std::string_view written, int base) {
    const auto digits = without_underscores(base == 10 ? written : written.substr(2));
    add(Kind::whole, at, written);
    const auto* end = digits.data() + digits.size();
    const bool is_too_large =
        std::from_chars(digits.data(), end, tokens_.back().whole, base).ec != std::errc{};
    const bool is_odd = base == 10 && digits.size() > 1 && digits.front() == '0' &&
                        digits.find_first_not_of('0') != std::string::npos;
    if (!is_too_large && !is_odd) return;
    complain(at, is_odd ? "a whole number cannot begin with 0" : "this number is too large");
    tokens_.back().kind = Kind::bad;
  }

  void real(Span at, std::string_view written) {
    const auto digits = without_underscores(written);
    add(Kind::real, at, written);
    const auto* end = digits.data() + digits.size();
    if (std::from_chars(digits.data(), end, tokens_.back().real).ec == std::errc{}) return;
    complain(at, "this number is too large or too small");
    tokens_.back().kind = Kind::bad;
  }

  Scan scan_;
  Report& report_;
  Tokens tokens_;
  std::string open_;         // Brackets to be closed, innermost last.
  bool begins_line_ = true;  // Whether the text that follows begins a line.
};

}  // namespace

Tokens lex(std::string_view text, Span at, Report& report) { return Lexer(text, at, report).run(); }

}  // namespace govbook::templating
