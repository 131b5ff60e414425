#include "rules/coverage.h"

#include <algorithm>

#include "base/text.h"
#include "rules/accountability.h"

namespace govbook::rules {
namespace {

bool is_known(const std::vector<SeatName>& seats, const SeatName& seat) {
  for (const auto& one : seats) {
    if (one.body == seat.body && one.seat == seat.seat) return true;
  }
  return false;
}

void add_seats(const std::vector<SeatOf>& found, std::vector<SeatName>& seats) {
  for (const auto& [body, seat] : found) {
    if (!model::is_own(*body)) continue;
    SeatName name{model::or_empty(body->id), model::or_empty(seat->id),
                  model::or_empty(seat->title)};
    if (!is_known(seats, name)) seats.push_back(std::move(name));
  }
}

PartnerCoverage cover(const model::Handbook& handbook, const model::ListedPartner& partner) {
  PartnerCoverage found;
  found.partner = model::or_empty(partner.id);
  for (const auto& id : partner.organisations) {
    if (id) add_seats(seats_of(handbook, *id), found.seats);
  }
  for (const auto& id : partner.bodies) {
    if (id) add_seats(seats_of(handbook, *id), found.seats);
  }
  if (partner.organisations.empty() && partner.bodies.empty()) return found;
  found.standing = found.seats.empty() ? Standing::unseated : Standing::seated;
  return found;
}

}  // namespace

Coverage coverage(const model::Handbook& handbook, const model::StatutoryList& list) {
  Coverage found;
  for (const auto& partner : list.partners) {
    found.partners.push_back(cover(handbook, partner));
    found.seated += found.partners.back().standing == Standing::seated ? 1 : 0;
  }
  return found;
}

std::string sentence(std::size_t seated, std::size_t listed) {
  const auto of =
      "of the " + text::counted(static_cast<long long>(listed), "partner", "partners") + " listed.";
  if (seated == 0) return "No seat was found for any " + of;
  return "A seat was found for " +
         (seated == listed ? "each" : text::in_words(static_cast<long long>(seated))) + " " + of;
}

std::vector<std::string> seated_on(const Coverage& coverage, std::string_view body) {
  std::vector<std::string> found;
  for (const auto& partner : coverage.partners) {
    const bool sits = std::any_of(partner.seats.begin(), partner.seats.end(),
                                  [&](const auto& seat) { return seat.body == body; });
    if (sits) found.push_back(partner.partner);
  }
  return found;
}

}  // namespace govbook::rules
