// One located value for JSON and YAML: every value and every key knows its line and column.

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/span.h"

namespace govbook::data {

struct Value;
struct Member;
using List = std::vector<Value>;
using Map = std::vector<Member>;  // In the order written; keys are unique.

struct Null {};

// JSON numbers that are whole and within ±2^53 are long long; others are double. All YAML scalars
// that are not quoted arrive as `Bare`: the reader asks for the type its field has, so that `no`,
// `012` and dates are never guessed.
struct Bare {
  std::string text;
};

struct Value {
  std::variant<Null, bool, long long, double, std::string, Bare, List, Map> data;
  Span span;

  const Value* find(std::string_view key) const;  // A member of a map, or nullptr.
};

struct Member {
  std::string key;
  Span key_span;
  Value value;
};

// "a list", "text", "a number": what a value is, for messages.
std::string_view kind_of(const Value& value);

}  // namespace govbook::data
