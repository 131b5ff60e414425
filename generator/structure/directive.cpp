#include "structure/directive.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/suggest.h"
#include "base/text.h"
#include "structure/makers.h"

namespace govbook::structure {
namespace {

constexpr std::array<std::string_view, 7> languages = {"",   "html", "json", "markdown",
                                                       "sh", "text", "yaml"};

// Those that do without a handbook; the others need one to ask.
constexpr std::array<std::string_view, 6> without_handbook = {"cards",  "contents",   "fields",
                                                              "notice", "signatures", "sketch"};

// Reports structure/bad-directive where there is none.
bool can_be_answered(const Directive& directive, const Context& context, Span at) {
  if (context.edition != nullptr) return true;
  if (std::ranges::find(without_handbook, directive.name) != without_handbook.end()) return true;
  context.report->error("structure/bad-directive", at,
                        "\"" + std::string(directive.name) + "\" needs a handbook to look into");
  return false;
}

const Directive* find(std::string_view name, const Context& context) {
  for (const auto& directive : *context.directives) {
    if (directive.name == name) return &directive;
  }
  return nullptr;
}

// Reads "argument: value" lines up to the first empty one.
Call to_call(const doc::CodeBlock& code, const Directive& directive, Span at, Report& report) {
  Call call;
  call.name = directive.name;
  call.at = at;
  std::uint32_t line = at.line;
  std::string_view rest = code.text;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    const auto one = text::trim(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    ++line;
    if (one.empty()) break;
    const Span here{at.file, line, at.file == 0 ? 0U : 1U, 0};
    const auto colon = one.find(':');
    const auto name = text::trim(one.substr(0, colon));
    const bool is_known =
        std::any_of(directive.arguments.begin(), directive.arguments.end(),
                    [&](const Argument& argument) { return argument.name == name; });
    if (colon == std::string_view::npos || !is_known) {
      std::vector<std::string> names;
      for (const auto& argument : directive.arguments) names.emplace_back(argument.name);
      report.error("structure/bad-directive", here,
                   "\"" + std::string(directive.name) + "\" takes no argument \"" +
                       std::string(name) + "\"");
      if (const auto hint = did_you_mean(name, names); !hint.empty()) report.hint(hint);
      continue;
    }
    call.arguments[std::string(name)] = text::trim(one.substr(colon + 1));
  }
  call.markdown = rest;
  call.markdown_at = {at.file, line + 1, at.file == 0 ? 0U : 1U, 0};
  return call;
}

bool is_language(std::string_view info) {
  return std::find(languages.begin(), languages.end(), info) != languages.end();
}

void report_unknown(const doc::CodeBlock& code, Span at, const Context& context) {
  auto& report = *context.report;
  std::vector<std::string> names;
  for (const auto& directive : *context.directives) names.emplace_back(directive.name);
  report.error("structure/unknown-directive", at, "there is no directive \"" + code.info + "\"");
  const auto hint = did_you_mean(code.info, names);
  report.hint(hint.empty() ? "code to show is marked json, yaml, markdown, html, sh or text"
                           : hint);
}

void fill_in_children(doc::Block& block, const Context& context) {
  if (auto* list = std::get_if<doc::List>(&block.node)) {
    for (auto& item : list->items) fill_in(item.blocks, context);
  } else if (auto* quote = std::get_if<doc::Quote>(&block.node)) {
    fill_in(quote->blocks, context);
  }
}

void drop_bare(doc::Blocks& blocks, const std::vector<std::size_t>& bare) {
  for (auto at = bare.rbegin(); at != bare.rend(); ++at) {
    const auto* heading = std::get_if<doc::Heading>(&blocks[*at].node);
    if (heading == nullptr) continue;
    const auto* next =
        *at + 1 < blocks.size() ? std::get_if<doc::Heading>(&blocks[*at + 1].node) : nullptr;
    const bool is_last = *at + 1 == blocks.size();
    if (!is_last && (next == nullptr || next->level > heading->level)) continue;
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(*at));
  }
}

void report_missing(const Call& call, const std::string& noun, const std::string& id,
                    const Context& context) {
  const bool is_named = call.arguments.contains(noun);
  context.report->error("structure/bad-directive", call.at,
                        is_named ? "\"" + call.name + "\": there is no " + noun + " \"" + id + "\""
                                 : "\"" + call.name + "\" needs to know of which " + noun);
  if (!is_named) context.report->hint("add a line \"" + noun + ": \" with its id");
}

}  // namespace

std::string Call::argument(std::string_view argument_name, std::string_view otherwise) const {
  const auto found = arguments.find(argument_name);
  return found == arguments.end() ? std::string(otherwise) : found->second;
}

void fill_in(doc::Blocks& blocks, const Context& context) {
  doc::Blocks filled;
  std::vector<std::size_t> bare;  // Headings behind which a directive stood for nothing.
  for (auto& block : blocks) {
    const auto* code = std::get_if<doc::CodeBlock>(&block.node);
    const auto* directive = code == nullptr ? nullptr : find(code->info, context);
    if (directive != nullptr) {
      if (!can_be_answered(*directive, context, block.span)) continue;
      const auto call = to_call(*code, *directive, block.span, *context.report);
      auto all = directive->make(call, context);
      if (all.empty() && !filled.empty() && (bare.empty() || bare.back() + 1 != filled.size())) {
        bare.push_back(filled.size() - 1);
      }
      for (auto& made : all) {
        if (!made.span.is_somewhere()) made.span = block.span;
        filled.push_back(std::move(made));
      }
      continue;
    }
    if (code != nullptr && !is_language(code->info)) {
      report_unknown(*code, block.span, context);
    }
    fill_in_children(block, context);
    filled.push_back(std::move(block));
  }
  drop_bare(filled, bare);
  blocks = std::move(filled);
}

const model::Body* body_of(const Call& call, const Context& context) {
  const auto id = call.argument("body", context.subject);
  const auto* body = context.edition == nullptr ? nullptr : context.edition->handbook().body(id);
  if (body == nullptr) report_missing(call, "body", id, context);
  return body;
}

const model::Process* process_of(const Call& call, const Context& context) {
  const auto id = call.argument("process", context.subject);
  const auto* process =
      context.edition == nullptr ? nullptr : context.edition->handbook().process(id);
  if (process == nullptr) report_missing(call, "process", id, context);
  return process;
}

std::string anchor_for(const Context& context, std::string_view record, std::string_view anchor) {
  if (context.subject == record) return std::string(anchor);
  return std::string(record) + "-" + std::string(anchor);
}

void refuse(const Call& call, std::string_view argument, const Context& context, std::string hint) {
  context.report->error("structure/bad-directive", call.at,
                        "\"" + call.name + "\": \"" + std::string(argument) + "\" cannot be \"" +
                            call.argument(argument) + "\"");
  if (!hint.empty()) context.report->hint(std::move(hint));
}

}  // namespace govbook::structure
