// A reader's finger on a text: where it is, in bytes and as line and column.

#pragma once

#include <string>
#include <string_view>

#include "base/span.h"

namespace govbook::templating {

class Scan {
 public:
  Scan(std::string_view text, Span at) : text_(text), place_(at) { place_.length = 0; }

  bool is_done() const { return at_ >= text_.size(); }
  std::string_view rest() const { return text_.substr(at_); }
  bool sees(std::string_view word) const { return rest().starts_with(word); }
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  Span place() const { return place_; }

  // Moves by that many bytes and gives them.
  std::string_view take(std::size_t bytes);
  void skip_space();

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  Span place_;
};

// The place `text` later than `at`.
Span moved(Span at, std::string_view text);

// The number of bytes of whitespace at the beginning and at the end.
std::size_t space_before(std::string_view text);
std::size_t space_after(std::string_view text);

// What stands between the quotes of a string, its escapes resolved.
std::string unescaped(std::string_view quoted);

}  // namespace govbook::templating
