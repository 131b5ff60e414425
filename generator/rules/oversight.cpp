#include "rules/oversight.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace govbook::rules {
namespace {

bool watches(const model::Relationship& tie) {
  constexpr std::array<std::string_view, 4> kinds = {"holds-to-account", "scrutinises", "oversees",
                                                     "challenges"};
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](const auto kind) { return model::is(tie.kind, kind); });
}

// Posts by their ids and people by their names; a name that is an id as well is of the same kind of
// text, so each has its own set.
struct People {
  std::set<std::string> posts;
  std::set<std::string> names;

  void add(const model::Post& post) {
    posts.insert(model::or_empty(post.id));
    for (const auto& tenure : post.tenures) {
      if (tenure.name) names.insert(*tenure.name);
    }
  }
};

People chairs_of(const model::Handbook& handbook, const std::string& party) {
  People people;
  if (const auto* post = handbook.post(party)) people.add(*post);
  const auto* body = handbook.body(party);
  if (body == nullptr || !body->chair) return people;
  for (const auto& holder : body->chair->holders) {
    if (holder.name) people.names.insert(*holder.name);
    const auto* post = holder.post ? handbook.post(*holder.post) : nullptr;
    if (post != nullptr) people.add(*post);
  }
  return people;
}

// Who is in both; empty when nobody is.
std::string shared(const People& one, const People& other) {
  const auto first_of_both = [](const std::set<std::string>& left,
                                const std::set<std::string>& right) {
    const auto found = std::find_if(left.begin(), left.end(),
                                    [&](const auto& who) { return right.contains(who); });
    return found == left.end() ? std::string() : *found;
  };
  const auto post = first_of_both(one.posts, other.posts);
  return post.empty() ? first_of_both(one.names, other.names) : post;
}

bool needs_lead(const model::Aim& aim) {
  return model::is(aim.kind, "outcome") || model::is(aim.kind, "priority");
}

}  // namespace

std::vector<DoubleLine> double_lines(const TiesByParty& ties) {
  std::vector<DoubleLine> found;
  for (const auto& [party, mine] : ties) {
    DoubleLine line{party, {}, false};
    std::set<std::string_view> known;
    for (const auto* tie : mine) {
      line.is_declared = line.is_declared || model::is(tie->tie->dual, "declared");
      if (known.insert(tie->to).second) line.lines.push_back(tie);
    }
    if (line.lines.size() > 1) found.push_back(std::move(line));
  }
  return found;
}

std::vector<const model::Body*> orphans(const model::Handbook& handbook) {
  std::vector<const model::Body*> found;
  for (const auto& body : handbook.bodies) {
    const auto id = model::or_empty(body.id);
    const bool is_tied = body.parent.value || !handbook.relationships_of(id).empty() ||
                         !handbook.parts_of(id).empty();
    if (model::is_own(body) && !is_tied) found.push_back(&body);
  }
  return found;
}

std::vector<SelfScrutiny> self_scrutiny(const model::Handbook& handbook) {
  std::vector<SelfScrutiny> found;
  for (const auto& tie : handbook.relationships) {
    if (!watches(tie) || !holds_now(tie) || !tie.from || !tie.to || *tie.from == *tie.to) continue;
    auto chair = shared(chairs_of(handbook, *tie.from), chairs_of(handbook, *tie.to));
    if (!chair.empty()) found.push_back({&tie, std::move(chair)});
  }
  return found;
}

std::vector<UnevenLead> uneven_leads(const model::Handbook& handbook) {
  std::vector<UnevenLead> found;
  for (const auto& aim : handbook.aims) {
    std::set<std::string> leads;
    for (const auto& lead : aim.leads) {
      if (lead) leads.insert(*lead);
    }
    if (needs_lead(aim) && leads.size() != 1) found.push_back({&aim, leads.size()});
  }
  return found;
}

bool names_leads(const model::Handbook& handbook) {
  return std::any_of(handbook.aims.begin(), handbook.aims.end(), [](const auto& aim) {
    return needs_lead(aim) && std::any_of(aim.leads.begin(), aim.leads.end(),
                                          [](const auto& lead) { return bool(lead); });
  });
}

}  // namespace govbook::rules
