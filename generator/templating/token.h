// The words of the template language.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"

namespace govbook::templating {

struct Token {
  enum class Kind {
    text,          // The template's own words, whitespace control already applied.
    open_output,   // {{
    close_output,  // }}
    open_tag,      // {%
    close_tag,     // %}
    name,
    string,  // `text` is what it stands for, without quotes.
    whole,
    real,
    symbol,  // An operator or a bracket.
    bad,     // Complained about already.
    end,
  };
  Kind kind = Kind::end;
  std::string text;
  std::int64_t whole = 0;
  double real = 0;
  Span at;

  bool is(Kind wanted) const { return kind == wanted; }
  bool is_symbol(std::string_view wanted) const { return kind == Kind::symbol && text == wanted; }
  bool is_name(std::string_view wanted) const { return kind == Kind::name && text == wanted; }
};

using Tokens = std::vector<Token>;

}  // namespace govbook::templating
