#include "rules/load.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace govbook::rules {
namespace {

constexpr std::size_t nearly_percent = 80;
constexpr std::size_t fewest_members = 3;

// How somebody comes to a seat, the strongest first, and to how many of them.
enum class How { own, by_office, shared };
struct Claim {
  How how = How::own;
  long long seats = 0;
};
using Claims = std::map<std::string, Claim, std::less<>>;

// Claims of the same kind add up; of two kinds the stronger holds.
void claim(Claims& claims, const std::string& party, Claim more) {
  const auto [found, is_new] = claims.emplace(party, more);
  if (is_new) return;
  if (found->second.how == more.how) found->second.seats += more.seats;
  if (found->second.how > more.how) found->second = more;
}

// A post claims for its organisation as well.
void claim_post(const model::Handbook& handbook, Claims& claims, const model::Reference& id,
                Claim more) {
  if (!id) return;
  claim(claims, *id, more);
  const auto* post = handbook.post(*id);
  if (post != nullptr && post->organisation) claim(claims, *post->organisation, more);
}

const model::Stated<model::Office>* office_of(const model::Body& body, const model::Choice& which) {
  if (model::is(which, "chair")) return &body.chair;
  return model::is(which, "deputy-chair") ? &body.deputy_chair : nullptr;
}

// The posts that hold the office by right of which a seat is filled.
void claim_by_office(const model::Handbook& handbook, Claims& claims, const model::Seat& seat) {
  const auto* body = seat.body ? handbook.body(*seat.body) : nullptr;
  const auto* office = body == nullptr ? nullptr : office_of(*body, seat.office);
  if (office == nullptr || !*office) return;
  for (const auto& holder : (*office)->holders) {
    claim_post(handbook, claims, holder.post, {How::by_office, 1});
  }
}

// Those whom a seat names have as many as it counts; of those who fill it together each has one,
// unless the seat names them as well.
Claims claims_on(const model::Handbook& handbook, const model::Seat& seat) {
  const Claim named{How::own, seat.count.value.value_or(1)};
  Claims claims;
  if (seat.post) claim_post(handbook, claims, seat.post, named);
  if (seat.organisation) claims[*seat.organisation] = named;
  Claims others;
  claim_by_office(handbook, others, seat);
  const Claim one{model::is(seat.sharing, "all") ? How::own : How::shared, 1};
  for (const auto& alternative : seat.alternatives) {
    if (alternative.organisation) claim(others, *alternative.organisation, one);
    claim_post(handbook, others, alternative.post, one);
  }
  claims.merge(others);
  return claims;
}

struct Counter {
  const model::Handbook& handbook;
  std::map<std::string, Load, std::less<>> loads;

  Load& of(const std::string& party, const model::Body& body) {
    auto& load = loads[party];
    load.party = party;
    const auto id = model::or_empty(body.id);
    if (load.bodies.empty() || load.bodies.back() != id) {
      load.bodies.push_back(id);
      load.body_count += body.count.value.value_or(1);
    }
    return load;
  }

  void add(const model::Body& body, const model::Seat& seat) {
    const auto times = body.count.value.value_or(1);
    for (const auto& [party, claim] : claims_on(handbook, seat)) {
      auto& load = of(party, body);
      if (claim.how == How::own) load.seats += times * claim.seats;
      if (claim.how == How::by_office) load.by_office += times;
      if (claim.how == How::shared) load.shared += times;
    }
  }

  void add(const model::Body& body, const model::Stated<model::Office>& office) {
    if (!office) return;
    Claims claims;
    for (const auto& holder : office->holders) {
      claim_post(handbook, claims, holder.post, {How::own, 1});
    }
    for (const auto& [party, how] : claims) ++of(party, body).offices;
  }
};

template <class Parties>
std::vector<Load> loads_of(const model::Handbook& handbook, const Parties& parties) {
  Counter counter{handbook, {}};
  for (const auto& body : handbook.bodies) {
    if (!model::is_own(body)) continue;
    for (const auto& seat : body.seats) counter.add(body, seat);
    counter.add(body, body.chair);
    counter.add(body, body.deputy_chair);
  }
  std::vector<Load> found;
  for (const auto& party : parties) {
    const auto load = counter.loads.find(model::or_empty(party.id));
    if (load != counter.loads.end()) found.push_back(std::move(load->second));
  }
  std::stable_sort(found.begin(), found.end(), [](const Load& one, const Load& other) {
    return std::pair(one.body_count, one.seats) > std::pair(other.body_count, other.seats);
  });
  return found;
}

// The member that a post is: its organisation where it belongs to one.
std::string member_for(const model::Handbook& handbook, const std::string& post) {
  const auto* found = handbook.post(post);
  return found != nullptr && found->organisation ? *found->organisation : post;
}

Membership membership(const model::Handbook& handbook, const model::Body& body) {
  Membership made{model::or_empty(body.id), {}, 0};
  std::set<std::string> known;
  const auto add = [&](const std::string& member) {
    if (known.insert(member).second) made.members.push_back(member);
  };
  const auto add_one = [&](const model::Reference& organisation, const model::Reference& post) {
    if (organisation) add(*organisation);
    if (post) add(member_for(handbook, *post));
    return organisation.value.has_value() || post.value.has_value();
  };
  for (const auto& seat : body.seats) {
    bool is_named = add_one(seat.organisation, seat.post);
    if (seat.body) add(*seat.body);
    is_named = is_named || seat.body.value.has_value();
    for (const auto& one : seat.alternatives) {
      is_named = add_one(one.organisation, one.post) || is_named;
    }
    made.unnamed += is_named ? 0 : 1;
  }
  return made;
}

}  // namespace

std::vector<Load> load_of_organisations(const model::Handbook& handbook) {
  return loads_of(handbook, handbook.organisations);
}

std::vector<Load> load_of_posts(const model::Handbook& handbook) {
  return loads_of(handbook, handbook.posts);
}

Overlap overlap(const model::Handbook& handbook) {
  Overlap found;
  for (const auto& body : handbook.bodies) {
    if (!model::is_own(body) || body.seats.empty()) continue;
    if (found.bodies.size() == most_compared) {
      found.is_whole = false;
      break;
    }
    found.bodies.push_back(membership(handbook, body));
  }
  std::map<std::string, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < found.bodies.size(); ++i) {
    for (const auto& member : found.bodies[i].members) places[member].push_back(i);
  }
  found.shared.assign(found.bodies.size(), std::vector<std::size_t>(found.bodies.size(), 0));
  for (const auto& [member, where] : places) {
    for (const auto one : where) {
      for (const auto other : where) ++found.shared[one][other];
    }
  }
  return found;
}

std::vector<Alike> alike(const Overlap& overlap) {
  std::vector<Alike> found;
  for (std::size_t one = 0; one < overlap.bodies.size(); ++one) {
    for (std::size_t other = one + 1; other < overlap.bodies.size(); ++other) {
      const auto smaller = std::min(overlap.shared[one][one], overlap.shared[other][other]);
      const auto shared = overlap.shared[one][other];
      if (smaller < fewest_members || shared * 100 < smaller * nearly_percent) continue;
      found.push_back({one, other, shared, smaller});
    }
  }
  return found;
}

}  // namespace govbook::rules
