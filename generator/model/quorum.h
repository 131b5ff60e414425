// How many members must be there before a meeting may decide.

#pragma once

#include <vector>

#include "model/field.h"

namespace govbook::model {

namespace quorum_of {
inline constexpr std::string_view voting_seats = "voting-seats";
inline constexpr std::string_view all_seats = "all-seats";
inline constexpr std::string_view seat_class = "class";
}  // namespace quorum_of

// One test; a quorum with several needs all of them. Exactly one of `percent` and `number` is set.
struct QuorumTest {
  Number percent;
  Number number;
  Choice of;
  Line seat_class;  // When `of` is "class".
  About about;
};

struct Quorum {
  std::vector<QuorumTest> tests;
  Text wording;  // The rule in words, as the arrangements mean it.
  Text waiver;   // When fewer suffice.
  About about;
};

const Noun& quorum_test_noun();
const Noun& quorum_noun();

}  // namespace govbook::model
