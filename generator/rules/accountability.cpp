#include "rules/accountability.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace govbook::rules {
namespace {

// By which tie each party was reached that another answers to, straight or through others.
using Reach = std::map<std::string, const Answerability*>;

// Nearest first, until the one that is looked for.
Reach reach_of(const TiesByParty& ties, const std::string& from, const std::string& wanted) {
  Reach reach;
  std::vector<std::string> queue = {from};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const auto found = ties.find(queue[i]);
    if (found == ties.end()) continue;
    for (const auto* tie : found->second) {
      if (!reach.emplace(tie->to, tie).second) continue;
      if (tie->to == wanted) return reach;
      if (tie->to != from) queue.push_back(tie->to);
    }
  }
  return reach;
}

// The shortest way to a party that was reached.
std::vector<Answerability> way(const Reach& reach, const std::string& from, const std::string& to) {
  std::vector<Answerability> found;
  std::string party = to;
  do {
    const auto& tie = *reach.at(party);
    found.push_back(tie);
    party = tie.from;
  } while (party != from);
  std::reverse(found.begin(), found.end());
  return found;
}

// Follows every tie upwards, and steps back where it ends.
struct Climber {
  const TiesByParty& ties;
  PathsUp found;
  Path path;                         // From where the climb began to where it is.
  std::set<std::string_view> stood;  // The parties on it.
  std::size_t steps = 0;

  void climb(const std::string& party) {
    const auto up = ties.find(party);
    if (up == ties.end()) {
      if (path.empty()) return;
      found.paths.push_back(path);
      steps += path.size();
      return;
    }
    std::set<std::string_view> tried;
    for (const auto* tie : up->second) {
      if (!tried.insert(tie->to).second || stood.contains(tie->to)) continue;
      if (steps >= most_steps || found.paths.size() == most_paths) {
        found.is_whole = false;
        return;
      }
      ++steps;
      path.push_back(tie);
      stood.insert(tie->to);
      climb(tie->to);
      stood.erase(tie->to);
      path.pop_back();
    }
  }
};

bool is_of(const model::Handbook& handbook, const model::Reference& post,
           std::string_view organisation) {
  const auto* found = post.value ? handbook.post(*post.value) : nullptr;
  return found != nullptr && model::is(found->organisation, organisation);
}

bool fills(const model::Handbook& handbook, const model::Seat& seat, std::string_view party) {
  const auto is_filled = [&](const model::Reference& organisation, const model::Reference& post) {
    return model::is(organisation, party) || model::is(post, party) || is_of(handbook, post, party);
  };
  if (model::is(seat.body, party) || is_filled(seat.organisation, seat.post)) return true;
  return std::any_of(seat.alternatives.begin(), seat.alternatives.end(),
                     [&](const auto& one) { return is_filled(one.organisation, one.post); });
}

}  // namespace

bool holds_now(const model::Relationship& tie) {
  return !model::is(tie.status, "proposed") && !model::is(tie.status, "future");
}

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

TiesByParty by_party(const std::vector<Answerability>& ties) {
  TiesByParty found;
  for (const auto& tie : ties) found[tie.from].push_back(&tie);
  return found;
}

std::vector<std::vector<Answerability>> circles(const std::vector<Answerability>& ties) {
  std::vector<std::vector<Answerability>> found;
  std::set<std::set<std::string>> seen;
  const auto all = by_party(ties);
  for (const auto& tie : ties) {
    std::vector<Answerability> circle = {tie};
    if (tie.from != tie.to) {
      const auto reach = reach_of(all, tie.to, tie.from);
      if (!reach.contains(tie.from)) continue;
      const auto back = way(reach, tie.to, tie.from);
      circle.insert(circle.end(), back.begin(), back.end());
    }
    std::set<std::string> parties;
    for (const auto& step : circle) parties.insert(step.from);
    if (seen.insert(parties).second) found.push_back(std::move(circle));
  }
  return found;
}

PathsUp paths_up(const TiesByParty& ties, const std::string& party) {
  Climber climber{ties, {}, {}, {party}, 0};
  climber.climb(party);
  std::stable_sort(climber.found.paths.begin(), climber.found.paths.end(),
                   [](const Path& one, const Path& other) { return one.size() < other.size(); });
  return std::move(climber.found);
}

std::vector<SeatOf> seats_of(const model::Handbook& handbook, const model::Body& body,
                             std::string_view party) {
  std::vector<SeatOf> found;
  for (const auto& seat : body.seats) {
    if (fills(handbook, seat, party)) found.push_back({&body, &seat});
  }
  return found;
}

std::vector<SeatOf> seats_of(const model::Handbook& handbook, std::string_view party) {
  std::vector<SeatOf> all;
  for (const auto& body : handbook.bodies) {
    const auto found = seats_of(handbook, body, party);
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace govbook::rules
