#include <doctest/doctest.h>

#include "model/dump.h"
#include "unit/view/edition_of.h"

namespace govbook {
namespace {

void tell(const rules::Verdict& verdict, std::string& told) {
  told += verdict.sentence;
  for (const auto& test : verdict.tests) told += " " + test.reason;
  told += "\n";
}

// What was worked out about the meetings.
std::string meetings_of(const view::Edition& edition) {
  std::string told;
  for (const auto& [id, answer] : edition.meetings()) {
    told += "meeting " + id + ": ";
    tell(answer.verdict, told);
    for (const auto& one : answer.attendees) {
      told += "  " + one.title + " " + one.presence + " " + one.who + one.from_number + "\n";
    }
    for (const auto& item : answer.items) {
      told += "  item " + item.id + ": ";
      for (const auto& one : item.away) told += one.words + "; ";
      if (item.verdict) tell(*item.verdict, told);
      for (const auto& vote : item.votes) told += vote.sentence + " " + vote.arithmetic;
      told += "\n";
    }
  }
  return told;
}

// What an edition holds, and what was worked out for it.
std::string shown(const tests::Case& test) {
  const auto edition = tests::edition_of(test, tests::files_of(test));
  auto told = model::dump(edition.handbook());
  for (const auto& [body, strength] : edition.answers().strength) {
    told += "strength of " + body + ": " + std::to_string(strength.voting_seats) + " of " +
            std::to_string(strength.seats) + " vote\n";
  }
  for (const auto& [body, quorum] : edition.answers().quorum) {
    if (quorum.is_stated) told += "quorum of " + body + ": " + quorum.sentence + "\n";
    for (const auto& line : quorum.working) told += "  " + line + "\n";
  }
  for (const auto& [body, votes] : edition.answers().votes) {
    for (const auto& share : votes.by_party) {
      told += "votes in " + body + ": " + std::to_string(share.votes) + " of " +
              (share.parties.empty() ? "nobody named" : text::join(share.parties, " or ")) + "\n";
    }
    for (const auto& share : votes.by_class) {
      told += "  of class: " + share.seat_class + "\n";
    }
    for (const auto& line : votes.working) told += "  " + line + "\n";
  }
  return told + meetings_of(edition);
}

TEST_CASE("an edition holds what the cases say") { tests::check_cases("view", shown); }

}  // namespace
}  // namespace govbook
