// Registers that follow from meetings: decisions taken, how often members came, interests, and what
// is to come to which body when.

#include "proceedings/registers.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "directives/all.h"
#include "directives/sitting.h"
#include "doc/rows.h"
#include "proceedings/presence.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::directives {
namespace {

using proceedings::Entry;
using proceedings::InterestEntry;
using proceedings::Turnout;
using structure::append;
using structure::Call;
using structure::Context;

std::string called_at(const Entry& entry) {
  return model::or_empty(entry.meeting->title) + ", item " + model::or_empty(entry.item->number);
}

doc::Inlines subjects_of(const model::DecisionTaken& decision, const Context& context) {
  doc::Inlines made;
  for (const auto& id : decision.concerns) {
    append(made, structure::link_words(model::or_empty(id), context), "; ");
  }
  return made;
}

// How it was decided; a count stands in the minutes.
std::string way_of(const model::DecisionTaken& decision) {
  if (model::is(decision.by, "vote")) return "By a vote";
  return model::is(decision.by, "consensus") ? "By consensus" : "";
}

doc::Blocks decision_words(const Entry& entry, const Context& context) {
  auto blocks = structure::paragraph(structure::words(entry.decision->text, context));
  const auto& note = entry.decision->about.note;
  if (note) blocks.push_back(doc::to_paragraph(structure::words(note, context)));
  const auto citation = proceedings::citation_of(entry);
  auto cite = doc::to_inlines("Cite as");
  append(cite, {{doc::Link{"#" + citation, {}, doc::to_inlines(citation)}, {}}});
  blocks.push_back(doc::to_paragraph(std::move(cite)));
  return blocks;
}

std::string out_of(long long number, long long all) {
  return std::to_string(number) + " of " + std::to_string(all);
}

doc::Inlines follows_words(const Turnout& one, const Context& context) {
  if (one.missed == 0) return {};
  auto made = doc::to_inlines(one.missed == 1
                                  ? "The last meeting missed."
                                  : "The last " + text::counted(one.missed, "meeting", "meetings") +
                                        " missed.");
  if (one.follows != nullptr) append(made, structure::words(one.follows->then, context));
  return made;
}

std::string standing_in_words(const InterestEntry& entry) {
  switch (entry.standing) {
    case proceedings::Standing::current:
      return "next by " + in_words(*entry.next);
    case proceedings::Standing::overdue:
      return "overdue since " + in_words(*entry.next);
    case proceedings::Standing::ended:
      return "ended " + in_words(*entry.interest->ended_on);
    case proceedings::Standing::undated:
      return "";
  }
  return {};
}

doc::Inlines last_seen(const InterestEntry& entry, const Context& context) {
  const auto& interest = *entry.interest;
  doc::Inlines made;
  if (interest.declared_on) made = doc::to_inlines("Declared " + in_words(*interest.declared_on));
  if (!interest.declared_on) {
    made = doc::to_inlines("Declared:");
    append(made, interest.declared_on.gap ? structure::gap_words(*interest.declared_on.gap, context)
                                          : structure::not_stated());
  }
  if (interest.reviewed_on) {
    append(made, doc::to_inlines("looked at " + in_words(*interest.reviewed_on)), "; ");
  }
  auto words = standing_in_words(entry);
  if (words.empty()) return made;
  if (entry.standing != proceedings::Standing::overdue) {
    append(made, doc::to_inlines(std::move(words)), "; ");
  } else {
    append(made, {{doc::Unstated{doc::to_inlines(std::move(words))}, {}}}, "; ");
  }
  return made;
}

doc::Inlines what_of(const model::Interest& interest, const Context& context) {
  if (model::is(interest.nil, "yes")) return doc::to_inlines("No interest (nil return).");
  doc::Inlines made;
  for (const auto& id : interest.organisations) {
    append(made,
           structure::link_words(model::or_empty(id), context, {"body", "organisation", "post"}),
           "; ");
  }
  if (interest.text || interest.text.gap) {
    append(made, structure::words(interest.text, context), ": ");
  }
  if (made.empty()) made = structure::not_stated();
  const auto& note = interest.about.note;
  if (note || note.gap) append(made, structure::words(note, context));
  return made;
}

std::string seat_in(const model::Interest& interest, const Context& context) {
  const auto* body = context.edition->handbook().body(model::or_empty(interest.body));
  const auto* seat = body == nullptr
                         ? nullptr
                         : proceedings::seat_of(*body, model::or_empty(interest.seat));
  return model::or_empty(seat == nullptr ? interest.seat : seat->title);
}

doc::Inlines paper_of(const model::AgendaItem& item, const Context& context) {
  const bool is_to_follow = model::is(item.paper_state, "to-follow");
  if (!item.paper) return doc::to_inlines(is_to_follow ? "to follow" : "");
  auto made = structure::link_words(*item.paper, context, {"report", "document"});
  if (is_to_follow) append(made, doc::to_inlines("(to follow)"));
  return made;
}

doc::Inlines item_words(const model::AgendaItem& item, const Context& context) {
  auto made = doc::to_inlines(model::or_empty(item.number) + " " + model::or_empty(item.title));
  if (item.exemption) append(made, exemption_words(item, context), ". ");
  return made;
}

std::string caption_for(const std::string& what, const std::string& body, const Context& context) {
  const auto name = context.edition->handbook().party_name(body);
  return name.empty() ? what : what + " of the " + name;
}

}  // namespace

