// A parsed template: statements and expressions as values. Nothing here knows data.

#pragma once

#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/report.h"
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

struct Statement;
using Body = std::vector<Statement>;

// A name that is set; with an attribute, a member of a namespace.
struct Target {
  std::string name;
  std::string attribute;
  Span at;
};

// What a macro or a call block takes. The last `defaults.size()` names have defaults.
struct Signature {
  std::string name;
  std::vector<std::string> names;
  std::vector<Expression> defaults;
};

struct Text {
  std::string text;
};
struct Print {
  Expression value;
};
struct Branch {
  std::vector<Expression> condition;  // None for "else".
  Body body;
};
struct If {
  std::vector<Branch> branches;
};
struct For {
  std::vector<Target> targets;
  bool is_unpacked = false;
  Expression over;
  std::vector<Expression> condition;  // None or one.
  Body body;
  Body otherwise;
};
struct Set {
  std::vector<Target> targets;
  bool is_unpacked = false;
  Expression value;
};
struct SetBlock {
  Target target;
  Expression filters;
  Body body;
};
struct Include {
  Expression name;
  bool is_optional = false;
  bool has_context = true;
};
struct Extends {
  Expression name;
};
struct BlockPlace {
  std::string name;
  bool is_scoped = false;
};
struct With {
  std::vector<Target> targets;
  std::vector<Expression> values;
  Body body;
};
struct MacroDefinition {
  Signature signature;
  Body body;
};
struct CallBlock {
  Signature signature;
  Expression call;
  Body body;
};
struct FilterBlock {
  Expression filters;
  Body body;
};
// Names empty: the whole template under one name.
struct Import {
  Expression name;
  std::string as;
  std::vector<std::pair<std::string, Target>> names;
  bool has_context = false;
};

struct Statement {
  std::variant<Text, Print, If, For, Set, SetBlock, Include, Extends, BlockPlace, With,
               MacroDefinition, CallBlock, FilterBlock, Import>
      node;
  Span at;
};

struct Block {
  Body body;
  Span at;
};

struct Template {
  Body body;
  std::map<std::string, Block, std::less<>> blocks;
  Report problems;
};

}  // namespace govbook::templating
