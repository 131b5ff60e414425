#include "templating/parser.h"

#include <utility>

#include "templating/lexer.h"

namespace govbook::templating {
namespace {

using Kind = Token::Kind;

std::string shown(const Token& token) {
  if (token.is(Kind::end)) return "the end of the template";
  if (token.is(Kind::string)) return "a string";
  if (token.is(Kind::text)) return "text";
  return "\"" + token.text + "\"";
}

// Line ends of other systems become ours, as lines are counted by "\n".
std::string with_our_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += text[i];
  }
  return out;
}

}  // namespace

Template parse(std::string_view text, Span at) {
  Report problems;
  std::string converted;
  if (text.find('\r') != std::string_view::npos) {
    converted = with_our_line_ends(text);
    text = converted;
  }
  auto tokens = lex(text, at, problems);
  auto made = Parser(std::move(tokens), problems).run();
  problems.sort();
  made.problems = std::move(problems);
  return made;
}

Template Parser::run() {
  auto parsed = body({}, {}, {});
  made_.body = std::move(parsed);
  return std::move(made_);
}

const Token& Parser::ahead() const { return tokens_[at_ + 1 < tokens_.size() ? at_ + 1 : at_]; }

// The last token, the end, is never passed.
Token Parser::take() {
  const auto& token = tokens_[at_];
  if (at_ + 1 < tokens_.size()) ++at_;
  return token;
}

bool Parser::skip_symbol(std::string_view symbol) {
  if (is_failing() || !now().is_symbol(symbol)) return false;
  take();
  return true;
}

bool Parser::skip_name(std::string_view name) {
  if (is_failing() || !now().is_name(name)) return false;
  take();
  return true;
}

void Parser::expect_symbol(std::string_view symbol) {
  if (!skip_symbol(symbol)) fail("expected \"" + std::string(symbol) + "\", found " + shown(now()));
}

void Parser::expect_name(std::string_view name) {
  if (!skip_name(name)) fail("expected \"" + std::string(name) + "\", found " + shown(now()));
}

std::string Parser::expect_any_name(std::string_view what) {
  if (!is_failing() && now().is(Token::Kind::name)) return take().text;
  fail("expected " + std::string(what) + ", found " + shown(now()));
  return {};
}

void Parser::fail(std::string message, std::string hint) {
  if (is_failing()) return;
  is_failing_ = true;
  if (now().is(Token::Kind::bad) || gave_up_) return;  // Told already.
  report_.error("template/syntax", now().at, std::move(message));
  if (!hint.empty()) report_.hint(std::move(hint));
}

bool Parser::is_at_end_of_tag() const {
  return now().is(Kind::close_tag) || now().is(Kind::close_output) || now().is(Kind::end);
}

void Parser::close_tag(Token::Kind end) {
  if (!is_failing() && !now().is(end)) {
    const auto* wanted = end == Token::Kind::close_tag ? "%}" : "}}";
    fail("expected \"" + std::string(wanted) + "\", found " + shown(now()));
  }
  while (!is_at_end_of_tag()) take();
  take();
  is_failing_ = false;
}

void Parser::give_up(Span at) {
  if (!gave_up_) report_.error("template/too-deep", at, "this is nested too deeply");
  gave_up_ = true;
  at_ = tokens_.size() - 1;
}

}  // namespace govbook::templating
