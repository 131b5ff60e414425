// A parsed expression as a value. Nothing here knows data.

#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/span.h"
#include "templating/value.h"

namespace govbook::templating {

struct Filter;
struct Test;

struct Broken {};    // Could not be read; complained about already.
struct Captured {};  // What a block has rendered: the input of its filters.
struct Literal {
  Value value;
};
struct Name {
  std::string name;
};
struct Attribute {  // parts: the record.
  std::string name;
};
struct Subscript {};  // parts: the list or map, the index.
struct Slice {};      // parts: the list, where it begins, where it ends, the step; none if absent.
// Parts of a call, a filter and a test: the callee or input, the arguments by order, then those
// by name, whose names are `named`.
struct Call {
  std::vector<std::string> named;
};
struct Filtered {
  const Filter* filter = nullptr;
  std::vector<std::string> named;
};
struct Tested {
  const Test* test = nullptr;
  std::vector<std::string> named;
};
enum class Operator { add, subtract, multiply, divide, divide_whole, remainder, power };
struct Calculation {  // parts: left, right.
  Operator by = Operator::add;
};
struct Sign {
  bool is_minus = true;
};
enum class Comparator { equal, unequal, less, at_most, greater, at_least, in, not_in };
struct Comparison {  // parts: one more than comparators.
  std::vector<Comparator> by;
};
struct Concatenation {};
struct Choice {};  // parts: value, condition and, if there is one, the value otherwise.
struct Either {};  // a or b
struct Both {};    // a and b
struct Opposite {};
struct ListOf {
  bool is_tuple = false;
};
struct MapOf {};  // parts: key, value, key, value …

struct Expression {
  std::variant<Broken, Captured, Literal, Name, Attribute, Subscript, Slice, Call, Filtered, Tested,
               Calculation, Sign, Comparison, Concatenation, Choice, Either, Both, Opposite, ListOf,
               MapOf>
      node;
  std::vector<Expression> parts;
  Span at;
  int depth = 1;
};

}  // namespace govbook::templating
