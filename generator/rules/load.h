// How much is asked of the same people: on how many bodies an organisation or post sits, and which
// bodies have nearly the same members.
//
// Own bodies only. A body that stands for several alike counts as often as there are of it, and a
// seat whose number is not stated counts as one.

#pragma once

#include <string>
#include <vector>

#include "model/handbook.h"

namespace govbook::rules {

// What an organisation or post is asked to do. An organisation has what its posts have.
struct Load {
  std::string party;
  std::vector<std::string> bodies;  // Where it has any of the following; in their order.
  long long body_count = 0;         // The same, each as often as there are of it.
  long long seats = 0;              // Its own.
  long long by_office = 0;  // By right of an office that one of its posts holds in another body.
  long long shared = 0;     // Seats that it may fill as one of several.
  long long offices = 0;    // Chair and deputy chair.
};

// Those who have any, first who sits on most bodies, then who has most seats, then as the handbook
// has them.
std::vector<Load> load_of_organisations(const model::Handbook& handbook);
std::vector<Load> load_of_posts(const model::Handbook& handbook);

// Who sits on a body: organisations, posts that belong to none, and bodies by right of an office.
// Whoever may fill a seat is among them. `unnamed` are seats that name nobody of the handbook.
struct Membership {
  std::string body;
  std::vector<std::string> members;  // By id, each once.
  std::size_t unnamed = 0;
};

// How many members each two bodies share. The matrix is symmetric; where a body meets itself stands
// how many members it has. `is_whole` is false when there are more bodies than are compared.
struct Overlap {
  std::vector<Membership> bodies;  // Own bodies with seats.
  std::vector<std::vector<std::size_t>> shared;
  bool is_whole = true;
};
inline constexpr std::size_t most_compared = 100;
Overlap overlap(const model::Handbook& handbook);

// Two bodies of an Overlap, by their places in it, with nearly the same members: at least 80% of
// the members of the smaller one sit on the other, too, and it has three members or more.
struct Alike {
  std::size_t one = 0;  // The earlier.
  std::size_t other = 0;
  std::size_t shared = 0;
  std::size_t smaller = 0;  // How many members the smaller one has.
};
std::vector<Alike> alike(const Overlap& overlap);

}  // namespace govbook::rules
