#include "rules/votes.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "rules/accountability.h"
#include "rules/quorum.h"

namespace govbook::rules {
namespace {

constexpr long long a_half = 2;

std::string organisation_of(const model::Handbook& handbook, const model::Reference& organisation,
                            const model::Reference& post) {
  if (organisation.value) return *organisation.value;
  const auto* found = post.value ? handbook.post(*post.value) : nullptr;
  return found == nullptr ? std::string() : model::or_empty(found->organisation);
}

// Whose votes those of a seat are; more than one party where alternatives share it.
std::vector<std::string> parties_of(const model::Handbook& handbook, const model::Seat& seat) {
  std::set<std::string> parties;
  if (seat.body.value) parties.insert(*seat.body.value);
  parties.insert(organisation_of(handbook, seat.organisation, seat.post));
  for (const auto& one : seat.alternatives) {
    parties.insert(organisation_of(handbook, one.organisation, one.post));
  }
  parties.erase("");
  return {parties.begin(), parties.end()};
}

void add(VoteShare& share, const model::Seat& seat) {
  const auto count = seats_in(seat);
  share.seats.push_back(model::or_empty(seat.id));
  share.votes += count.value_or(0);
  share.is_known = share.is_known && count.has_value();
}

bool votes_now(const model::Seat& seat) {
  return model::is(seat.standing, model::standing::voting) && seats_in(seat) != 0;
}

template <class IsSame>
VoteShare& share_for(std::vector<VoteShare>& shares, const IsSame& is_same, VoteShare otherwise) {
  const auto found = std::find_if(shares.begin(), shares.end(), is_same);
  if (found != shares.end()) return *found;
  shares.push_back(std::move(otherwise));
  return shares.back();
}

void divide(const model::Handbook& handbook, const model::Body& body, Votes& made) {
  for (const auto& seat : body.seats) {
    if (!votes_now(seat)) continue;
    const auto name = model::or_empty(seat.seat_class);
    add(share_for(made.by_class, [&](const auto& share) { return share.seat_class == name; },
                  {name, {}, {}, 0, true}),
        seat);
    const auto parties = parties_of(handbook, seat);
    add(share_for(made.by_party, [&](const auto& share) { return share.parties == parties; },
                  {"", parties, {}, 0, true}),
        seat);
  }
  const auto is_of_none = [](const VoteShare& share) { return share.seat_class.empty(); };
  if (std::all_of(made.by_class.begin(), made.by_class.end(), is_of_none)) made.by_class.clear();
  std::stable_partition(made.by_class.begin(), made.by_class.end(),
                        [&](const auto& share) { return !is_of_none(share); });
  std::stable_sort(made.by_party.begin(), made.by_party.end(),
                   [](const auto& one, const auto& two) {
                     if (one.parties.empty() != two.parties.empty()) return two.parties.empty();
                     return one.votes > two.votes;
                   });
}

// What follows when votes are equal, as a clause.
std::string what_follows(const model::DecisionRules& rules) {
  if (model::is(rules.casting_vote, "chair")) {
    return "the chair has a second or casting vote, which decides";
  }
  if (model::is(rules.casting_vote, "none")) {
    return "nobody has a casting vote, and the proposal is lost";
  }
  return "it is not stated what follows";
}

std::string tie_of(const Votes& made, const model::DecisionRules& rules) {
  if (!made.is_known || made.votes == 0) {
    return "When votes are equal, " + what_follows(rules) + ".";
  }
  const auto half = text::in_words(made.votes / a_half);
  const bool is_even = made.votes % a_half == 0;
  const auto when = is_even ? "There is an even number of votes, so they can be equal even when "
                              "everybody votes: " +
                                  half + " for and " + half + " against."
                            : std::string(
                                  "There is an odd number of votes, so they can be equal "
                                  "only when somebody is away or abstains.");
  return when + " Then " + what_follows(rules) + ".";
}

std::string about_votes(const Votes& made) {
  if (!made.is_known) return "How many votes there are cannot be worked out.";
  return "There " + std::string(made.votes == 1 ? "is " : "are ") +
         text::counted(made.votes, "vote", "votes") + ", one for each voting seat" +
         (made.shares_votes ? "; those who share a seat share its vote." : ".");
}

void say(Votes& made, const model::Body& body) {
  made.working.push_back(about_votes(made));
  if (made.is_for_affected_only) {
    made.working.emplace_back(
        "Not everybody votes on every issue: only the members of partners whom it affects do.");
  }
  if (made.with_all && !made.is_for_affected_only) {
    made.working.push_back("When everybody votes: " + made.with_all->arithmetic);
    if (made.with_quorum) {
      made.working.push_back("When only the quorum is there, so that " +
                             text::counted(made.with_quorum->given, "vote is", "votes are") +
                             " given: " + made.with_quorum->arithmetic);
    }
  } else if (!body.decisions || !body.decisions->majority_kind.value) {
    const bool has_words = body.decisions && body.decisions->majority;
    made.working.emplace_back(has_words ? "How many votes carry a decision is stated in words only."
                                        : "How many votes carry a decision is not stated.");
  }
  made.working.push_back(made.tie);
}

}  // namespace

std::optional<Carrying> carrying(std::string_view majority_kind, long long all, long long given) {
  const auto many = [](long long number) { return text::in_words(number); };
  const auto part = [&](long long times, long long of, const std::string& name) {
    const auto needed = (given * times + of - 1) / of;
    return Carrying{given, needed,
                    "at least " + name + " of " + many(given) + " is " + many(needed) + "."};
  };
  if (majority_kind == "simple") {
    const auto needed = given / a_half + 1;
    return Carrying{given, needed,
                    "more than half of " + many(given) + " is " + many(needed) + "."};
  }
  if (majority_kind == "absolute") {
    const auto needed = all / a_half + 1;
    return Carrying{given, needed,
                    "more than half of all " + many(all) + " is " + many(needed) + "."};
  }
  if (majority_kind == "two-thirds") return part(2, 3, "two thirds");
  if (majority_kind == "three-quarters") return part(3, 4, "three quarters");
  if (majority_kind == "unanimous") {
    return Carrying{given, given, "all " + many(given) + " must agree."};
  }
  return std::nullopt;
}

Votes votes(const model::Handbook& handbook, const model::Body& body,
            std::optional<long long> quorum_needed) {
  Votes made;
  const auto whole = strength(body);
  made.votes = whole.voting_seats;
  made.is_known = whole.is_voting_known;
  made.shares_votes =
      std::any_of(body.seats.begin(), body.seats.end(), [](const model::Seat& seat) {
        return votes_now(seat) && seat.alternatives.size() > 1 &&
               model::is(seat.sharing, "one-vote");
      });
  divide(handbook, body, made);
  const model::DecisionRules none;
  const auto& rules = body.decisions ? *body.decisions : none;
  made.is_for_affected_only = model::is(rules.voters, "affected");
  if (made.is_known) {
    const auto kind = model::or_empty(rules.majority_kind);
    made.with_all = carrying(kind, made.votes, made.votes);
    if (quorum_needed && *quorum_needed < made.votes) {
      made.with_quorum = carrying(kind, made.votes, *quorum_needed);
    }
  }
  made.tie = tie_of(made, rules);
  say(made, body);
  return made;
}

std::vector<const model::Seat*> voters_on(const model::Handbook& handbook, const model::Body& body,
                                          const std::vector<std::string>& affected) {
  const bool is_limited = body.decisions && model::is(body.decisions->voters, "affected");
  std::set<const model::Seat*> theirs;
  for (const auto& party : affected) {
    for (const auto& [of, seat] : seats_of(handbook, body, party)) theirs.insert(seat);
  }
  std::vector<const model::Seat*> voters;
  for (const auto& seat : body.seats) {
    const bool may_vote = votes_now(seat) || (!seat.standing && seats_in(seat) != 0);
    if (may_vote && (!is_limited || theirs.contains(&seat))) voters.push_back(&seat);
  }
  return voters;
}

}  // namespace govbook::rules