doc::Blocks make_decisions_taken(const Call& call, const Context& context) {
  bool is_good = true;
  const auto body = body_filter(call, context, is_good);
  const auto all = proceedings::decided(context.edition->handbook(), body);
  if (!is_good || all.empty()) return {};
  auto table = doc::to_table(caption_for("Decisions", body, context),
                             {"Taken at", "Decision", "How", "About"});
  doc::set_widths(table, {0.26, 0.42, 0.12, 0.2});
  for (const auto& entry : all) {
    auto& row = doc::add_row(table, proceedings::citation_of(entry),
                             {item_link(*entry.meeting, *entry.item, called_at(entry)),
                              {},
                              doc::to_inlines(way_of(*entry.decision)),
                              subjects_of(*entry.decision, context)});
    row.cells[1].blocks = decision_words(entry, context);
  }
  return {doc::to_block(std::move(table))};
}

doc::Blocks make_attendance_register(const Call& call, const Context& context) {
  const auto* body = structure::body_of(call, context);
  if (body == nullptr) return {};
  const auto& handbook = context.edition->handbook();
  const auto all = proceedings::turnout(handbook, context.edition->meetings(), *body);
  if (all.empty()) return {};
  auto table =
      doc::to_table("Attendance of the " + model::or_empty(body->name),
                    {"Member", "Was there", "Represented", "Apologies", "Absent", "What follows"});
  doc::set_widths(table, {0.25, 0.15, 0.13, 0.11, 0.09, 0.27});
  for (const auto& one : all) {
    const auto number = [](long long count) {
      return doc::to_inlines(count == 0 ? "–" : std::to_string(count));
    };
    doc::add_row(table, "",
                 {doc::to_inlines(one.title),
                  doc::to_inlines(out_of(one.present + one.represented, one.meetings) + " (" +
                                  std::to_string(one.rate) + "%)"),
                  number(one.represented), number(one.apologies), number(one.absent),
                  follows_words(one, context)});
  }
  const auto counted = proceedings::meetings_counted(handbook, context.edition->meetings(), *body);
  return {doc::to_paragraph("Counted: " + text::counted(counted, "meeting", "meetings") +
                            " whose attendance is written down. Whoever came instead of a member "
                            "counts as that member."),
          doc::to_block(std::move(table))};
}

doc::Blocks make_interests(const Call& call, const Context& context) {
  bool is_good = true;
  const auto body = body_filter(call, context, is_good);
  const auto all =
      proceedings::interests(context.edition->handbook(), body, context.edition->as_at());
  if (!is_good || all.empty()) return {};
  auto table = doc::to_table(caption_for("Register of interests", body, context),
                             {"Member", "Interest", "Kind", "When"});
  doc::set_widths(table, {0.26, 0.36, 0.12, 0.26});
  for (const auto& entry : all) {
    auto who = doc::to_inlines(seat_in(*entry.interest, context));
    if (body.empty()) {
      append(who, structure::link_words(model::or_empty(entry.interest->body), context, {"body"}),
             ", ");
    }
    const auto kind =
        text::replace_all(text::capitalised(model::or_empty(entry.interest->kind)), "-", " ");
    doc::add_row(table, "interest-" + model::or_empty(entry.interest->id),
                 {std::move(who), what_of(*entry.interest, context), doc::to_inlines(kind),
                  last_seen(entry, context)});
  }
  return {doc::to_block(std::move(table))};
}

doc::Blocks make_forward_plan(const Call& call, const Context& context) {
  bool is_good = true;
  const auto body = body_filter(call, context, is_good);
  const auto all = proceedings::to_come(context.edition->handbook(), body);
  if (!is_good || all.empty()) return {};
  auto table = doc::to_table(caption_for("Forward plan", body, context),
                             {"When", "Body", "Item", "For", "Paper"});
  doc::set_widths(table, {0.19, 0.15, 0.38, 0.12, 0.16});
  for (const auto& entry : all) {
    doc::add_row(table, "",
                 {meeting_link(*entry.meeting, day_words(*entry.meeting->date)),
                  structure::link_words(model::or_empty(entry.meeting->body), context, {"body"}),
                  item_words(*entry.item, context),
                  doc::to_inlines(text::capitalised(model::or_empty(entry.item->kind))),
                  paper_of(*entry.item, context)});
  }
  return {doc::to_block(std::move(table))};
}

}  // namespace govbook::directives
