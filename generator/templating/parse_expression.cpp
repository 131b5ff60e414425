// Expressions: one function a level of binding, loosest first. The levels are those of Jinja2.

#include <algorithm>
#include <utility>

#include "base/suggest.h"
#include "templating/filters.h"
#include "templating/parser.h"

namespace govbook::templating {
namespace {

using Kind = Token::Kind;

constexpr int deepest_nesting = 50;  // Brackets, signs and the like inside each other.
constexpr int deepest_tree = 150;    // Longer chains ("a|b|c…") than anybody writes.

std::vector<Expression> pair(Expression left, Expression right) {
  std::vector<Expression> parts;
  parts.push_back(std::move(left));
  parts.push_back(std::move(right));
  return parts;
}

std::vector<Expression> one(Expression only) {
  std::vector<Expression> parts;
  parts.push_back(std::move(only));
  return parts;
}

// What a name after "is" or a value cannot be, because it goes on with the expression around it.
bool is_connective(const Token& token) {
  static constexpr std::string_view words[] = {"else", "or", "and", "if", "is", "in", "not"};
  return token.is(Kind::name) &&
         std::find(std::begin(words), std::end(words), token.text) != std::end(words);
}

struct Sign_of {
  std::string_view symbol;
  Comparator by;
};

constexpr Sign_of comparators[] = {{"==", Comparator::equal},  {"!=", Comparator::unequal},
                                   {"<", Comparator::less},    {"<=", Comparator::at_most},
                                   {">", Comparator::greater}, {">=", Comparator::at_least}};

template <typename Table>
std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const auto& entry : table) names.emplace_back(entry.name);
  return names;
}

}  // namespace

Expression Parser::make(decltype(Expression::node) node, Span at, std::vector<Expression> parts) {
  Expression made;
  made.node = std::move(node);
  made.parts = std::move(parts);
  made.at = at;
  for (const auto& part : made.parts) made.depth = std::max(made.depth, part.depth + 1);
  if (made.depth > deepest_tree) {
    give_up(at);
    return {};
  }
  return made;
}

Expression Parser::expression(Commas commas) {
  return commas == Commas::tuple ? tuple(true) : choice();
}

// "a, b" without brackets is a tuple.
Expression Parser::tuple(bool has_choice) {
  const auto at = now().at;
  auto first = has_choice ? choice() : either();
  if (is_failing() || !now().is_symbol(",")) return first;
  std::vector<Expression> parts;
  parts.push_back(std::move(first));
  while (skip_symbol(",")) {
    if (is_at_end_of_tag() || now().is_symbol(")")) break;
    parts.push_back(has_choice ? choice() : either());
  }
  return make(ListOf{true}, at, std::move(parts));
}

Expression Parser::choice() {
  if (++depth_ > deepest_nesting) give_up(now().at);
  auto value = either();
  while (skip_name("if")) {
    const auto at = value.at;
    auto parts = pair(std::move(value), either());
    if (skip_name("else")) parts.push_back(choice());
    value = make(Choice{}, at, std::move(parts));
  }
  --depth_;
  return value;
}

Expression Parser::either() {
  auto left = both();
  while (skip_name("or")) {
    const auto at = left.at;
    left = make(Either{}, at, pair(std::move(left), both()));
  }
  return left;
}

Expression Parser::both() {
  auto left = opposite();
  while (skip_name("and")) {
    const auto at = left.at;
    left = make(Both{}, at, pair(std::move(left), opposite()));
  }
  return left;
}

Expression Parser::opposite() {
  const auto at = now().at;
  if (!skip_name("not")) return comparison();
  if (++depth_ > deepest_nesting) give_up(at);
  auto made = make(Opposite{}, at, one(opposite()));
  --depth_;
  return made;
}

Expression Parser::comparison() {
  auto first = sum();
  Comparison chain;
  std::vector<Expression> parts;
  const auto at = now().at;
  while (!is_failing()) {
    const auto* sign = std::find_if(std::begin(comparators), std::end(comparators),
                                    [&](const auto& one) { return now().is_symbol(one.symbol); });
    if (sign != std::end(comparators)) {
      take();
      chain.by.push_back(sign->by);
    } else if (skip_name("in")) {
      chain.by.push_back(Comparator::in);
    } else if (now().is_name("not") && ahead().is_name("in")) {
      take();
      take();
      chain.by.push_back(Comparator::not_in);
    } else {
      break;
    }
    parts.push_back(sum());
  }
  if (parts.empty()) return first;
  parts.insert(parts.begin(), std::move(first));
  return make(std::move(chain), at, std::move(parts));
}

Expression Parser::sum() {
  auto left = concatenation();
  while (now().is_symbol("+") || now().is_symbol("-")) {
    if (is_failing()) break;
    const auto sign = take();
    const auto by = sign.text == "+" ? Operator::add : Operator::subtract;
    left = make(Calculation{by}, sign.at, pair(std::move(left), concatenation()));
  }
  return left;
}

