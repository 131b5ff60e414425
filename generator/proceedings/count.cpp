#include "proceedings/count.h"

#include "base/text.h"
#include "rules/quorum.h"
#include "rules/votes.h"

namespace govbook::proceedings {
namespace {

long long votes_in(const model::Lines& seats, const model::Number& number) {
  return seats.empty() ? number.value.value_or(0) : static_cast<long long>(seats.size());
}

std::string how(const model::Vote& vote) {
  if (model::is(vote.method, "show-of-hands")) return ", by a show of hands";
  if (model::is(vote.method, "recorded")) return ", recorded by name";
  return model::is(vote.method, "secret-ballot") ? ", in a secret ballot" : "";
}

std::string sentence_of(const Count& made, const model::Vote& vote) {
  const auto many = [](long long number) {
    return number == 0 ? std::string("none") : text::in_words(number);
  };
  auto words = text::capitalised(many(made.in_favour)) + " voted for and " + many(made.against) +
               " against" + how(vote);
  if (made.abstained > 0) words += "; " + many(made.abstained) + " abstained";
  return words + ".";
}

constexpr std::string_view was(bool is_carried) { return is_carried ? "carried" : "lost"; }

// What equal votes come to.
void settle_tie(Count& made, const model::DecisionRules& rules, const model::Vote& vote) {
  made.arithmetic = "The votes were equal";
  if (vote.casting_vote) {
    made.is_carried = model::is(vote.casting_vote, "for");
    made.arithmetic += ". The chair gave a casting vote " + *vote.casting_vote + " it, so it was " +
                       std::string(was(*made.is_carried)) + ".";
  } else if (rules.casting_vote) {
    made.is_carried = false;
    made.arithmetic += model::is(rules.casting_vote, "chair")
                           ? " and the chair gave no casting vote, so it was lost."
                           : " and nobody has a casting vote, so it was lost.";
  } else {
    made.arithmetic += ", and it is not stated what follows.";
  }
}

void settle(Count& made, const model::Body& body, std::string_view kind) {
  const bool is_stated = !kind.empty();
  const auto whole = rules::strength(body);
  if (kind == "absolute" && !whole.is_voting_known) {
    made.arithmetic =
        "More than half of all votes are needed, and how many there are is not known.";
    return;
  }
  const auto needed = rules::carrying(is_stated ? kind : "simple", whole.voting_seats,
                                      made.in_favour + made.against);
  if (!needed) return;
  made.is_carried = made.in_favour >= needed->needed;
  auto words = text::capitalised(needed->arithmetic);
  if (words.ends_with('.')) words.pop_back();
  made.arithmetic = words + ", so it was " + std::string(was(*made.is_carried)) + ".";
  if (!is_stated) {
    made.arithmetic +=
        " What majority is needed is not stated; more votes for than against is taken.";
  }
}

}  // namespace

Count count(const model::Body& body, const model::Vote& vote) {
  Count made;
  made.id = model::or_empty(vote.id);
  made.in_favour = votes_in(vote.in_favour, vote.number_in_favour);
  made.against = votes_in(vote.against, vote.number_against);
  made.abstained = votes_in(vote.abstained, vote.number_abstained);
  made.is_tie = made.in_favour == made.against && made.in_favour > 0;
  made.sentence = sentence_of(made, vote);
  const model::DecisionRules none;
  const auto& rules = body.decisions ? *body.decisions : none;
  const auto kind = model::or_empty(rules.majority_kind);
  const bool is_by_more = kind.empty() || kind == "simple";
  if (made.is_tie && is_by_more) {
    settle_tie(made, rules, vote);
  } else if (made.in_favour + made.against > 0) {
    settle(made, body, kind);
  }
  return made;
}

}  // namespace govbook::proceedings
