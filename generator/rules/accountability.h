// Who answers to whom, and where an organisation sits.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/handbook.h"

namespace govbook::rules {

// One party answers to another. `tie` belongs to the handbook and lives as long as it does.
struct Answerability {
  std::string from;  // Who answers.
  std::string to;    // To whom.
  const model::Relationship* tie = nullptr;
};

// Whether a relationship is neither proposed nor meant for later.
bool holds_now(const model::Relationship& tie);

// From the relationships of a kind that makes one party answer to the other and that hold now, in
// the order of the handbook.
std::vector<Answerability> accountability(const model::Handbook& handbook);

// Parties that answer to each other in a circle: the ties of each circle, beginning with the one
// that stands first in the handbook. A circle is told once.
std::vector<std::vector<Answerability>> circles(const std::vector<Answerability>& ties);

// The ties of each party that answers to somebody, by its id. They live as long as `ties` does.
using TiesByParty = std::map<std::string, std::vector<const Answerability*>, std::less<>>;
TiesByParty by_party(const std::vector<Answerability>& ties);

// Ties one after the other, each beginning with the party at which the one before it ended.
using Path = std::vector<const Answerability*>;

// Every path from a party up to those that it answers to in the end: parties that answer to nobody
// else. No path comes to the same party twice, and of several ties between the same two parties it
// takes the first. Shortest first; none for a party that answers to nobody, or only in a circle.
// `is_whole` is false when there are more than are followed: so many paths for each party, and so
// many steps of searching and on the paths found.
struct PathsUp {
  std::vector<Path> paths;
  bool is_whole = true;
};
inline constexpr std::size_t most_paths = 100;
inline constexpr std::size_t most_steps = 2000;
PathsUp paths_up(const TiesByParty& ties, const std::string& party);

// A seat that a party fills: by itself, by right of an office of a body, through a post of an
// organisation, or as an alternative.
struct SeatOf {
  const model::Body* body = nullptr;
  const model::Seat* seat = nullptr;
};
std::vector<SeatOf> seats_of(const model::Handbook& handbook, std::string_view party);
// Those of one body.
std::vector<SeatOf> seats_of(const model::Handbook& handbook, const model::Body& body,
                             std::string_view party);

}  // namespace govbook::rules
