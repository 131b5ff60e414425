// What is wrong with a JSON text, in plain words: looked at after the parser has refused it.

#pragma once

#include <cstddef>
#include <string_view>

#include "base/report.h"
#include "data/builder.h"
#include "data/ruler.h"

namespace govbook::data {

// Where a reader of JSON is: the byte behind the last value, name or bracket, and the mark (a comma
// or a colon, 0 for none) that may follow it.
struct JsonPlace {
  std::size_t end = 0;
  char mark = 0;
};

// Steps over white space and comments, then over one `mark` and what space follows it.
std::size_t next_token(std::string_view text, JsonPlace from, bool* has_mark = nullptr);

// Reports data/syntax at the place where the text stops being JSON.
void explain_syntax(std::string_view text, JsonPlace from, const Builder& builder, Ruler& ruler,
                    Report& report);

}  // namespace govbook::data