Expression Parser::concatenation() {
  auto first = product();
  if (is_failing() || !now().is_symbol("~")) return first;
  const auto at = first.at;
  auto parts = one(std::move(first));
  while (skip_symbol("~")) parts.push_back(product());
  return make(Concatenation{}, at, std::move(parts));
}

Expression Parser::product() {
  auto left = power();
  while (!is_failing()) {
    Operator by = Operator::multiply;
    if (now().is_symbol("/")) {
      by = Operator::divide;
    } else if (now().is_symbol("//")) {
      by = Operator::divide_whole;
    } else if (now().is_symbol("%")) {
      by = Operator::remainder;
    } else if (!now().is_symbol("*")) {
      break;
    }
    const auto at = take().at;
    left = make(Calculation{by}, at, pair(std::move(left), power()));
  }
  return left;
}

Expression Parser::power() {
  auto left = sign();
  while (!is_failing() && now().is_symbol("**")) {
    const auto at = take().at;
    left = make(Calculation{Operator::power}, at, pair(std::move(left), sign()));
  }
  return left;
}

Expression Parser::sign(bool has_filters) {
  if (++depth_ > deepest_nesting) give_up(now().at);
  Expression made;
  if (!is_failing() && (now().is_symbol("-") || now().is_symbol("+"))) {
    const auto token = take();
    made = make(Sign{token.text == "-"}, token.at, one(sign(false)));
  } else {
    made = primary();
  }
  made = with_postfix(std::move(made));
  if (has_filters) made = with_filters(std::move(made));
  --depth_;
  return made;
}

Expression Parser::with_postfix(Expression of) {
  while (!is_failing()) {
    if (now().is_symbol(".")) {
      of = after_dot(std::move(of));
    } else if (now().is_symbol("[")) {
      of = subscript(std::move(of));
    } else if (now().is_symbol("(")) {
      const auto at = of.at;
      auto parts = one(std::move(of));
      auto named = arguments(parts);
      of = make(Call{std::move(named)}, at, std::move(parts));
    } else {
      break;
    }
  }
  return of;
}

Expression Parser::with_filters(Expression of) {
  while (!is_failing()) {
    if (now().is_symbol("|")) {
      of = filter(std::move(of));
    } else if (now().is_name("is")) {
      of = test(std::move(of));
    } else {
      break;
    }
  }
  return of;
}

Expression Parser::filter(Expression of) {
  take();
  const auto at = now().at;
  const auto name = expect_any_name("the name of a filter");
  const auto* found = find_filter(name);
  if (found == nullptr && !is_failing()) {
    report_.error("template/unknown-filter", at, "there is no filter \"" + name + "\"");
    const auto hint = did_you_mean(name, names_of(filters()));
    if (!hint.empty()) report_.hint(hint);
  }
  auto parts = one(std::move(of));
  std::vector<std::string> named;
  if (!is_failing() && now().is_symbol("(")) named = arguments(parts);
  if (found == nullptr) return make(Broken{}, at);
  return make(Filtered{found, std::move(named)}, at, std::move(parts));
}

Expression Parser::test(Expression of) {
  take();
  const bool is_negated = skip_name("not");
  const auto at = now().at;
  const auto name = expect_any_name("the name of a test");
  const auto* found = find_test(name);
  if (found == nullptr && !is_failing()) {
    report_.error("template/unknown-test", at, "there is no test \"" + name + "\"");
    const auto hint = did_you_mean(name, names_of(tests()));
    if (!hint.empty()) report_.hint(hint);
  }
  auto parts = one(std::move(of));
  std::vector<std::string> named;
  if (!is_failing() && now().is_symbol("(")) {
    named = arguments(parts);
  } else if (begins_argument()) {
    parts.push_back(with_postfix(primary()));
  }
  if (found == nullptr) return make(Broken{}, at);
  auto made = make(Tested{found, std::move(named)}, at, std::move(parts));
  return is_negated ? make(Opposite{}, at, one(std::move(made))) : std::move(made);
}

bool Parser::begins_argument() const {
  const auto& token = now();
  if (is_failing() || is_connective(token)) return false;
  return token.is(Kind::name) || token.is(Kind::string) || token.is(Kind::whole) ||
         token.is(Kind::real) || token.is_symbol("[") || token.is_symbol("{");
}

std::vector<std::string> Parser::arguments(std::vector<Expression>& parts) {
  std::vector<std::string> named;
  expect_symbol("(");
  while (!is_failing() && !now().is_symbol(")")) {
    if (now().is(Kind::name) && ahead().is_symbol("=")) {
      const auto name = take().text;
      take();
      if (std::find(named.begin(), named.end(), name) != named.end()) {
        fail("the argument \"" + name + "\" is given twice");
      }
      named.push_back(name);
    } else if (!named.empty()) {
      fail("arguments without a name come before those with one");
    }
    parts.push_back(choice());
    if (!now().is_symbol(")")) expect_symbol(",");
  }
  expect_symbol(")");
  return named;
}

}  // namespace govbook::templating
