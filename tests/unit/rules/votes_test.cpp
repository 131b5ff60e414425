#include "rules/votes.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"
#include "rules/answers.h"

namespace govbook {
namespace {

model::Seat seat_of(std::string id, std::optional<long long> count, std::string_view organisation,
                 std::string_view seat_class = {}, std::string_view standing = "voting") {
  model::Seat made;
  made.id.value = made.title.value = std::move(id);
  made.count.value = count;
  if (!organisation.empty()) made.organisation.value = organisation;
  if (!seat_class.empty()) made.seat_class.value = seat_class;
  made.standing.value = standing;
  return made;
}

model::Handbook handbook_of(std::vector<model::Seat> seats) {
  model::Handbook handbook;
  auto& body = handbook.bodies.emplace_back();
  body.id.value = "board";
  body.seats = std::move(seats);
  body.decisions.value.emplace();
  return handbook;
}

rules::Votes votes_of(const model::Handbook& handbook) {
  return rules::answers(handbook).votes.at("board");
}

TEST_CASE("votes by party and by class add up to the whole") {
  auto shared = seat_of("shared", std::nullopt, "");
  shared.sharing.value = "one-vote";
  shared.alternatives.resize(2);
  shared.alternatives[0].organisation.value = "council";
  shared.alternatives[1].organisation.value = "trust";
  auto handbook =
      handbook_of({seat_of("a", 2, "council", "commissioning"), seat_of("b", 1, "", "provider"), shared,
                   seat_of("guest", 4, "council", "", "observer")});
  const auto votes = votes_of(handbook);
  CHECK(votes.votes == 4);
  CHECK(votes.shares_votes);
  long long by_class = 0;
  for (const auto& share : votes.by_class) by_class += share.votes;
  long long by_party = 0;
  std::string told;
  for (const auto& share : votes.by_party) {
    by_party += share.votes;
    told += text::join(share.parties, "/") + " " + std::to_string(share.votes) + "; ";
  }
  CHECK(by_class == votes.votes);
  CHECK(by_party == votes.votes);
  CHECK(told == "council 2; council/trust 1;  1; ");
}

TEST_CASE("what carries a decision, for every number of votes") {
  for (long long all = 1; all <= 40; ++all) {
    for (long long given = 0; given <= all; ++given) {
      const auto needed = [&](std::string_view word) {
        return rules::carrying(word, all, given)->needed;
      };
      CHECK(2 * needed("simple") > given);
      CHECK(2 * (needed("simple") - 1) <= given);
      CHECK(2 * needed("absolute") > all);
      CHECK(2 * (needed("absolute") - 1) <= all);
      CHECK(3 * needed("two-thirds") >= 2 * given);
      CHECK(3 * (needed("two-thirds") - 1) < 2 * given);
      CHECK(4 * needed("three-quarters") >= 3 * given);
      CHECK(4 * (needed("three-quarters") - 1) < 3 * given);
      CHECK(needed("unanimous") == given);
    }
  }
  CHECK(!rules::carrying("", 3, 3));
}

TEST_CASE("whether votes can be equal, and what follows") {
  auto handbook = handbook_of({seat_of("a", 14, "council")});
  auto& rules = *handbook.bodies[0].decisions.value;
  rules.casting_vote.value = "chair";
  CHECK(votes_of(handbook).tie ==
        "There is an even number of votes, so they can be equal even when everybody votes: seven "
        "for and seven against. Then the chair has a second or casting vote, which decides.");
  handbook.bodies[0].seats[0].count.value = 13;
  rules.casting_vote.value = "none";
  CHECK(votes_of(handbook).tie ==
        "There is an odd number of votes, so they can be equal only when somebody is away or "
        "abstains. Then nobody has a casting vote, and the proposal is lost.");
  rules.casting_vote.value.reset();
  handbook.bodies[0].seats[0].count.value.reset();
  CHECK(votes_of(handbook).tie == "When votes are equal, it is not stated what follows.");
  CHECK(votes_of(handbook).working.front() == "How many votes there are cannot be worked out.");
}

TEST_CASE("with the quorum only, fewer votes carry") {
  auto handbook = handbook_of({seat_of("a", 14, "council")});
  auto& body = handbook.bodies[0];
  body.decisions.value->majority_kind.value = "simple";
  auto& test = body.quorum.value.emplace().tests.emplace_back();
  test.percent.value = 50;
  test.of.value = "voting-seats";
  const auto votes = votes_of(handbook);
  REQUIRE(votes.with_quorum);
  CHECK(votes.with_all->needed == 8);
  CHECK(votes.with_quorum->given == 7);
  CHECK(votes.with_quorum->needed == 4);
}

TEST_CASE("on an issue for those affected only they vote") {
  auto handbook = handbook_of({seat_of("a", 1, "council"), seat_of("b", 1, "trust"), seat_of("c", 1, "")});
  const auto voters = [&](const std::vector<std::string>& affected) {
    std::string ids;
    for (const auto* one : rules::voters_on(handbook, handbook.bodies[0], affected)) {
      ids += *one->id;
    }
    return ids;
  };
  CHECK(voters({"trust"}) == "abc");
  handbook.bodies[0].decisions.value->voters.value = "affected";
  CHECK(voters({"trust"}) == "b");
  CHECK(voters({"trust", "council"}) == "ab");
  CHECK(voters({}).empty());
  CHECK(votes_of(handbook).working[1] ==
        "Not everybody votes on every issue: only the members of partners whom it affects do.");
}

}  // namespace
}  // namespace govbook
