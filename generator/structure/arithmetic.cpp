// What the rules work out about one body: its quorum, its votes, the days on which things are due.

#include <algorithm>

#include "base/text.h"
#include "doc/rows.h"
#include "rules/deadlines.h"
#include "structure/makers.h"
#include "structure/words.h"
#include "view/suppose.h"

namespace govbook::structure {
namespace {

doc::Block to_notice(doc::NoticeKind kind, std::string title, doc::Blocks blocks) {
  return {doc::Notice{kind, doc::to_inlines(std::move(title)), std::move(blocks)}, {}};
}

doc::Blocks quorum_gap(const model::Body& body, const Context& context) {
  if (!body.quorum.gap) {
    return {to_notice(
        doc::NoticeKind::gap, "Quorum",
        {doc::to_paragraph("No quorum is stated for the " + model::or_empty(body.name) + ".")})};
  }
  auto line = doc::to_inlines("The quorum of the " + model::or_empty(body.name) + ":");
  append(line, gap_words(*body.quorum.gap, context));
  return {to_notice(doc::NoticeKind::gap, "Quorum", paragraph(std::move(line)))};
}

doc::Blocks quorum_notice(const rules::Quorum& quorum, std::string title) {
  doc::Blocks blocks = {doc::to_paragraph(quorum.sentence)};
  std::vector<doc::Inlines> working;
  for (const auto& line : quorum.working) working.push_back(doc::to_inlines(line));
  if (!working.empty()) blocks.push_back(doc::to_list(std::move(working), doc::ListKind::numbers));
  if (!quorum.outlook.empty()) blocks.push_back(doc::to_paragraph(quorum.outlook));
  return {to_notice(doc::NoticeKind::answer, std::move(title), std::move(blocks))};
}

doc::Inlines number_of_votes(const rules::VoteShare& share) {
  return doc::to_inlines(share.is_known ? std::to_string(share.votes) : "not known");
}

doc::Inlines party_words(const rules::VoteShare& share, const model::Body& body,
                         const Context& context) {
  doc::Inlines made;
  for (const auto& party : share.parties) append(made, link_words(party, context), " or ");
  if (!made.empty()) return made;
  std::vector<std::string> titles;
  for (const auto& seat : body.seats) {
    const auto is_this = [&](const auto& id) { return model::is(seat.id, id); };
    if (std::any_of(share.seats.begin(), share.seats.end(), is_this)) {
      titles.push_back(model::or_empty(seat.title));
    }
  }
  return doc::to_inlines(titles.empty() ? "Seats that are not shown" : text::join(titles, "; "));
}

doc::Block votes_by_class(const rules::Votes& votes, const model::Body& body) {
  auto table =
      doc::to_table("Votes of the " + model::or_empty(body.name) + " by class", {"Class", "Votes"});
  doc::set_widths(table, {0.7, 0.3});
  for (const auto& share : votes.by_class) {
    doc::add_row(
        table, "",
        {doc::to_inlines(share.seat_class.empty() ? "Seats of no class" : share.seat_class),
         number_of_votes(share)});
  }
  return doc::to_block(std::move(table));
}

doc::Block votes_by_party(const rules::Votes& votes, const model::Body& body,
                          const Context& context) {
  auto table =
      doc::to_table("Votes of the " + model::or_empty(body.name) + " by who sends the member",
                    {"Sent by", "Votes"});
  doc::set_widths(table, {0.7, 0.3});
  for (const auto& share : votes.by_party) {
    if (!share.parties.empty()) {
      doc::add_row(table, "", {party_words(share, body, context), number_of_votes(share)});
    }
  }
  for (const auto& share : votes.by_party) {
    if (share.parties.empty()) {
      auto who = doc::to_inlines("Seats for which no organisation is named: ");
      append(who, party_words(share, body, context), "");
      doc::add_row(table, "", {std::move(who), number_of_votes(share)});
    }
  }
  return doc::to_block(std::move(table));
}

std::optional<Date> meeting_of(const Call& call, const Context& context) {
  const auto words = call.argument("meeting");
  if (words.empty()) return std::nullopt;
  const auto date = to_date(words);
  if (date && date->is_whole()) return date;
  refuse(call, "meeting", context, "write a whole date: 2010-06-15");
  return std::nullopt;
}

doc::Inlines due_words(const rules::Deadline& deadline) {
  if (!deadline.day) return doc::to_inlines(deadline.span);
  auto made = doc::to_inlines(rules::weekday_in_words(*deadline.day));
  if (!deadline.note.empty()) append(made, doc::to_inlines(deadline.note), ". ");
  return made;
}

doc::Block deadline_table(const std::vector<rules::Deadline>& deadlines,
                          const std::optional<Date>& meeting, const model::Body& body) {
  const auto caption = "What is due for a meeting of the " + model::or_empty(body.name);
  auto table = meeting ? doc::to_table(caption + " on " + rules::weekday_in_words(*meeting),
                                       {"What", "When", "How it is counted"})
                       : doc::to_table(caption, {"What", "When"});
  if (!meeting) doc::set_widths(table, {0.5, 0.5});
  for (const auto& deadline : deadlines) {
    std::vector<doc::Inlines> cells = {doc::to_inlines(deadline.what), due_words(deadline)};
    if (meeting) cells.push_back(doc::to_inlines(deadline.arithmetic));
    doc::add_row(table, "", std::move(cells));
  }
  return doc::to_block(std::move(table));
}

doc::Inlines wait_words(const rules::Wait& wait, const std::optional<Date>& meeting,
                        const Context& context) {
  auto made = link_words(wait.process, context);
  append(made,
         doc::to_inlines("“" + wait.step + "”: " + wait.span + " after " +
                         (wait.before.empty() ? "the start" : "“" + wait.before + "”")),
         ", ");
  if (wait.earliest && meeting) {
    append(made,
           doc::to_inlines("if that is on " + rules::weekday_in_words(*meeting) + ", not before " +
                           rules::weekday_in_words(*wait.earliest)),
           "; ");
  }
  return made;
}

}  // namespace

doc::Blocks make_quorum(const Call& call, const Context& context) {
  const auto* body = body_of(call, context);
  if (body == nullptr) return {};
  const auto& answers = context.edition->answers().quorum;
  const auto found = answers.find(model::or_empty(body->id));
  if (found == answers.end() || !found->second.is_stated) return quorum_gap(*body, context);
  if (!call.arguments.contains("assume")) {
    return quorum_notice(found->second, "How the quorum is worked out");
  }
  const auto supposed = view::suppose(*context.edition, *body, {call.argument("assume")});
  if (!supposed.body) {
    refuse(call, "assume", context, supposed.complaint);
    return {};
  }
  return quorum_notice(rules::quorum(*supposed.body),
                       "How the quorum is worked out, " + supposed.words);
}

doc::Blocks make_votes(const Call& call, const Context& context) {
  const auto* body = body_of(call, context);
  if (body == nullptr) return {};
  const auto& answers = context.edition->answers().votes;
  const auto found = answers.find(model::or_empty(body->id));
  if (found == answers.end()) return {};
  const auto& votes = found->second;
  std::vector<doc::Inlines> working;
  for (const auto& line : votes.working) working.push_back(doc::to_inlines(line));
  doc::Blocks blocks = {doc::to_list(std::move(working))};
  if (!votes.by_class.empty()) blocks.push_back(votes_by_class(votes, *body));
  const auto has_party = [](const rules::VoteShare& share) { return !share.parties.empty(); };
  if (std::any_of(votes.by_party.begin(), votes.by_party.end(), has_party)) {
    blocks.push_back(votes_by_party(votes, *body, context));
  }
  return blocks;
}

doc::Blocks make_deadlines(const Call& call, const Context& context) {
  const auto* body = body_of(call, context);
  if (body == nullptr) return {};
  const auto meeting = meeting_of(call, context);
  const auto deadlines = rules::deadlines(*body, meeting);
  doc::Blocks blocks;
  if (!deadlines.empty()) blocks.push_back(deadline_table(deadlines, meeting, *body));
  std::vector<doc::Inlines> waits;
  for (const auto& wait : rules::waits(context.edition->handbook(), *body, meeting)) {
    waits.push_back(wait_words(wait, meeting, context));
  }
  if (!waits.empty()) blocks.push_back(doc::to_list(std::move(waits)));
  return blocks;
}

}  // namespace govbook::structure
