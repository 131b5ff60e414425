#include "rules/quorum.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"

namespace govbook::rules {
namespace {

// Whom a test counts, with the words for them.
struct Counted {
  long long seats = 0;
  bool is_known = true;
  std::string members;  // "voting members"
  std::string places;   // "voting seats"
  std::string place;    // "voting seat"
  std::vector<std::string> unknown;
};

Counted counted_by(const model::Body& body, const model::QuorumTest& test) {
  if (model::is(test.of, model::quorum_of::all_seats)) {
    const auto all = strength(body);
    return {all.seats, all.is_known, "members", "seats", "seat", all.unknown};
  }
  const bool is_class = model::is(test.of, model::quorum_of::seat_class);
  const auto wanted = is_class ? model::or_empty(test.seat_class) : std::string();
  const auto found = strength(body, wanted);
  const auto of_class = wanted.empty() ? wanted : " of the class \"" + wanted + "\"";
  return {found.voting_seats,        found.is_voting_known,    "voting members" + of_class,
          "voting seats" + of_class, "voting seat" + of_class, found.unknown};
}

// "11.25": a hundredth part of a whole number, exactly.
std::string hundredths(long long value) {
  auto words = std::to_string(value / 100);
  const auto rest = value % 100;
  if (rest == 0) return words;
  words += '.';
  words += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) words += static_cast<char>('0' + rest % 10);
  return words;
}

// Words up to ten, but a digit for none: "0 of the 12".
std::string in_words(long long number) { return number == 0 ? "0" : text::in_words(number); }

std::string counted(long long number, std::string_view one, std::string_view many) {
  return in_words(number) + " " + std::string(number == 1 ? one : many);
}

std::string must_be_present(long long number) {
  return counted(number, "member", "members") + " must be present";
}

std::string capital(std::string sentence) {
  if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z') {
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  }
  return sentence;
}

bool shares_votes(const model::Body& body) {
  return std::any_of(body.seats.begin(), body.seats.end(), [](const model::Seat& seat) {
    return seat.alternatives.size() > 1 && model::is(seat.sharing, "one-vote");
  });
}

std::string why(const std::vector<std::string>& unknown) {
  if (unknown.empty()) return "no seats are listed";
  return "it is not stated how many seats there are, or whether they vote, for " +
         text::join_as_list(unknown);
}

struct Worker {
  const model::Body& body;
  Quorum quorum;
  std::vector<std::string> demands;  // "seven of the 14 voting members"
  std::vector<std::string> unknown;
  bool is_unknown = false;

  void test(const model::QuorumTest& test);
  void share(const model::QuorumTest& test, const Counted& who, QuorumAnswer& answer);
  void number(const model::QuorumTest& test, const Counted& who, QuorumAnswer& answer);
  void say_who_counts(const Counted& who);
};

void Worker::say_who_counts(const Counted& who) {
  if (who.is_known) {
    quorum.working.push_back(
        capital(counted(who.seats, who.place, who.places)) +
        (shares_votes(body) ? ": alternatives that share a vote count once." : "."));
    return;
  }
  quorum.working.push_back("The number of " + who.places + " is not known: " + why(who.unknown) +
                           ".");
  is_unknown = true;
  for (const auto& title : who.unknown) {
    if (std::find(unknown.begin(), unknown.end(), title) == unknown.end()) {
      unknown.push_back(title);
    }
  }
}

void Worker::share(const model::QuorumTest& test, const Counted& who, QuorumAnswer& answer) {
  const long long percent = *test.percent.value;
  const auto share = std::to_string(percent) + "% of ";
  answer.is_known = who.is_known;
  if (!who.is_known) {
    answer.arithmetic = share + "the " + who.places + " cannot be worked out.";
    demands.push_back(share + "the " + who.members);
    return;
  }
  const long long parts = percent * who.seats;
  answer.needed = parts / 100 + (parts % 100 == 0 ? 0 : 1);
  const auto result = " is " + hundredths(parts);
  const bool is_rounded = parts % 100 != 0;
  const std::string rounding = is_rounded ? "; a part of a member counts as a whole one" : "";
  answer.arithmetic = share + counted(who.seats, who.place, who.places) + result + rounding +
                      ", so " + must_be_present(answer.needed) + ".";
  quorum.working.push_back(
      share + std::to_string(who.seats) + result +
      (is_rounded ? rounding + ", so " + std::to_string(answer.needed) + "." : "."));
  demands.push_back(in_words(answer.needed) + " of the " + in_words(who.seats) + " " + who.members);
}

void Worker::number(const model::QuorumTest& test, const Counted& who, QuorumAnswer& answer) {
  answer.needed = *test.number.value;
  answer.arithmetic = capital(must_be_present(answer.needed)) + ".";
  quorum.working.push_back("The rule names the number itself: " + std::to_string(answer.needed) +
                           ".");
  demands.push_back(in_words(answer.needed) + " " +
                    (who.is_known ? "of the " + in_words(who.seats) + " " : "") + who.members);
}

void Worker::test(const model::QuorumTest& test) {
  QuorumAnswer answer;
  answer.at = test.about.at;
  const auto who = counted_by(body, test);
  answer.counted = who.seats;
  if (!test.percent.value && !test.number.value) {
    answer.is_known = false;
    answer.arithmetic = "The share or number is not stated.";
    demands.push_back("a share of the " + who.members + " that is not stated");
    quorum.working.push_back(answer.arithmetic);
  } else if (test.percent.value) {
    say_who_counts(who);
    share(test, who, answer);
  } else {
    if (who.is_known) say_who_counts(who);
    number(test, who, answer);
  }
  quorum.tests.push_back(std::move(answer));
}

// Why there is no quorum to work out.
std::string sentence_of(const std::optional<model::Gap>& gap) {
  const auto state = gap ? gap->state : model::GapState::not_stated;
  switch (state) {
    case model::GapState::none:
      return "No quorum is needed.";
    case model::GapState::to_be_agreed:
      return "The quorum is to be agreed.";
    case model::GapState::blank:
      return "The arrangements leave a blank where the quorum would be.";
    case model::GapState::placeholder:
      return "The quorum is to be filled in.";
    case model::GapState::vacant:
    case model::GapState::not_stated:
      break;
  }
  return "The arrangements do not state a quorum.";
}

}  // namespace

Quorum quorum(const model::Body& body) {
  Worker worker{body, {}, {}, {}};
  if (!body.quorum.value) {
    worker.quorum.sentence = sentence_of(body.quorum.gap);
    return std::move(worker.quorum);
  }
  for (const auto& test : body.quorum->tests) worker.test(test);
  auto& made = worker.quorum;
  made.is_stated = true;
  if (made.tests.empty()) {
    made.sentence = "The arrangements put the quorum in words only.";
    return std::move(made);
  }
  made.sentence =
      "At least " + text::join_as_list(worker.demands, "and at least") + " must be present.";
  if (worker.is_unknown) {
    made.sentence += " How many that is cannot be worked out: " + why(worker.unknown) + ".";
  }
  return std::move(made);
}

}  // namespace govbook::rules
