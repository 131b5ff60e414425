#include "rules/votes.h"

#include "base/suggest.h"
#include "base/text.h"
#include "reply/question.h"

namespace govbook::reply {
namespace {

// Whom the question names as affected.
std::vector<std::string> affected_of(const Question& question) {
  std::vector<std::string> parties;
  for (const auto& word : text::split(question.affected, ',')) {
    if (const auto name = text::trim(word); !name.empty()) parties.emplace_back(name);
  }
  return parties;
}

std::string names_of(const rules::VoteShare& share, const model::Body& body,
                     const model::Handbook& handbook) {
  std::vector<std::string> names;
  for (const auto& party : share.parties) names.push_back(handbook.party_name(party));
  if (!names.empty()) return text::join_as_list(names, "or");
  for (const auto& seat : body.seats) {
    for (const auto& id : share.seats) {
      if (model::is(seat.id, id)) names.push_back(model::or_empty(seat.title));
    }
  }
  return names.empty() ? "seats that are not shown"
                       : "no organisation is named: " + text::join(names, "; ");
}

std::string number_of(const rules::VoteShare& share) {
  return share.is_known ? std::to_string(share.votes) : "not known";
}

data::Value shares_value(const std::vector<rules::VoteShare>& shares) {
  data::List list;
  for (const auto& share : shares) {
    data::Map map;
    if (!share.seat_class.empty()) add(map, "class", share.seat_class);
    if (!share.parties.empty()) add(map, "parties", share.parties);
    add(map, "seats", share.seats);
    add(map, "votes", share.votes);
    add(map, "known", share.is_known);
    list.push_back(reply::to_value(std::move(map)));
  }
  return reply::to_value(std::move(list));
}

data::Value carrying_value(const rules::Carrying& carrying) {
  data::Map map;
  add(map, "given", carrying.given);
  add(map, "needed", carrying.needed);
  add(map, "arithmetic", carrying.arithmetic);
  return reply::to_value(std::move(map));
}

// Who votes on an issue; empty where it was not asked.
std::vector<std::string> voter_lines(const std::vector<const model::Seat*>& voters,
                                     const rules::Votes& votes) {
  std::vector<std::string> lines = {
      "", votes.is_for_affected_only
              ? "On an issue that affects them, these vote:"
              : "The arrangements do not leave voting to those affected; these vote:"};
  for (const auto* seat : voters) lines.push_back("  - " + model::or_empty(seat->title));
  if (voters.empty()) lines.emplace_back("  nobody");
  return lines;
}

std::vector<std::string> lines_of(const rules::Votes& votes, const model::Body& body,
                                  const model::Handbook& handbook) {
  std::vector<std::string> lines = {model::or_empty(body.name), ""};
  lines.insert(lines.end(), votes.working.begin(), votes.working.end());
  if (!votes.by_class.empty()) lines.insert(lines.end(), {"", "By class:"});
  for (const auto& share : votes.by_class) {
    lines.push_back("  " + number_of(share) + "  " +
                    (share.seat_class.empty() ? "no class" : share.seat_class));
  }
  if (!votes.by_party.empty()) lines.insert(lines.end(), {"", "By who sends the member:"});
  for (const auto& share : votes.by_party) {
    lines.push_back("  " + number_of(share) + "  " + names_of(share, body, handbook));
  }
  return lines;
}

}  // namespace

Reply votes(const view::Edition& edition, const Question& question) {
  Reply reply;
  const auto* body = body_asked(edition, question, reply);
  if (body == nullptr) return reply;
  const auto& handbook = edition.handbook();
  const auto& votes = edition.answers().votes.at(question.body);
  const auto affected = affected_of(question);
  for (const auto& party : affected) {
    if (!handbook.party_name(party).empty()) continue;
    reply.complaint = "there is no body, organisation or post \"" + party + "\"";
    return reply;
  }
  data::Map answer;
  add(answer, "body", question.body);
  add(answer, "name", model::or_empty(body->name));
  add(answer, "votes", votes.votes);
  add(answer, "known", votes.is_known);
  add(answer, "affected_only", votes.is_for_affected_only);
  add(answer, "by_class", shares_value(votes.by_class));
  add(answer, "by_party", shares_value(votes.by_party));
  if (votes.with_all) add(answer, "with_all", carrying_value(*votes.with_all));
  if (votes.with_quorum) add(answer, "with_quorum", carrying_value(*votes.with_quorum));
  add(answer, "tie", votes.tie);
  reply.lines = lines_of(votes, *body, handbook);
  if (!affected.empty()) {
    const auto voters = rules::voters_on(handbook, *body, affected);
    const auto more = voter_lines(voters, votes);
    reply.lines.insert(reply.lines.end(), more.begin(), more.end());
    std::vector<std::string> ids;
    for (const auto* seat : voters) ids.push_back(model::or_empty(seat->id));
    add(answer, "voters", ids);
  }
  reply.value = reply::to_value(std::move(answer));
  return reply;
}

}  // namespace govbook::reply
