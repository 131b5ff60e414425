// Tags: what stands between {% and %}, and the bodies they enclose.

#include <algorithm>
#include <utility>

#include "base/suggest.h"
#include "templating/parser.h"

namespace govbook::templating {
namespace {

using Kind = Token::Kind;

constexpr int deepest_bodies = 40;

const std::vector<std::string>& tag_names() {
  static const std::vector<std::string> names = {
      "block", "call",     "elif",   "else",    "endblock", "endcall", "endfilter", "endfor",
      "endif", "endmacro", "endraw", "endset",  "endwith",  "extends", "filter",    "for",
      "from",  "if",       "import", "include", "macro",    "raw",     "set",       "with"};
  return names;
}

bool has(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

// Statements up to a tag of `until`, which is not taken.
Body Parser::body(const Words& until, std::string_view opener, Span opened) {
  Body out;
  awaited_.push_back(until);
  if (awaited_.size() > deepest_bodies) give_up(opened);
  while (!now().is(Kind::end)) {
    if (now().is(Kind::text)) {
      const auto at = now().at;
      out.push_back({Text{take().text}, at});
    } else if (now().is(Kind::open_output)) {
      print(out);
    } else if (now().is(Kind::open_tag)) {
      if (ends_body(until)) break;
      statement(out);
    } else {
      take();
    }
  }
  if (now().is(Kind::end) && !opener.empty() && !gave_up_) {
    report_.error("template/syntax", opened,
                  "this \"" + std::string(opener) + "\" is never closed");
    report_.hint("write {% end" + std::string(opener) + " %} where it ends");
  }
  awaited_.pop_back();
  return out;
}

// Whether the tag that follows ends this body. One that ends a body further out ends this one too,
// with a complaint.
bool Parser::ends_body(const Words& until) {
  const auto& name = ahead();
  if (!name.is(Kind::name)) return false;
  if (has(until, name.text)) return true;
  const bool is_awaited = std::any_of(awaited_.begin(), awaited_.end(),
                                      [&](const Words& words) { return has(words, name.text); });
  if (!is_awaited) return false;
  report_.error("template/syntax", name.at,
                "unexpected \"" + name.text + "\": expected \"" + std::string(until.back()) + "\"");
  return true;
}

// The rest of the opening tag, the body and the end tag.
Body Parser::block_of(std::string_view opener, Span opened) {
  close_tag(Kind::close_tag);
  const auto end = "end" + std::string(opener);
  auto found = body({end}, opener, opened);
  if (ahead().is_name(end)) {
    take();
    take();
    if (opener == "block" && now().is(Kind::name)) take();  // {% endblock name %}
    close_tag(Kind::close_tag);
  }
  return found;
}

void Parser::print(Body& out) {
  take();
  const auto begin = now().at;
  auto value = expression(Commas::tuple);
  const bool is_whole = !is_failing() && now().is(Kind::close_output);
  close_tag(Kind::close_output);
  if (is_whole) out.push_back({Print{std::move(value)}, begin});
}

void Parser::statement(Body& out) {
  take();
  const auto at = now().at;
  const auto name = expect_any_name("the name of a tag");
  if (name == "if") return if_tag(out, at);
  if (name == "for") return for_tag(out, at);
  if (name == "set") return set_tag(out, at);
  if (name == "include") return include_tag(out, at);
  if (name == "block") return block_tag(out, at);
  if (name == "with") return with_tag(out, at);
  if (name == "macro") return macro_tag(out, at);
  if (name == "call") return call_tag(out, at);
  if (name == "filter") return filter_tag(out, at);
  if (name == "import") return import_tag(out, at);
  if (name == "from") return from_tag(out, at);
  if (name == "extends") {
    auto parent = expression();
    if (!is_failing()) out.push_back({Extends{std::move(parent)}, at});
  } else if (!is_failing()) {
    const bool is_stray =
        std::find(tag_names().begin(), tag_names().end(), name) != tag_names().end();
    is_failing_ = true;
    report_.error("template/syntax", at,
                  is_stray ? "nothing is open that \"" + name + "\" could end"
                           : "there is no tag \"" + name + "\"");
    const auto hint = is_stray ? std::string() : did_you_mean(name, tag_names());
    if (!hint.empty()) report_.hint(hint);
  }
  close_tag(Kind::close_tag);
}

void Parser::if_tag(Body& out, Span at) {
  If made;
  while (true) {
    Branch branch;
    branch.condition.push_back(tuple(false));
    close_tag(Kind::close_tag);
    branch.body = body({"elif", "else", "endif"}, "if", at);
    made.branches.push_back(std::move(branch));
    if (!ahead().is_name("elif")) break;
    take();
    take();
  }
  if (ahead().is_name("else")) {
    take();
    take();
    close_tag(Kind::close_tag);
    made.branches.push_back({{}, body({"endif"}, "if", at)});
  }
  if (ahead().is_name("endif")) {
    take();
    take();
    close_tag(Kind::close_tag);
  }
  out.push_back({std::move(made), at});
}

void Parser::for_tag(Body& out, Span at) {
  For made;
  made.targets = targets(made.is_unpacked);
  expect_name("in");
  made.over = tuple(false);
  if (skip_name("if")) made.condition.push_back(choice());
  close_tag(Kind::close_tag);
  made.body = body({"else", "endfor"}, "for", at);
  if (ahead().is_name("else")) {
    take();
    take();
    close_tag(Kind::close_tag);
    made.otherwise = body({"endfor"}, "for", at);
  }
  if (ahead().is_name("endfor")) {
    take();
    take();
    close_tag(Kind::close_tag);
  }
  out.push_back({std::move(made), at});
}

void Parser::set_tag(Body& out, Span at) {
  bool is_unpacked = false;
  auto names = targets(is_unpacked);
  if (skip_symbol("=")) {
    auto value = expression(Commas::tuple);
    const bool is_whole = !is_failing();
    close_tag(Kind::close_tag);
    if (is_whole) out.push_back({Set{std::move(names), is_unpacked, std::move(value)}, at});
    return;
  }
  if (is_failing()) return close_tag(Kind::close_tag);
  SetBlock made;
  made.target = names.front();
  made.filters = make(Captured{}, at);
  while (!is_failing() && now().is_symbol("|")) made.filters = filter(std::move(made.filters));
  made.body = block_of("set", at);
  out.push_back({std::move(made), at});
}

void Parser::include_tag(Body& out, Span at) {
  Include made;
  made.name = expression();
  if (now().is_name("ignore") && ahead().is_name("missing")) {
    take();
    take();
    made.is_optional = true;
  }
  made.has_context = context_words(true);
  const bool is_whole = !is_failing();
  close_tag(Kind::close_tag);
  if (is_whole) out.push_back({std::move(made), at});
}

void Parser::block_tag(Body& out, Span at) {
  const auto name_at = now().at;
  const auto name = expect_any_name("the name of a block");
  if (now().is_symbol("-")) {
    fail("the name of a block cannot have a \"-\"", "write it with \"_\"");
  }
  const bool is_scoped = skip_name("scoped");
  const bool is_new = !name.empty() && made_.blocks.find(name) == made_.blocks.end();
  if (!is_new && !is_failing()) {
    report_.error("template/syntax", name_at, "there are two blocks \"" + name + "\"");
  }
  if (is_new) made_.blocks[name].at = at;  // A block inside of the same name is a second one.
  auto found = block_of("block", at);
  if (!is_new) return;
  made_.blocks[name].body = std::move(found);
  out.push_back({BlockPlace{name, is_scoped}, at});
}

}  // namespace govbook::templating
