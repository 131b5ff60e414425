// What holds for every document that is laid out, tried on a thousand made-up ones or a share.

#include "laws.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "support/share.h"

namespace govbook::tests {
namespace {

constexpr int documents = 1000;
constexpr std::size_t most_told = 5;

// All laws with their counts, from one pass: a document is laid out once and then forgotten.
std::vector<std::pair<Law, Tally>> try_all() {
  std::vector<std::pair<Law, Tally>> tallies;
  for (const auto& laws : {laws_of_structure(), laws_of_space(), laws_of_breaks()}) {
    for (const Law& law : laws) tallies.emplace_back(law, Tally());
  }
  const auto last = static_cast<std::uint32_t>(share(documents));
  for (std::uint32_t seed = 1; seed <= last; ++seed) {
    const auto made = make_up(seed);
    const auto pages = lay_out(made);
    const Reading reading(pages);
    for (auto& [law, tally] : tallies) {
      tally.begin("seed " + std::to_string(seed));
      law.look({made, pages}, reading, tally);
    }
  }
  return tallies;
}

}  // namespace

std::string at_page(std::size_t page, const std::string& words) {
  return "page " + std::to_string(page + 1) + ": " + words;
}

TEST_CASE("the laws of laid-out documents hold for a thousand of them") {
  std::string counts;
  for (const auto& [law, tally] : try_all()) {
    const std::string name(law.name);
    INFO(name);
    counts += "\n  " + std::to_string(tally.tried()) + " x " + name;
    CHECK(tally.tried() * documents >= law.least * static_cast<std::size_t>(share(documents)));
    CHECK(tally.broken().size() == 0);
    for (std::size_t i = 0; i < std::min(most_told, tally.broken().size()); ++i) {
      FAIL_CHECK(tally.broken()[i]);
    }
  }
  MESSAGE("how often each law was put to the test:", counts);
}

TEST_CASE("the same document gives the same pages") {
  for (const std::uint32_t seed : {1U, 17U, 99U}) {
    const auto made = make_up(seed);
    CHECK(print::dump(lay_out(make_up(seed))) == print::dump(lay_out(made)));
  }
}

}  // namespace govbook::tests
