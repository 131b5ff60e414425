// Whether a quorum can be met by the seats that are filled, and how much room there is.

#include <algorithm>

#include "base/text.h"
#include "rules/quorum.h"

namespace govbook::rules {
namespace {

std::string room(const std::optional<long long>& spare) {
  if (!spare) return "the quorum can be met, however many fall vacant";
  const auto seats = *spare == 0
                         ? std::string("no seat may fall vacant")
                         : text::counted(*spare, "seat may fall vacant", "seats may fall vacant");
  return "the quorum can be met, and " + seats + " before it cannot";
}

// The tests that the seats now filled fail.
std::string shortfall_of(const std::vector<QuorumAnswer>& tests) {
  std::vector<std::string> reasons;
  for (const auto& test : tests) {
    if (test.can_be_met) continue;
    const auto filled = test.counted - test.vacant.value_or(0);
    reasons.push_back(text::in_words(test.needed) + " of the " + test.members +
                      (test.needed == 1 ? " is" : " are") + " needed, and " +
                      text::counted(filled, "seat is", "seats are") +
                      (test.vacant ? " filled" : " there"));
  }
  return text::join_as_list(reasons);
}

}  // namespace

void look_ahead(Quorum& quorum) {
  const auto& tests = quorum.tests;
  const auto is_known = [](const QuorumAnswer& test) { return test.is_known && test.is_counted; };
  if (tests.empty() || !std::all_of(tests.begin(), tests.end(), is_known)) return;
  const bool is_stated = std::any_of(tests.begin(), tests.end(),
                                     [](const auto& test) { return test.vacant.has_value(); });
  quorum.can_be_met =
      std::all_of(tests.begin(), tests.end(), [](const auto& test) { return test.can_be_met; });
  quorum.outlook = is_stated ? "" : "The handbook does not say which seats are filled. ";
  if (!*quorum.can_be_met) {
    quorum.shortfall = shortfall_of(tests);
    quorum.outlook += std::string(is_stated ? "With the seats now filled" : "Even if all are") +
                      ", the quorum cannot be met: " + quorum.shortfall + ".";
    return;
  }
  for (const auto& test : tests) {
    if (test.spare) quorum.spare = std::min(quorum.spare.value_or(*test.spare), *test.spare);
  }
  quorum.outlook += std::string(is_stated ? "With the seats now filled, " : "If all are, ") +
                    room(quorum.spare) + ".";
}

}  // namespace govbook::rules
