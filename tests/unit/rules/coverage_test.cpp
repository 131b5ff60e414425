#include "rules/coverage.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

namespace govbook {
namespace {

TEST_CASE("what the whole covers is what its bodies cover together") {
  std::mt19937 random(17);
  for (int round = 0; round < 150; ++round) {
    model::Handbook handbook;
    for (std::size_t i = 0; i < 1 + random() % 4; ++i) {
      auto& body = handbook.bodies.emplace_back();
      body.id.value = "body-" + std::to_string(i);
      if (random() % 4 == 0) body.place.value = "neighbour";
      body.seats.resize(random() % 5);
      for (auto& seat : body.seats) seat.organisation.value = std::to_string(random() % 6);
    }
    model::StatutoryList list;
    for (std::size_t i = 0; i < 5; ++i) {
      auto& partner = list.partners.emplace_back();
      partner.id.value = "partner-" + std::to_string(i);
      partner.organisations.resize(random() % 3);
      for (auto& one : partner.organisations) one.value = std::to_string(random() % 8);
    }
    const auto coverage = rules::coverage(handbook, list);
    std::set<std::string> whole;
    for (const auto& partner : coverage.partners) {
      CHECK((partner.standing == rules::Standing::seated) == !partner.seats.empty());
      if (partner.standing == rules::Standing::seated) whole.insert(partner.partner);
    }
    std::set<std::string> together;
    for (const auto& body : handbook.bodies) {
      const auto here = rules::seated_on(coverage, *body.id);
      together.insert(here.begin(), here.end());
      CHECK((model::is_own(body) || here.empty()));
    }
    CHECK(together == whole);
    CHECK(whole.size() == coverage.seated);
  }
}

TEST_CASE("how many seats were found is told in a sentence") {
  CHECK(rules::sentence(8, 9) == "A seat was found for eight of the nine partners listed.");
  CHECK(rules::sentence(9, 9) == "A seat was found for each of the nine partners listed.");
  CHECK(rules::sentence(0, 9) == "No seat was found for any of the nine partners listed.");
}

}  // namespace
}  // namespace govbook
