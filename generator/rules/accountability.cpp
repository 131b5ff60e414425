#include "rules/accountability.h"

#include <algorithm>
#include <map>
#include <set>

namespace govbook::rules {
namespace {

bool holds_now(const model::Relationship& tie) {
  return !model::is(tie.status, "proposed") && !model::is(tie.status, "future");
}

// The shortest way from one party to another, as ties; empty when there is none.
std::vector<Answerability> way(const std::vector<Answerability>& ties, const std::string& from,
                               const std::string& to) {
  std::map<std::string, const Answerability*> reached_by;
  std::vector<std::string> edge = {from};
  while (!edge.empty() && !reached_by.contains(to)) {
    std::vector<std::string> next;
    for (const auto& party : edge) {
      for (const auto& tie : ties) {
        if (tie.from != party || !reached_by.emplace(tie.to, &tie).second) continue;
        next.push_back(tie.to);
      }
    }
    edge = std::move(next);
  }
  std::vector<Answerability> found;
  if (!reached_by.contains(to)) return found;
  std::string party = to;
  do {
    const auto& tie = *reached_by[party];
    found.insert(found.begin(), tie);
    party = tie.from;
  } while (party != from);
  return found;
}

bool is_of(const model::Handbook& handbook, const model::Reference& post,
           std::string_view organisation) {
  const auto* found = post.value ? handbook.post(*post.value) : nullptr;
  return found != nullptr && model::is(found->organisation, organisation);
}

bool fills(const model::Handbook& handbook, const model::Seat& seat,
           std::string_view organisation) {
  if (model::is(seat.organisation, organisation)) return true;
  if (is_of(handbook, seat.post, organisation)) return true;
  return std::any_of(seat.alternatives.begin(), seat.alternatives.end(), [&](const auto& one) {
    return model::is(one.organisation, organisation) || is_of(handbook, one.post, organisation);
  });
}

}  // namespace

std::vector<Answerability> accountability(const model::Handbook& handbook) {
  std::vector<Answerability> ties;
  for (const auto& tie : handbook.relationships) {
    if (!tie.kind.value || !tie.from.value || !tie.to.value || !holds_now(tie)) continue;
    const auto* kind = model::relationship_kind(*tie.kind.value);
    if (kind == nullptr || kind->accountability == 0) continue;
    if (kind->accountability > 0) ties.push_back({*tie.from.value, *tie.to.value, &tie});
    if (kind->accountability < 0) ties.push_back({*tie.to.value, *tie.from.value, &tie});
  }
  return ties;
}

std::vector<std::vector<Answerability>> circles(const std::vector<Answerability>& ties) {
  std::vector<std::vector<Answerability>> found;
  std::set<std::set<std::string>> seen;
  for (const auto& tie : ties) {
    std::vector<Answerability> circle = {tie};
    if (tie.from != tie.to) {
      const auto back = way(ties, tie.to, tie.from);
      if (back.empty()) continue;
      circle.insert(circle.end(), back.begin(), back.end());
    }
    std::set<std::string> parties;
    for (const auto& step : circle) parties.insert(step.from);
    if (seen.insert(parties).second) found.push_back(std::move(circle));
  }
  return found;
}

std::vector<SeatOf> seats_of(const model::Handbook& handbook, std::string_view organisation) {
  std::vector<SeatOf> found;
  for (const auto& body : handbook.bodies) {
    for (const auto& seat : body.seats) {
      if (fills(handbook, seat, organisation)) found.push_back({&body, &seat});
    }
  }
  return found;
}

}  // namespace govbook::rules
