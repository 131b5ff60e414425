// Who has to agree to what, by when, and whether they have.

#include <algorithm>
#include <map>
#include <vector>

#include "base/text.h"
#include "directives/all.h"
#include "directives/when.h"
#include "doc/rows.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::directives {
namespace {

using structure::append;
using structure::Call;
using structure::Context;

// "ratification", without what it is about.
doc::Inlines kind_words(const model::Approval& approval) {
  const auto words = request_words(approval);
  return doc::to_inlines(words.substr(0, words.rfind(' ')));
}

// "advice on the plan".
doc::Inlines request(const model::Approval& approval, const Context& context) {
  auto made = doc::to_inlines(request_words(approval));
  append(made, structure::words(approval.what, context));
  return made;
}

// What else is to be said of an approval.
doc::Blocks notes_on(const model::Approval& approval, const Context& context) {
  doc::Blocks blocks;
  const auto add = [&](std::string_view name, doc::Inlines words) {
    if (words.empty()) return;
    auto line = doc::to_inlines(std::string(name));
    append(line, std::move(words), name.empty() ? "" : " ");
    blocks.push_back(doc::to_paragraph(std::move(line)));
  };
  doc::Inlines before;
  for (const auto& id : approval.depends_on) {
    for (const auto& other : context.edition->handbook().approvals) {
      if (other.id.value == id.value) append(before, givers(other, context), "; ");
    }
  }
  add("After:", std::move(before));
  if (approval.condition) add("", structure::words(approval.condition, context));
  if (approval.finality) add("", structure::words(approval.finality, context));
  if (approval.about.note) add("", structure::words(approval.about.note, context));
  return blocks;
}

doc::Inlines state_words(const model::Approval& approval, const Context& context) {
  change::Event event;
  event.approval = &approval;
  auto made = progress_words(event, context);
  if (approval.given) append(made, doc::to_inlines(in_words(*approval.given)));
  return made;
}

void add_row(doc::Table& table, const model::Approval& approval, const Context& context) {
  auto& row = doc::add_row(
      table, "approval-" + model::or_empty(approval.id),
      {givers(approval, context), kind_words(approval),
       parties_words(approval.arranged_by, approval.arranged, context),
       when_words(approval.due, approval.until, model::or_empty(approval.certainty), context),
       state_words(approval, context), structure::citations(approval.about, context)});
  for (auto& note : notes_on(approval, context)) row.cells[1].blocks.push_back(std::move(note));
}

// "Advice on the plan" where that is all that is asked for of it, else "Approval of the plan".
std::string heading_of(const std::vector<const model::Approval*>& approvals,
                       const Context& context) {
  const auto& first = *approvals.front();
  const bool is_all = std::all_of(approvals.begin(), approvals.end(), [&](const auto* one) {
    return request_words(*one) == request_words(first);
  });
  if (is_all) return text::capitalised(doc::plain_text(request(first, context)));
  return "Approval of " + doc::plain_text(structure::words(first.what, context));
}

// The approvals of one thing, those that have been given and those that are open.
doc::Block to_table(const std::vector<const model::Approval*>& approvals, std::string caption,
                    const Context& context) {
  auto table = doc::to_table(std::move(caption), {"Who", "What is asked for", "Who sees to it",
                                                  "By when", "State", "Source"});
  doc::set_widths(table, {0.2, 0.3, 0.16, 0.14, 0.08, 0.12});
  table.shows_caption = true;
  for (const auto* approval : approvals) add_row(table, *approval, context);
  return doc::to_cited_block(std::move(table));
}

// The open ones as a box, so that they stand out.
doc::Blocks open_ones(const std::vector<const model::Approval*>& approvals,
                      const Context& context) {
  std::vector<doc::Inlines> lines;
  for (const auto* approval : approvals) {
    if (!change::is_open(*approval)) continue;
    auto line = givers(*approval, context);
    append(line, request(*approval, context), ": ");
    append(
        line,
        when_words(approval->due, approval->until, model::or_empty(approval->certainty), context),
        ", ");
    lines.push_back(std::move(line));
  }
  if (lines.empty()) return {};
  const auto title = text::capitalised(text::counted(static_cast<long long>(lines.size()),
                                                     "approval is", "approvals are")) +
                     " open";
  return {
      {doc::Notice{
           doc::NoticeKind::information, doc::to_inlines(title), {doc::to_list(std::move(lines))}},
       {}}};
}

}  // namespace

doc::Blocks make_approvals(const Call& call, const Context& context) {
  const auto show = call.argument("show", "all");
  if (show != "all" && show != "open") {
    refuse(call, "show", context, "show is all or open");
    return {};
  }
  std::vector<const model::Approval*> all;
  std::vector<std::string> subjects;
  std::map<std::string, std::vector<const model::Approval*>> by_subject;
  for (const auto& approval : context.edition->handbook().approvals) {
    all.push_back(&approval);
    const auto what = model::or_empty(approval.what);
    auto& rows = by_subject[what];
    if (rows.empty()) subjects.push_back(what);
    rows.push_back(&approval);
  }
  if (show == "open") return open_ones(all, context);
  doc::Blocks blocks;
  for (const auto& subject : subjects) {
    const auto& rows = by_subject[subject];
    blocks.push_back(to_table(rows, heading_of(rows, context), context));
  }
  return blocks;
}

}  // namespace govbook::directives
