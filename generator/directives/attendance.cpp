// Who was at a meeting and who was not, and which interests they declared.

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "directives/all.h"
#include "directives/sitting.h"
#include "doc/rows.h"
#include "proceedings/presence.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::directives {
namespace {

using proceedings::Attendee;
using structure::append;
using structure::Call;
using structure::Context;

// The ways to be there or not, in the order in which minutes tell them.
struct Way {
  std::string_view presence;
  std::string_view words;
};
constexpr std::array<Way, 4> ways = {{{model::presence::present, "Present"},
                                      {model::presence::deputy, "Represented"},
                                      {model::presence::apologies, "Apologies"},
                                      {model::presence::absent, "Absent, no apologies"}}};

// "from item 3 on", "until item 4".
std::string stay_words(const Attendee& one) {
  std::vector<std::string> parts;
  if (!one.from_number.empty()) parts.push_back("from item " + one.from_number + " on");
  if (!one.until_number.empty()) parts.push_back("until item " + one.until_number);
  return text::join(parts, ", ");
}

doc::Inlines how_words(const Attendee& one, std::string_view words, const Context& context) {
  std::string made(words);
  const bool is_deputy = one.presence == model::presence::deputy;
  if (is_deputy) made += " by " + (one.who.empty() ? "somebody else" : one.who);
  if (!is_deputy && !one.who.empty()) made += " (" + one.who + ")";
  if (const auto stay = stay_words(one); !stay.empty()) made += ", " + stay;
  auto inlines = doc::to_inlines(std::move(made));
  if (!one.note.empty()) append(inlines, structure::words({one.note, {}, {}}, context), ". ");
  return inlines;
}

std::string outcome_words(const model::Declaration& one) {
  if (model::is(one.outcome, "left")) return "Left the room for the item.";
  if (model::is(one.outcome, "did-not-vote")) return "Stayed and did not vote.";
  return "Stayed and took part.";
}

std::string kind_in_words(const model::Declaration& one) {
  return text::replace_all(text::capitalised(model::or_empty(one.kind)), "-", " ");
}

doc::Inlines interest_words(const model::Declaration& one, const Context& context) {
  auto made = doc::to_inlines(one.kind ? kind_in_words(one) + ":" : "");
  append(made, structure::words(one.text, context));
  return made;
}

}  // namespace

doc::Blocks make_attendance(const Call& call, const Context& context) {
  const auto* meeting = meeting_of(call, context);
  if (meeting == nullptr) return {};
  const auto found = context.edition->meetings().find(model::or_empty(meeting->id));
  if (found == context.edition->meetings().end() || found->second.attendees.empty()) return {};
  auto table = doc::to_table("Who was there", {"Member", "Vote", "Attendance"});
  doc::set_widths(table, {0.42, 0.12, 0.46});
  bool has_chair = false;  // Of several members of one seat, the first.
  for (const auto& way : ways) {
    for (const auto& one : found->second.attendees) {
      if (one.presence != way.presence) continue;
      auto title = one.title;
      const bool is_there =
          way.presence == model::presence::present || way.presence == model::presence::deputy;
      if (is_there && !has_chair && model::is(meeting->chaired_by, one.seat)) {
        title += " (in the chair)";
        has_chair = true;
      }
      doc::add_row(table, "",
                   {doc::to_inlines(std::move(title)), doc::to_inlines(one.has_vote ? "yes" : "no"),
                    how_words(one, way.words, context)});
    }
  }
  return {doc::to_block(std::move(table))};
}

doc::Blocks make_declarations(const Call& call, const Context& context) {
  const auto* meeting = meeting_of(call, context);
  if (meeting == nullptr) return {};
  if (meeting->declarations.empty()) return {doc::to_paragraph("No interest was declared.")};
  auto table = doc::to_table("Interests declared", {"Member", "Item", "Interest", "What followed"});
  doc::set_widths(table, {0.26, 0.2, 0.32, 0.22});
  for (const auto& one : meeting->declarations) {
    const auto* item = proceedings::item_of(*meeting, model::or_empty(one.item));
    auto about =
        item == nullptr
            ? structure::plain_words(one.item, context)
            : item_link(*meeting, *item,
                        model::or_empty(item->number) + " " + model::or_empty(item->title));
    doc::add_row(table, "",
                 {doc::to_inlines(seat_title(*meeting, one.seat, context)), std::move(about),
                  interest_words(one, context), doc::to_inlines(outcome_words(one))});
  }
  return {doc::to_block(std::move(table))};
}

}  // namespace govbook::directives
