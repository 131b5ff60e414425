// What was worked out about a body, what its sources leave open, and where they contradict
// themselves.

#include "base/text.h"
#include "model/walk.h"
#include "structure/makers.h"
#include "structure/rows.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

doc::Block to_notice(doc::NoticeKind kind, doc::Inlines title, doc::Blocks blocks) {
  return {doc::Notice{kind, std::move(title), std::move(blocks)}, {}};
}

// The name of a field as people read it: "deputy_chair" → "deputy chair".
std::string readable(std::string_view name) {
  return text::replace_all(std::string(name), "_", " ");
}

// Adds the stated-but-missing fields and the gaps of one record.
void add_gaps(const model::Noun& noun, const void* record, std::string_view prefix,
              std::vector<doc::Inlines>& found, const Context& context) {
  for (const auto& field : noun.fields) {
    const auto slot = model::slot_of(field, record);
    std::optional<model::Gap> gap;
    bool is_missing = false;
    if (const auto* const* line = std::get_if<model::Line*>(&slot)) {
      gap = (*line)->gap;
      is_missing = !**line;
    } else if (const auto* const* number = std::get_if<model::Number*>(&slot)) {
      gap = (*number)->gap;
      is_missing = !**number;
    } else if (const auto* one = std::get_if<model::OneRecord>(&slot)) {
      if (one->gap != nullptr) gap = *one->gap;
      is_missing = one->get() == nullptr;
    } else {
      continue;
    }
    if (!is_missing || (!gap && field.presence != model::Presence::stated)) continue;
    auto line = doc::to_inlines(std::string(prefix) + readable(field.name) + ": ");
    append(line, gap_words(gap.value_or(model::Gap{}), context), "");
    found.push_back(std::move(line));
  }
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
  doc::Blocks blocks = {to_list(std::move(says))};
  if (one.about.note) blocks.push_back(doc::to_paragraph(words(one.about.note, context)));
  return to_notice(doc::NoticeKind::contradiction,
                   doc::to_inlines("The source says two things: " + model::or_empty(one.what)),
                   std::move(blocks));
}

}  // namespace

doc::Blocks make_quorum(const Call& call, const Context& context) {
  const auto* body = body_of(call, context);
  if (body == nullptr) return {};
  const auto& answers = context.edition->answers().quorum;
  const auto found = answers.find(model::or_empty(body->id));
  if (body->quorum.gap) {
    auto line = doc::to_inlines("The quorum of the " + model::or_empty(body->name) + ":");
    append(line, gap_words(*body->quorum.gap, context));
    return {to_notice(doc::NoticeKind::gap, doc::to_inlines("Quorum"), paragraph(std::move(line)))};
  }
  if (found == answers.end() || !found->second.is_stated) {
    return {to_notice(doc::NoticeKind::gap, doc::to_inlines("Quorum"),
                      {doc::to_paragraph("The sources do not state a quorum for the " +
                                         model::or_empty(body->name) + ".")})};
  }
  doc::Blocks blocks = {doc::to_paragraph(found->second.sentence)};
  std::vector<doc::Inlines> working;
  for (const auto& line : found->second.working) working.push_back(doc::to_inlines(line));
  if (!working.empty()) blocks.push_back(to_list(std::move(working), doc::ListKind::numbers));
  return {to_notice(doc::NoticeKind::answer, doc::to_inlines("How the quorum is worked out"),
                    std::move(blocks))};
}

doc::Blocks make_gaps(const Call& call, const Context& context) {
  const auto* body = body_of(call, context);
  if (body == nullptr) return {};
  std::vector<doc::Inlines> found;
  add_gaps(model::body_noun(), body, "", found, context);
  const auto add_part = [&](const model::Noun& noun, auto& part, std::string_view prefix) {
    if (part.value) add_gaps(noun, &*part.value, prefix, found, context);
  };
  add_part(model::office_noun(), body->chair, "chair, ");
  add_part(model::office_noun(), body->deputy_chair, "deputy chair, ");
  add_part(model::meeting_rules_noun(), body->meetings, "meetings, ");
  add_part(model::decision_rules_noun(), body->decisions, "decisions, ");
  if (found.empty()) return {};
  return {to_notice(doc::NoticeKind::gap, doc::to_inlines("What the sources do not say"),
                    {to_list(std::move(found))})};
}

doc::Blocks make_contradictions(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto& handbook = context.edition->handbook();
  const auto of = call.argument("of", context.subject);
  const bool is_known =
      of == "all" || handbook.body(of) != nullptr || handbook.process(of) != nullptr;
  if (call.arguments.contains("of") && !is_known) {
    refuse(call, "of", context, "of is the id of a body or process, or all");
  }
  doc::Blocks blocks;
  const auto add = [&](const std::vector<model::Contradiction>& all, const model::Line& id) {
    if (of != "all" && id.value != of) return;
    for (const auto& one : all) blocks.push_back(to_contradiction(one, context));
  };
  add(handbook.settings.contradictions, {});
  for (const auto& body : handbook.bodies) add(body.contradictions, body.id);
  for (const auto& process : handbook.processes) add(process.contradictions, process.id);
  return blocks;
}

}  // namespace govbook::structure
