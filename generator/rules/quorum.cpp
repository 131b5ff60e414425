#include "rules/quorum.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"

namespace govbook::rules {
namespace {

// Whom a test counts, with the words for them.
struct Counted {
  Electorate of;
  long long seats = 0;
  bool is_known = true;
  std::optional<long long> vacant;
  std::string members;  // "voting members"
  std::string places;   // "voting seats"
  std::string place;    // "voting seat"
  std::vector<std::string> unknown;
};

// Vacancies of those that count; nothing where nothing is said of any of them.
std::optional<long long> vacancies(const model::Body& body, const Electorate& of) {
  std::optional<long long> vacant;
  for (const auto& seat : body.seats) {
    if (!of.counts(seat)) continue;
    const auto some = vacant_in(seat);
    if (some) vacant = vacant.value_or(0) + *some;
  }
  return vacant;
}

Counted count(const model::Body& body, const Electorate& of, const std::string& behind) {
  const auto found = strength(body, of);
  const std::string word = of.is_voting_only ? "voting " : "";
  return {of,
          of.is_voting_only ? found.voting_seats : found.seats,
          of.is_voting_only ? found.is_voting_known : found.is_known,
          vacancies(body, of),
          word + "members" + behind,
          word + "seats" + behind,
          word + "seat" + behind,
          found.unknown};
}

std::string titles_of(const model::Body& body, const model::Lines& ids) {
  std::vector<std::string> titles;
  for (const auto& seat : body.seats) {
    const auto is_listed = [&](const auto& id) { return id && model::is(seat.id, *id); };
    if (std::any_of(ids.begin(), ids.end(), is_listed)) {
      titles.push_back(model::or_empty(seat.title));
    }
  }
  return text::join_as_list(titles);
}

// The classes or groups that seats name, in the order of the seats.
std::vector<std::string> parts_of(const model::Body& body, model::Line model::Seat::*part) {
  std::vector<std::string> names;
  for (const auto& seat : body.seats) {
    const auto& name = (seat.*part).value;
    if (name && std::find(names.begin(), names.end(), *name) == names.end()) {
      names.push_back(*name);
    }
  }
  return names;
}

// Whom a test counts: one electorate, or one for each class or group.
std::vector<Counted> counted_by(const model::Body& body, const model::QuorumTest& test) {
  Electorate of;
  of.is_voting_only = !model::is(test.of, model::quorum_of::all_seats) &&
                      !model::is(test.of, model::quorum_of::listed);
  std::string behind;
  if (model::is(test.of, model::quorum_of::seat_class)) {
    of.seat_class = model::or_empty(test.seat_class);
    if (!of.seat_class.empty()) behind = " of the class \"" + of.seat_class + "\"";
  }
  if (model::is(test.of, model::quorum_of::listed)) {
    for (const auto& id : test.seats) of.seats.push_back(model::or_empty(id));
    behind = " among " + titles_of(body, test.seats);
  }
  if (!test.each.value) return {count(body, of, behind)};
  const bool is_class = *test.each.value == "class";
  std::vector<Counted> all;
  for (const auto& name :
       parts_of(body, is_class ? &model::Seat::seat_class : &model::Seat::group)) {
    auto part = of;
    (is_class ? part.seat_class : part.group) = name;
    auto one =
        count(body, part, (is_class ? " of the class \"" : " of the group \"") + name + "\"");
    if (one.seats > 0 || !one.is_known) all.push_back(std::move(one));
  }
  return all;
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

bool shares_votes(const model::Body& body, const Electorate& of) {
  return std::any_of(body.seats.begin(), body.seats.end(), [&](const model::Seat& seat) {
    return of.counts(seat) && seat.alternatives.size() > 1 && model::is(seat.sharing, "one-vote");
  });
}

std::string why(const std::vector<std::string>& unknown) {
  if (unknown.empty()) return "no seats are listed";
  return "it is not stated how many seats there are, or whether they vote, for " +
         text::join_as_list(unknown);
}

// A share of a number of seats by the rule of a test, with the words for each step.
struct Share {
  long long needed = 0;
  std::string steps;  // " is 11.25; a part of a member counts as a whole one"
};

Share share_of(const model::QuorumTest& test, long long seats) {
  const long long parts = *test.percent.value * seats;
  const long long whole = parts / 100;
  const long long rest = parts % 100;
  Share share;
  share.steps = " is " + hundredths(parts);
  if (model::is(test.comparison, "more-than")) {
    share.needed = whole + 1;
    share.steps += "; it takes more than that";
  } else if (model::is(test.rounding, "down")) {
    share.needed = whole;
    if (rest != 0) share.steps += "; a part of a member does not count";
  } else if (model::is(test.rounding, "nearest")) {
    share.needed = whole + (rest >= 50 ? 1 : 0);
    if (rest != 0) share.steps += "; this is rounded to the nearest whole number";
  } else {
    share.needed = whole + (rest == 0 ? 0 : 1);
    if (rest != 0) share.steps += "; a part of a member counts as a whole one";
  }
  if (const auto plus = test.plus.value.value_or(0); plus != 0) {
    share.steps += "; " + text::in_words(plus) + " more " + (plus == 1 ? "is" : "are") + " added";
    share.needed += plus;
  }
  return share;
}

bool ignores_vacancies(const model::Quorum& quorum) {
  return model::is(quorum.vacancies, "left-out");
}

// How many must be there of so many seats that count.
long long needed_of(const model::QuorumTest& test, long long seats) {
  return test.number.value ? *test.number.value : share_of(test, seats).needed;
}

// Whether those filled are enough, and how many of them may fall vacant before they are not.
void look_at_seats(const model::QuorumTest& test, const Counted& who, bool has_vacancies_left_out,
                   QuorumAnswer& answer) {
  const long long filled = who.seats - who.vacant.value_or(0);
  const auto are_enough = [&](long long there) {
    return there >= needed_of(test, has_vacancies_left_out ? there : who.seats);
  };
  answer.can_be_met = are_enough(filled);
  for (long long gone = 1; answer.can_be_met && gone <= filled; ++gone) {
    if (are_enough(filled - gone)) continue;
    answer.spare = gone - 1;
    return;
  }
}

struct Worker {
  const model::Body& body;
  Quorum quorum;
  std::vector<std::string> demands;  // "seven of the 14 voting members"
  std::vector<std::string> unknown;
  bool is_unknown = false;

  void test(const model::QuorumTest& test, const Counted& who);
  void share(const model::QuorumTest& test, const Counted& who, QuorumAnswer& answer);
  void number(const model::QuorumTest& test, const Counted& who, QuorumAnswer& answer);
  void say_who_counts(const Counted& who);
};

void Worker::say_who_counts(const Counted& who) {
  if (who.is_known) {
    quorum.working.push_back(
        text::capitalised(counted(who.seats, who.place, who.places)) +
        (shares_votes(body, who.of) ? ": alternatives that share a vote count once." : "."));
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
  const bool is_more = model::is(test.comparison, "more-than");
  const auto percent = std::to_string(*test.percent.value) + "% of ";
  answer.is_known = who.is_known;
  if (!who.is_known) {
    answer.arithmetic = percent + "the " + who.places + " cannot be worked out.";
    demands.push_back((is_more ? "more than " : "") + percent + "the " + who.members);
    return;
  }
  long long base = who.seats;
  if (ignores_vacancies(*body.quorum) && who.vacant.value_or(0) > 0) {
    base -= *who.vacant;
    quorum.working.push_back(text::capitalised(counted(*who.vacant, "of them is", "of them are")) +
                             " empty and left out: " + std::to_string(base) + " count.");
  }
  const auto share = share_of(test, base);
  answer.counted = base;
  answer.needed = share.needed;
  const bool is_plain = share.steps.find(';') == std::string::npos;
  answer.arithmetic = percent + counted(base, who.place, who.places) + share.steps + ", so " +
                      must_be_present(answer.needed) + ".";
  quorum.working.push_back(percent + std::to_string(base) + share.steps +
                           (is_plain ? "." : ", so " + std::to_string(answer.needed) + "."));
  demands.push_back(in_words(answer.needed) + " of the " + in_words(base) + " " + who.members);
}

void Worker::number(const model::QuorumTest& test, const Counted& who, QuorumAnswer& answer) {
  answer.needed = *test.number.value;
  answer.arithmetic = text::capitalised(must_be_present(answer.needed)) + ".";
  quorum.working.push_back("The rule names the number itself: " + std::to_string(answer.needed) +
                           ".");
  demands.push_back(in_words(answer.needed) + " " +
                    (who.is_known ? "of the " + in_words(who.seats) + " " : "") + who.members);
}

void Worker::test(const model::QuorumTest& test, const Counted& who) {
  QuorumAnswer answer;
  answer.at = test.number.value    ? test.number.at
              : test.percent.value ? test.percent.at
                                   : test.about.at;
  answer.of = who.of;
  answer.members = who.members;
  answer.counted = who.seats;
  answer.is_counted = who.is_known;
  answer.vacant = who.vacant;
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
  if (answer.is_known && who.is_known) {
    look_at_seats(test, who, ignores_vacancies(*body.quorum), answer);
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
    case model::GapState::withheld:
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
  for (const auto& test : body.quorum->tests) {
    for (const auto& who : counted_by(body, test)) worker.test(test, who);
  }
  auto& made = worker.quorum;
  made.is_stated = true;
  made.waiver = model::or_empty(body.quorum->waiver);
  if (made.tests.empty()) {
    made.sentence = "The arrangements put the quorum in words only.";
    return std::move(made);
  }
  made.sentence =
      "At least " + text::join_as_list(worker.demands, "and at least") + " must be present.";
  if (worker.is_unknown) {
    made.sentence += " How many that is cannot be worked out: " + why(worker.unknown) + ".";
  }
  look_ahead(made);
  return std::move(made);
}

}  // namespace govbook::rules
