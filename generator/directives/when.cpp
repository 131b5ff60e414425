#include "directives/when.h"

#include "base/text.h"
#include "structure/words.h"

namespace govbook::directives {
namespace {

using structure::append;
using structure::Context;

std::string certainty_in_words(std::string_view certainty) {
  if (certainty.empty() || certainty == model::certainty::firm) return {};
  if (certainty == model::certainty::contradictory) return " (the sources differ)";
  return " (" + text::replace_all(std::string(certainty), "-", " ") + ")";
}

std::string dates_in_words(const model::When& from, const model::When& until) {
  auto words = in_words(*from);
  if (until) words += " to " + in_words(*until);
  return words;
}

doc::Inlines apart(std::string words) {
  return {{doc::Unstated{doc::to_inlines(std::move(words))}, {}}};
}

}  // namespace

std::string when_in_words(const model::When& from, const model::When& until,
                          std::string_view certainty) {
  if (!from) return "no date" + certainty_in_words(certainty);
  return dates_in_words(from, until) + certainty_in_words(certainty);
}

doc::Inlines when_words(const model::When& from, const model::When& until,
                        std::string_view certainty, const Context& context) {
  if (from) {
    auto made = doc::to_inlines(dates_in_words(from, until));
    const auto doubt = certainty_in_words(certainty);
    if (!doubt.empty()) append(made, apart(doubt.substr(1)));
    return made;
  }
  if (from.gap) return structure::gap_words(*from.gap, context);
  return certainty == model::certainty::to_be_confirmed ? apart("to be confirmed")
                                                        : structure::not_stated();
}

doc::Inlines phase_when(const model::Phase& phase, const model::Phase* before,
                        const Context& context) {
  doc::Inlines made;
  const auto add = [&](const char* word, const model::When& day) {
    if (!day && !day.gap) return;
    append(made, doc::to_inlines(word));
    append(made, day ? doc::to_inlines(in_words(*day)) : structure::gap_words(*day.gap, context));
  };
  add("from", phase.from);
  if (made.empty() && before != nullptr && before->until) {
    made = doc::to_inlines("after " + in_words(*before->until));
  }
  add("until", phase.until);
  if (made.empty()) return structure::not_stated();
  const auto doubt = certainty_in_words(model::or_empty(phase.certainty));
  if (!doubt.empty()) append(made, apart(doubt.substr(1)));
  return made;
}

std::string status_in_words(std::string_view status) {
  return text::replace_all(std::string(status), "-", " ");
}

doc::Inlines parties_words(const model::References& parties, const model::Line& in_words,
                           const Context& context) {
  doc::Inlines made;
  for (const auto& id : parties) {
    append(made,
           structure::link_words(model::or_empty(id), context, {"body", "organisation", "post"}),
           "; ");
  }
  if (in_words || in_words.gap) append(made, structure::plain_words(in_words, context), "; ");
  return made;
}

doc::Inlines givers(const model::Approval& approval, const Context& context) {
  auto made = parties_words(approval.approvers, approval.approved_by, context);
  if (made.empty()) made = structure::not_stated();
  auto others = parties_words(approval.on_behalf_of, {}, context);
  if (others.empty()) return made;
  append(made, doc::to_inlines("on behalf of"), ", ");
  append(made, std::move(others));
  return made;
}

std::string request_words(const model::Approval& approval) {
  const auto kind = model::or_empty(approval.kind);
  if (kind == "ratify") return "ratification of";
  if (kind == "advise") return "advice on";
  return kind == "sign-off" ? "sign-off of" : "approval of";
}

doc::Inlines progress_words(const change::Event& event, const Context& context) {
  if (event.phase != nullptr) return {};
  const auto& as_at = context.edition->as_at();
  const bool is_approval = event.approval != nullptr;
  switch (is_approval ? change::progress(*event.approval, as_at)
                      : change::progress(*event.milestone, as_at)) {
    case change::Progress::done:
      return doc::to_inlines(is_approval ? "given" : "done");
    case change::Progress::failed:
      return doc::to_inlines(is_approval ? "refused" : "missed");
    case change::Progress::under_way:
      return doc::to_inlines("under way");
    case change::Progress::to_come:
      return is_approval ? apart("open") : doc::to_inlines("to come");
    case change::Progress::overdue:
      return apart(is_approval ? "open, overdue" : "passed; not stated whether it was reached");
    case change::Progress::undated:
      return apart("open");
  }
  return {};
}

}  // namespace govbook::directives
