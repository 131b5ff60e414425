// What the sources of a body leave open, and where they contradict themselves.

#include <map>

#include "base/text.h"
#include "doc/rows.h"
#include "model/walk.h"
#include "rules/gaps.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

doc::Block to_notice(doc::NoticeKind kind, doc::Inlines title, doc::Blocks blocks) {
  return {doc::Notice{kind, std::move(title), std::move(blocks)}, {}};
}

// "seat "Schools": count": which fact is open, seen from the record that all of them belong to.
std::string open_name(const rules::OpenFact& open, std::size_t from) {
  std::string name;
  for (std::size_t i = from; i < open.around.size(); ++i) {
    const auto& [noun, record] = open.around[i];
    const auto* title = model::line_of(*noun, record, "title");
    name += noun->name;
    if (title != nullptr && *title) name += " “" + **title + "”";
    name += ", ";
  }
  return name + readable(open.field->name);
}

// What of a gap stands in a list: repeated gaps of one kind (the count of many seats) are told
// once.
struct OpenLine {
  std::string name;  // "count of seats", or one fact's own name.
  model::Gap gap;
  long long count = 1;
};

// The open facts of a record of the top level, those that were left out told together by field.
std::vector<OpenLine> open_lines(const model::Noun& noun, const void* record) {
  std::vector<OpenLine> lines;
  std::map<std::string, std::size_t> known;
  for (const auto& open : rules::open_facts(noun, record)) {
    const auto state = open.gap.state;
    if (state == model::GapState::none || state == model::GapState::withheld) continue;
    const bool is_inner = open.around.size() > 1;
    if (open.is_written || !is_inner) {
      lines.push_back({open_name(open, 1), open.gap, 1});
      continue;
    }
    const auto name = readable(open.field->name) + " of " + open.around.back().first->plural;
    const auto [found, is_new] = known.emplace(name, lines.size());
    if (is_new) {
      lines.push_back({name, open.gap, 1});
    } else {
      ++lines[found->second].count;
    }
  }
  return lines;
}

doc::Inlines to_words(const OpenLine& line, const Context& context) {
  auto made = doc::to_inlines(
      line.name + (line.count > 1 ? " (" + std::to_string(line.count) + ")" : "") + ": ");
  append(made, gap_words(line.gap, context), "");
  return made;
}

std::vector<doc::Inlines> to_words(const std::vector<OpenLine>& lines, const Context& context) {
  std::vector<doc::Inlines> all;
  for (const auto& line : lines) all.push_back(to_words(line, context));
  return all;
}

// Every record of the handbook that leaves something open, with what it leaves open.
doc::Blocks all_gaps(const Context& context) {
  doc::Definitions list;
  const auto& handbook = context.edition->handbook();
  for (const auto& field : model::handbook_noun().fields) {
    const auto slot = model::slot_of(field, &handbook);
    const auto* records = std::get_if<model::Records>(&slot);
    if (records == nullptr || field.name == "sources" || field.name == "relationships") continue;
    for (std::size_t i = 0; i < records->count(); ++i) {
      const auto* record = records->at(i);
      if (records->noun == &model::body_noun() &&
          !model::is_own(*static_cast<const model::Body*>(record))) {
        continue;
      }
      auto lines = to_words(open_lines(*records->noun, record), context);
      if (lines.empty()) continue;
      doc::Definition entry;
      entry.term = link_words(*records->noun, record, context);
      append(entry.term, doc::to_inlines("(" + records->noun->name + ")"));
      entry.blocks = {doc::to_list(std::move(lines))};
      list.entries.push_back(std::move(entry));
    }
  }
  if (list.entries.empty()) return {};
  return {{std::move(list), {}}};
}

doc::Block to_contradiction(const model::Contradiction& one, const Context& context) {
  std::vector<doc::Inlines> says;
  for (const auto& statement : one.says) {
    auto line = words(statement.text, context);
    model::About about;
    about.source = {statement.clause};
    append(line, citations(about, context));
    says.push_back(std::move(line));
  }
  doc::Blocks blocks = {doc::to_list(std::move(says))};
  if (one.about.note) blocks.push_back(doc::to_paragraph(words(one.about.note, context)));
  return to_notice(doc::NoticeKind::contradiction,
                   doc::to_inlines("The source says two things: " + model::or_empty(one.what)),
                   std::move(blocks));
}

}  // namespace

doc::Blocks make_gaps(const Call& call, const Context& context) {
  if (context.edition != nullptr && call.argument("of") == "all") return all_gaps(context);
  if (call.arguments.contains("of")) {
    refuse(call, "of", context, "of is all, or left out");
    return {};
  }
  const auto* body = body_of(call, context);
  if (body == nullptr) return {};
  auto found = to_words(open_lines(model::body_noun(), body), context);
  if (found.empty()) return {};
  return {to_notice(doc::NoticeKind::gap, doc::to_inlines("What is not stated"),
                    {doc::to_list(std::move(found))})};
}

doc::Blocks make_contradictions(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto& handbook = context.edition->handbook();
  const auto of = call.argument("of", context.subject);
  const auto* body = handbook.body(of);
  const auto* process = handbook.process(of);
  const bool is_known = of == "all" || of == "milestones" || body != nullptr || process != nullptr;
  if (call.arguments.contains("of") && !is_known) {
    refuse(call, "of", context, "of is the id of a body or process, milestones, or all");
  }
  doc::Blocks blocks;
  const auto add = [&](const std::vector<model::Contradiction>& all) {
    for (const auto& one : all) blocks.push_back(to_contradiction(one, context));
  };
  if (of == "all") {
    add(handbook.settings.contradictions);
    for (const auto& one : handbook.bodies) add(one.contradictions);
    for (const auto& one : handbook.processes) add(one.contradictions);
    for (const auto& one : handbook.milestones) add(one.contradictions);
    return blocks;
  }
  if (of == "milestones") {
    for (const auto& one : handbook.milestones) add(one.contradictions);
  }
  if (body != nullptr) add(body->contradictions);
  if (process != nullptr) add(process->contradictions);
  return blocks;
}

}  // namespace govbook::structure
