// The smallest expressions: literals, names, brackets, and what is taken out of a value.

#include <utility>

#include "templating/parser.h"

namespace govbook::templating {
namespace {

using Kind = Token::Kind;

}  // namespace

Expression Parser::primary() {
  if (is_failing()) return {};
  const auto at = now().at;
  if (now().is_symbol("(")) return parenthesis();
  if (now().is_symbol("[")) return list();
  if (now().is_symbol("{")) return map();
  if (now().is(Kind::string)) {
    std::string text;
    while (now().is(Kind::string)) text += take().text;  // "a" "b" is "ab".
    return make(Literal{Value(std::move(text))}, at);
  }
  if (now().is(Kind::whole)) return make(Literal{Value(take().whole)}, at);
  if (now().is(Kind::real)) return make(Literal{Value(take().real)}, at);
  const auto name = expect_any_name("a value");
  if (name == "true" || name == "True") return make(Literal{Value(true)}, at);
  if (name == "false" || name == "False") return make(Literal{Value(false)}, at);
  if (name == "none" || name == "None") return make(Literal{}, at);
  return make(Name{name}, at);
}

Expression Parser::parenthesis() {
  const auto at = take().at;
  if (skip_symbol(")")) return make(ListOf{true}, at);
  auto inner = expression(Commas::tuple);
  expect_symbol(")");
  return inner;
}

Expression Parser::list() {
  const auto at = take().at;
  std::vector<Expression> parts;
  while (!is_failing() && !now().is_symbol("]")) {
    parts.push_back(choice());
    if (!now().is_symbol("]")) expect_symbol(",");
  }
  expect_symbol("]");
  return make(ListOf{}, at, std::move(parts));
}

Expression Parser::map() {
  const auto at = take().at;
  std::vector<Expression> parts;
  while (!is_failing() && !now().is_symbol("}")) {
    parts.push_back(choice());
    expect_symbol(":");
    parts.push_back(choice());
    if (!now().is_symbol("}")) expect_symbol(",");
  }
  expect_symbol("}");
  return make(MapOf{}, at, std::move(parts));
}

Expression Parser::after_dot(Expression of) {
  take();
  const auto at = now().at;
  std::vector<Expression> parts;
  parts.push_back(std::move(of));
  if (now().is(Kind::whole)) {
    parts.push_back(make(Literal{Value(take().whole)}, at));
    return make(Subscript{}, at, std::move(parts));
  }
  const auto name = expect_any_name("a name");
  return make(Attribute{name}, at, std::move(parts));
}

// [index] or [begin:end:step], where each may be left out.
Expression Parser::subscript(Expression of) {
  const auto at = take().at;
  std::vector<Expression> parts;
  parts.push_back(std::move(of));
  bool is_slice = false;
  const auto limit = [&] {
    const bool is_absent = now().is_symbol(":") || now().is_symbol("]");
    parts.push_back(is_absent ? make(Literal{}, now().at) : choice());
  };
  if (now().is_symbol("]")) fail("expected an index");
  limit();
  while (parts.size() < 4 && skip_symbol(":")) {
    is_slice = true;
    limit();
  }
  expect_symbol("]");
  if (!is_slice) return make(Subscript{}, at, std::move(parts));
  while (parts.size() < 4) parts.push_back(make(Literal{}, at));
  return make(Slice{}, at, std::move(parts));
}

}  // namespace govbook::templating
