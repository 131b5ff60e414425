// How many members must be there before a meeting may decide.

#pragma once

#include <vector>

#include "model/field.h"

namespace govbook::model {

namespace quorum_of {
inline constexpr std::string_view voting_seats = "voting-seats";
inline constexpr std::string_view all_seats = "all-seats";
inline constexpr std::string_view seat_class = "class";
inline constexpr std::string_view listed = "listed";
}  // namespace quorum_of

// One test; a quorum with several needs all of them. Exactly one of `percent` and `number` is set.
struct QuorumTest {
  Number percent;
  Choice comparison;  // Whether the share itself is enough. Left out, it is.
  Choice rounding;    // What becomes of a part of a member. Left out, it counts as a whole one.
  Number plus;        // Members on top of the share: "half plus one".
  Number number;
  Choice of;
  Line seat_class;  // When `of` is "class".
  Lines seats;      // Ids of seats of the body, when `of` is "listed".
  Choice each;      // The test holds for each class or group by itself.
  About about;
};

struct Quorum {
  std::vector<QuorumTest> tests;
  Choice vacancies;  // Whether empty seats count. Left out, they do.
  Text wording;      // The rule in words, as the arrangements mean it.
  Text waiver;       // When fewer suffice.
  About about;
};

const Noun& quorum_test_noun();
const Noun& quorum_noun();

}  // namespace govbook::model
