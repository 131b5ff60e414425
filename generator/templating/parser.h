// Tokens to a tree. A mistake costs its tag only: the parser complains, skips to the end of the
// tag and goes on, so that all mistakes of a template are told in one go.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "templating/token.h"
#include "templating/tree.h"

namespace govbook::templating {

// `at` is where the text begins. The problems (template/syntax, template/unknown-filter,
// template/unknown-test, template/too-deep) are part of the result, because a template is parsed
// once and rendered often.
Template parse(std::string_view text, Span at);

// The parser itself; only parse() and its own sources need it.
class Parser {
 public:
  Parser(Tokens tokens, Report& report) : tokens_(std::move(tokens)), report_(report) {}

  Template run();

 private:
  using Words = std::vector<std::string_view>;
  enum class Commas { single, tuple };

  // parser.cpp: tokens and mistakes.
  const Token& now() const { return tokens_[at_]; }
  const Token& ahead() const;
  Token take();
  bool skip_symbol(std::string_view symbol);
  bool skip_name(std::string_view name);
  void expect_symbol(std::string_view symbol);
  void expect_name(std::string_view name);
  std::string expect_any_name(std::string_view what);
  void fail(std::string message, std::string hint = {});
  bool is_failing() const { return is_failing_ || gave_up_; }
  void close_tag(Token::Kind end);
  bool is_at_end_of_tag() const;
  void give_up(Span at);

  // parse_statement.cpp.
  Body body(const Words& until, std::string_view opener, Span opened);
  bool ends_body(const Words& until);
  Body block_of(std::string_view opener, Span opened);  // To its end tag, which is taken.
  void statement(Body& out);
  void print(Body& out);
  void if_tag(Body& out, Span at);
  void for_tag(Body& out, Span at);
  void set_tag(Body& out, Span at);
  void include_tag(Body& out, Span at);
  void block_tag(Body& out, Span at);
  void with_tag(Body& out, Span at);
  void macro_tag(Body& out, Span at);
  void call_tag(Body& out, Span at);
  void filter_tag(Body& out, Span at);
  void import_tag(Body& out, Span at);
  void from_tag(Body& out, Span at);
  bool context_words(bool fallback);
  Target target();
  std::vector<Target> targets(bool& is_unpacked);
  void signature(Signature& out);

  // parse_expression.cpp, loosest first.
  Expression expression(Commas commas = Commas::single);
  Expression tuple(bool has_choice);
  Expression choice();
  Expression either();
  Expression both();
  Expression opposite();
  Expression comparison();
  Expression sum();
  Expression concatenation();
  Expression product();
  Expression power();
  Expression sign(bool has_filters = true);
  Expression primary();
  Expression parenthesis();
  Expression list();
  Expression map();
  Expression after_dot(Expression of);
  Expression subscript(Expression of);
  Expression with_postfix(Expression of);
  Expression with_filters(Expression of);
  Expression filter(Expression of);
  Expression test(Expression of);
  bool begins_argument() const;
  std::vector<std::string> arguments(std::vector<Expression>& parts);
  Expression make(decltype(Expression::node) node, Span at, std::vector<Expression> parts = {});

  Tokens tokens_;
  Report& report_;
  Template made_;
  std::size_t at_ = 0;
  std::vector<Words> awaited_;  // What ends the bodies that are open, innermost last.
  int depth_ = 0;
  bool is_failing_ = false;  // Inside a tag with a mistake: silent until its end.
  bool gave_up_ = false;
};

}  // namespace govbook::templating
