#include "structure/words.h"

#include <utility>

#include "base/text.h"
#include "markdown/parse.h"
#include "structure/phrase.h"

namespace govbook::structure {
namespace {

doc::Inlines parsed(std::string_view markdown, Span at, const Context& context) {
  return markdown::parse_inlines(
      markdown, [at](std::size_t) { return at; }, *context.report);
}

doc::Inline to_inline(Link link, Span at) {
  return {doc::Link{std::move(link.reference), {}, {{doc::Text{std::move(link.words)}, at}}}, at};
}

}  // namespace

doc::Inlines words(const model::Text& text, const Context& context) {
  if (text) return parsed(as_inline(*text), text.at, context);
  return text.gap ? gap_words(*text.gap, context) : not_stated();
}

doc::Inlines plain_words(const model::Line& line, const Context& context) {
  if (line) return {{doc::Text{*line}, line.at}};
  return line.gap ? gap_words(*line.gap, context) : not_stated();
}

doc::Inlines gap_words(const model::Gap& gap, const Context& context) {
  doc::Inlines made = {
      {doc::Unstated{doc::to_inlines(std::string(model::words_for(gap.state)))}, {}}};
  if (gap.note.empty()) return made;
  append(made, parsed(bracketed(gap), {}, context));
  return made;
}

doc::Inlines not_stated() { return {{doc::Unstated{doc::to_inlines("not stated")}, {}}}; }

std::string lines_joined(const model::Lines& lines) {
  std::vector<std::string> parts;
  for (const auto& line : lines) parts.push_back(model::or_empty(line));
  return text::join_as_list(parts);
}

std::string readable(std::string_view field) {
  return text::replace_all(std::string(field), "_", " ");
}

doc::Inlines review_words(const model::ReviewRule& rule, const Context& context) {
  std::vector<std::string> parts;
  if (rule.interval_months) {
    parts.push_back(*rule.interval_months == 12
                        ? "every year"
                        : "every " + text::counted(*rule.interval_months, "month", "months"));
  }
  if (rule.due) parts.push_back("next due " + in_words(*rule.due));
  auto made = parts.empty() ? not_stated() : doc::to_inlines(text::join(parts, "; "));
  if (rule.by) {
    append(made, doc::to_inlines("by"), ", ");
    append(made, words(rule.by, context));
  }
  return made;
}

doc::Inlines link_words(std::string_view id, const Context& context,
                        const std::vector<std::string>& nouns) {
  auto link = link_of(id, context.edition->handbook(), nouns);
  if (!link) return {};
  return {to_inline(std::move(*link), {})};
}

doc::Inlines link_words(const model::Noun& noun, const void* record, const Context& context) {
  return parsed(link_to(noun, record), {}, context);
}

doc::Inlines citations(const model::About& about, const Context& context) {
  doc::Inlines made;
  for (auto& link : citations_of(about, context.edition->handbook())) {
    if (!made.empty()) made.push_back({doc::Text{"; "}, about.at});
    made.push_back(to_inline(std::move(link), about.at));
  }
  return made;
}

void append(doc::Inlines& inlines, doc::Inlines more, std::string_view between) {
  if (more.empty()) return;
  if (!inlines.empty() && !between.empty()) {
    inlines.push_back({doc::Text{std::string(between)}, {}});
  }
  for (auto& one : more) inlines.push_back(std::move(one));
}

doc::Blocks paragraph(doc::Inlines inlines) {
  if (inlines.empty()) return {};
  return {doc::to_paragraph(std::move(inlines))};
}

}  // namespace govbook::structure
