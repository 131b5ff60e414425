// Tags that give names to things: with, macro, call, filter, import, and the names themselves.

#include <algorithm>
#include <utility>

#include "templating/parser.h"

namespace govbook::templating {
namespace {

using Kind = Token::Kind;

bool is_literal_name(std::string_view name) {
  return name == "true" || name == "false" || name == "none" || name == "True" || name == "False" ||
         name == "None";
}

}  // namespace

void Parser::with_tag(Body& out, Span at) {
  With made;
  while (!is_failing() && !is_at_end_of_tag()) {
    if (!made.targets.empty()) expect_symbol(",");
    made.targets.push_back(target());
    expect_symbol("=");
    made.values.push_back(choice());
  }
  made.body = block_of("with", at);
  made.targets.resize(std::min(made.targets.size(), made.values.size()));
  out.push_back({std::move(made), at});
}

void Parser::macro_tag(Body& out, Span at) {
  MacroDefinition made;
  made.signature.name = expect_any_name("the name of a macro");
  signature(made.signature);
  made.body = block_of("macro", at);
  out.push_back({std::move(made), at});
}

void Parser::call_tag(Body& out, Span at) {
  CallBlock made;
  made.signature.name = "caller";
  if (now().is_symbol("(")) signature(made.signature);
  made.call = expression();
  if (!is_failing() && !std::holds_alternative<Call>(made.call.node)) {
    fail("expected the call of a macro");
  }
  const bool is_whole = !is_failing();
  made.body = block_of("call", at);
  if (is_whole) out.push_back({std::move(made), at});
}

void Parser::filter_tag(Body& out, Span at) {
  FilterBlock made;
  made.filters = make(Captured{}, at);
  // The first filter stands without its "|"; `filter` takes one token before the name.
  if (at_ > 0) --at_;
  made.filters = filter(std::move(made.filters));
  while (!is_failing() && now().is_symbol("|")) made.filters = filter(std::move(made.filters));
  made.body = block_of("filter", at);
  out.push_back({std::move(made), at});
}

void Parser::import_tag(Body& out, Span at) {
  Import made;
  made.name = expression();
  expect_name("as");
  made.as = expect_any_name("a name");
  made.has_context = context_words(false);
  const bool is_whole = !is_failing();
  close_tag(Kind::close_tag);
  if (is_whole) out.push_back({std::move(made), at});
}

void Parser::from_tag(Body& out, Span at) {
  Import made;
  made.name = expression();
  expect_name("import");
  do {
    const bool is_context =
        (now().is_name("with") || now().is_name("without")) && ahead().is_name("context");
    if (is_context && !made.names.empty()) break;
    auto from = target();
    auto as = from;
    if (skip_name("as")) as = target();
    made.names.emplace_back(from.name, std::move(as));
  } while (skip_symbol(","));
  made.has_context = context_words(false);
  const bool is_whole = !is_failing();
  close_tag(Kind::close_tag);
  if (is_whole) out.push_back({std::move(made), at});
}

// "with context" or "without context".
bool Parser::context_words(bool fallback) {
  const bool is_with = now().is_name("with");
  if (is_failing() || !(is_with || now().is_name("without")) || !ahead().is_name("context")) {
    return fallback;
  }
  take();
  take();
  return is_with;
}

Target Parser::target() {
  Target found;
  found.at = now().at;
  if (now().is(Kind::name) && is_literal_name(now().text)) {
    fail("\"" + now().text + "\" cannot be set");
  }
  found.name = expect_any_name("a name");
  return found;
}

// "a", "a, b", "(a, b)" or, for "set", "namespace.a".
std::vector<Target> Parser::targets(bool& is_unpacked) {
  std::vector<Target> found;
  const bool has_bracket = skip_symbol("(");
  do {
    if (!found.empty() && (now().is_name("in") || now().is_symbol("=") || now().is_symbol(")"))) {
      break;
    }
    found.push_back(target());
    if (skip_symbol(".")) found.back().attribute = expect_any_name("a name");
    is_unpacked = is_unpacked || now().is_symbol(",");
  } while (skip_symbol(","));
  if (has_bracket) expect_symbol(")");
  return found;
}

void Parser::signature(Signature& out) {
  expect_symbol("(");
  while (!is_failing() && !now().is_symbol(")")) {
    const auto name = target();
    if (std::find(out.names.begin(), out.names.end(), name.name) != out.names.end()) {
      fail("the name \"" + name.name + "\" is given twice");
    }
    out.names.push_back(name.name);
    if (skip_symbol("=")) {
      out.defaults.push_back(choice());
    } else if (!out.defaults.empty()) {
      fail("\"" + name.name + "\" needs a default, as the name before it has one");
    }
    if (!now().is_symbol(")")) expect_symbol(",");
  }
  expect_symbol(")");
}

}  // namespace govbook::templating
