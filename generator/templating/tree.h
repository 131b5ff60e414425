// A parsed template: statements as values. Nothing here knows data.

#pragma once

#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/report.h"
#include "base/span.h"
#include "templating/expression.h"

namespace govbook::templating {

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
