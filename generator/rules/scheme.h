// The scheme of reservation and delegation: who has which part in deciding what, from the decision
// rights of a handbook, and where what is handed on is not in order.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/handbook.h"

namespace govbook::rules {

// The part of a party in a decision. hands_on: it decided itself, and has handed that on.
enum class Part {
  decides,
  decides_in_its_field,
  decides_on_behalf,
  recommends,
  is_consulted,
  ratifies,
  may_stop,
  is_protected,
  hands_on
};

// The part as a verb, the same wherever it is told: "decides", "is consulted"; and as a noun, for
// parties of whom it is not known whether they are one or many: "decision", "consultation".
std::string_view words_for(Part part);
std::string_view noun_for(Part part);

// `party` is an id, or empty where the handbook has words for it only: these are `words`.
struct PartOf {
  std::string party;
  std::string words;
  Part part = Part::decides;
};

// A right with those who have a part in it. `depth` is how often the right was handed on: 0 for one
// that rests on no other.
struct SchemeRow {
  const model::DecisionRight* right = nullptr;
  const model::DecisionRight* under = nullptr;
  std::size_t depth = 0;
  std::vector<PartOf> parts;
};

// Every right once: in the order of the handbook, what is handed on right below what it is handed
// on from. `parties` are those with an id that have a part: bodies, organisations and posts, in the
// order of the handbook.
struct Scheme {
  std::vector<SchemeRow> rows;
  std::vector<std::string> parties;
  bool has_words = false;  // Whether anybody is told in words only.
};
Scheme scheme(const model::Handbook& handbook);

// The rows of that scheme in which a party has a part.
std::vector<SchemeRow> rights_of(const model::Handbook& handbook, std::string_view party);

// The parts that a party has in a row, each once; `party` empty: those told in words.
std::vector<Part> parts_of(const SchemeRow& row, std::string_view party);

// A sum of money: "£10,000".
std::string in_pounds(long long amount);

// Rights that were handed on in a circle, each circle once.
std::vector<std::vector<const model::DecisionRight*>> delegation_circles(
    const model::Handbook& handbook);

// A right to more money than the right it is under, or the nearest above that which has a limit in
// money.
struct Excess {
  const model::DecisionRight* right = nullptr;
  const model::DecisionRight* above = nullptr;
};
std::vector<Excess> delegation_excesses(const model::Handbook& handbook);

// Why the handbook does not show that a delegated decision could be handed on. no_right: it does
// not say which right is handed on. not_held: who hands it on is not among the holders of that
// right.
enum class Lack { no_right, not_held };
struct DelegationGap {
  const model::DecisionRight* right = nullptr;
  const model::DecisionRight* under = nullptr;  // Of not_held.
  Lack lack = Lack::no_right;
};
std::vector<DelegationGap> delegation_gaps(const model::Handbook& handbook);

}  // namespace govbook::rules
