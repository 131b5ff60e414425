#include "verify/tokens.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace govbook::verify {
namespace {

enum class Class : char { space, delimiter, regular };

constexpr auto classes = [] {
  std::array<Class, 256> table{};
  table.fill(Class::regular);
  for (const char c : {'\0', '\t', '\n', '\f', '\r', ' '}) {
    table[static_cast<unsigned char>(c)] = Class::space;
  }
  for (const char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'}) {
    table[static_cast<unsigned char>(c)] = Class::delimiter;
  }
  return table;
}();

Class class_of(char c) { return classes[static_cast<unsigned char>(c)]; }

using ascii::value_of_hex;

bool is_octal(char c) { return c >= '0' && c <= '7'; }

// "-1.5", ".5", "+3", "7": what libqpdf takes for a number.
bool is_number(std::string_view word) {
  if (word.starts_with('+') || word.starts_with('-')) word.remove_prefix(1);
  const auto points = std::count(word.begin(), word.end(), '.');
  return points <= 1 && word.size() > static_cast<std::size_t>(points) &&
         word.find_first_not_of("0123456789.") == std::string_view::npos;
}

}  // namespace

Token Tokens::next() {
  while (at_ < content_.size()) {
    const char c = content_[at_];
    if (class_of(c) == Class::space) {
      ++at_;
    } else if (c == '%') {
      at_ = std::min(content_.find_first_of("\r\n", at_), content_.size());
    } else if (c == '(') {
      read_string();
      return Token::string;
    } else if (c == '<') {
      if (read_hexadecimal()) return Token::string;
    } else if (c == '/') {
      read_name();
      return Token::name;
    } else if (c == '[' || c == ']') {
      value_ = content_[at_++];
      return Token::bracket;
    } else if (class_of(c) == Class::delimiter) {
      ++at_;
    } else if (const auto word = run(); !is_number(word)) {
      value_ = word;
      if (word == "ID") pass_picture();
      return Token::word;
    }
  }
  return Token::end;
}

std::string_view Tokens::run() {
  const auto begin = at_;
  while (at_ < content_.size() && class_of(content_[at_]) == Class::regular) ++at_;
  return content_.substr(begin, at_ - begin);
}

void Tokens::read_string() {
  value_.clear();
  int open = 1;
  for (++at_; at_ < content_.size();) {
    const char c = content_[at_++];
    if (c == '\\') {
      read_escape();
      continue;
    }
    if (c == '(') ++open;
    if (c == ')' && --open == 0) return;
    if (c == '\r') {  // Any end of a line is one line feed (7.3.4.2).
      if (at_ < content_.size() && content_[at_] == '\n') ++at_;
      value_ += '\n';
    } else {
      value_ += c;
    }
  }
}

void Tokens::read_escape() {
  if (at_ == content_.size()) return;
  const char c = content_[at_++];
  constexpr std::string_view names = "nrtbf", meanings = "\n\r\t\b\f";
  if (is_octal(c)) {
    int code = c - '0';
    for (int i = 0; i < 2 && at_ < content_.size() && is_octal(content_[at_]); ++i) {
      code = code * 8 + (content_[at_++] - '0');
    }
    value_ += static_cast<char>(code & 0xFF);
  } else if (const auto known = names.find(c); known != std::string_view::npos) {
    value_ += meanings[known];
  } else if (c == '\r') {
    if (at_ < content_.size() && content_[at_] == '\n') ++at_;
  } else if (c != '\n') {
    value_ += c;
  }
}

// False for "<<", which begins a dictionary.
bool Tokens::read_hexadecimal() {
  if (++at_ < content_.size() && content_[at_] == '<') {
    ++at_;
    return false;
  }
  value_.clear();
  int half = -1;
  for (; at_ < content_.size() && content_[at_] != '>'; ++at_) {
    const int digit = value_of_hex(content_[at_]);
    if (digit < 0) continue;
    if (half >= 0) value_ += static_cast<char>(half * 16 + digit);
    half = half >= 0 ? -1 : digit;
  }
  if (half >= 0) value_ += static_cast<char>(half * 16);
  at_ = std::min(at_ + 1, content_.size());
  return true;
}

void Tokens::read_name() {
  ++at_;
  const auto written = run();
  value_.clear();
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool is_escape = written[i] == '#' && i + 2 < written.size() &&
                           value_of_hex(written[i + 1]) >= 0 && value_of_hex(written[i + 2]) >= 0;
    if (is_escape) {
      value_ += static_cast<char>(value_of_hex(written[i + 1]) * 16 + value_of_hex(written[i + 2]));
      i += 2;
    } else {
      value_ += written[i];
    }
  }
}

// To the "EI" behind which there is text again: the bytes of a picture may hold one, too.
void Tokens::pass_picture() {
  constexpr std::size_t looked_at = 16;
  for (auto end = content_.find("EI", at_); end != std::string_view::npos;
       end = content_.find("EI", end + 1)) {
    const auto behind = content_.substr(end + 2, looked_at);
    const bool stands_alone = class_of(content_[end - 1]) == Class::space &&
                              (behind.empty() || class_of(behind[0]) != Class::regular);
    const auto plain = behind.substr(0, behind.find_first_of("(<"));  // Strings hold any byte.
    const bool is_text = std::all_of(plain.begin(), plain.end(), [](char c) {
      return (c >= ' ' && c < 0x7F) || class_of(c) == Class::space;
    });
    if (!stands_alone || !is_text) continue;
    at_ = end;
    return;
  }
  at_ = content_.size();
}

}  // namespace govbook::verify
