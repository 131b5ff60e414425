// Looking up by an index finds what looking at every record would.

#include "base/index.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace govbook {
namespace {

struct Named {
  std::string name;
  int number = 0;
};

constexpr auto name_of_one = [](const Named& one) { return std::string_view(one.name); };

std::vector<std::uint32_t> by_looking(const std::vector<Named>& records, std::string_view name) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t place = 0; place < records.size(); ++place) {
    if (records[place].name == name) found.push_back(place);
  }
  return found;
}

std::vector<Named> some_records(std::mt19937& dice) {
  std::vector<Named> records(dice() % 40);
  for (auto& record : records) record = {std::string(dice() % 3, 'a') + std::to_string(dice() % 9)};
  return records;
}

// How many names were looked up.
int check_names(const Index& index, const std::vector<Named>& records) {
  int tried = 0;
  for (const std::string prefix : {"", "a", "aa", "b"}) {
    for (int digit = -1; digit < 9; ++digit) {
      const auto name = digit < 0 ? prefix : prefix + std::to_string(digit);
      const auto expected = by_looking(records, name);
      CHECK(index.find(records, name, name_of_one) == expected);
      const auto* first = index.find_first(records, name, name_of_one);
      CHECK(first == (expected.empty() ? nullptr : &records[expected.front()]));
      ++tried;
    }
  }
  return tried;
}

}  // namespace

TEST_CASE("an index finds every record of a name, and the first") {
  std::mt19937 dice(7);
  int tried = 0;
  for (int round = 0; round < 200; ++round) {
    const auto records = some_records(dice);
    Index index;
    index.build(records, name_of_one);
    tried += check_names(index, records);
  }
  MESSAGE(tried << " names");
}

TEST_CASE("an index that no longer fits finds the same") {
  std::mt19937 dice(8);
  int tried = 0;
  for (int round = 0; round < 200; ++round) {
    auto records = some_records(dice);
    Index index;
    if (round % 4 != 0) index.build(records, name_of_one);  // Else there was never one.
    if (round % 4 == 1) records.push_back({"aa1"});
    if (round % 4 == 2 && !records.empty()) records.erase(records.begin());
    const auto elsewhere = records;  // A copy, with its records in another place.
    tried += check_names(index, records) + check_names(index, elsewhere);
  }
  MESSAGE(tried << " names");
}

TEST_CASE("an index goes with records that move as a whole") {
  std::vector<Named> records = {{"b", 1}, {"a", 2}, {"b", 3}};
  Index index;
  index.build(records, name_of_one);
  const auto moved = std::move(records);
  CHECK(index.find(moved, "b", name_of_one) == std::vector<std::uint32_t>{0, 2});
  CHECK(index.find_first(moved, "b", name_of_one)->number == 1);
}

}  // namespace govbook
