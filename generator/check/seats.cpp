#include <algorithm>
#include <string>

#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"
#include "rules/quorum.h"

namespace govbook::check {
namespace {

void sharing_is_said(const model::Seat& seat, Report& report) {
  if (seat.alternatives.size() < 2 || seat.sharing.value || seat.sharing.gap) return;
  report.note("check/alternatives-share-nothing", seat.about.at,
              "the " + label(model::seat_noun(), &seat) +
                  " has alternatives, but it is not stated whether they share a vote");
  report.hint("add \"sharing\": \"one-vote\", \"any\" or \"all\" if the arrangements say so");
}

void vacancies_are_seats(const model::Seat& seat, Report& report) {
  const auto count = rules::seats_in(seat);
  if (!seat.vacant.value || !count || *seat.vacant.value <= *count) return;
  report.error("check/more-vacant-than-seats", seat.vacant.at,
               "the " + label(model::seat_noun(), &seat) + " has " +
                   text::counted(*count, "seat", "seats") + ", of which " +
                   std::to_string(*seat.vacant.value) + " cannot be vacant");
}

void office_is_there(const model::Handbook& handbook, const model::Seat& seat, Report& report) {
  const auto* other = seat.body.value ? handbook.body(*seat.body.value) : nullptr;
  if (other == nullptr) return;
  if (!seat.office.value && !seat.office.gap) {
    report.note("check/seat-without-office", seat.about.at,
                "the " + label(model::seat_noun(), &seat) + " belongs to " + name_of(*other) +
                    ", but it is not stated whether to its chair");
    report.hint("add \"office\": \"chair\", \"deputy-chair\" or \"representative\"");
  }
  if (!model::is_own(*other)) return;  // Nothing need be stated about the office of a neighbour.
  const bool is_chair = model::is(seat.office, "chair");
  if (!is_chair && !model::is(seat.office, "deputy-chair")) return;
  if (is_chair ? other->chair.value.has_value() : other->deputy_chair.value.has_value()) return;
  report.note("check/office-not-stated", seat.office.at,
              "the " + label(model::seat_noun(), &seat) + " goes to the " +
                  (is_chair ? "chair" : "deputy chair") + " of " + name_of(*other) +
                  ", about whom nothing is stated");
}

// Whether a body has a seat for a post, or for the organisation that it belongs to. A seat for
// another post of that organisation is somebody else's.
bool sits(const model::Body& body, const model::Post& post) {
  const auto is_for = [&](const model::Reference& holder, const model::Reference& organisation) {
    if (holder.value) return holder.value == post.id.value;
    return organisation.value && organisation.value == post.organisation.value;
  };
  return std::any_of(body.seats.begin(), body.seats.end(), [&](const model::Seat& seat) {
    return is_for(seat.post, seat.organisation) ||
           std::any_of(seat.alternatives.begin(), seat.alternatives.end(),
                       [&](const auto& one) { return is_for(one.post, one.organisation); });
  });
}

void holders_sit(const model::Handbook& handbook, const model::Body& body,
                 const model::Stated<model::Office>& office, std::string_view called,
                 Report& report) {
  if (!office || body.seats.empty()) return;
  for (const auto& holder : office->holders) {
    const auto* post = holder.post.value ? handbook.post(*holder.post.value) : nullptr;
    if (post == nullptr || sits(body, *post)) continue;
    report.note("check/chair-without-seat", holder.post.at,
                "the " + std::string(called) + " of " + name_of(body) + " is the " +
                    label(model::post_noun(), post) + ", for whom it has no seat");
  }
}

}  // namespace

void seats(const model::Handbook& handbook, Report& report) {
  for (const auto& body : handbook.bodies) {
    for (const auto& seat : body.seats) {
      vacancies_are_seats(seat, report);
      sharing_is_said(seat, report);
      office_is_there(handbook, seat, report);
    }
    holders_sit(handbook, body, body.chair, "chair", report);
    holders_sit(handbook, body, body.deputy_chair, "deputy chair", report);
  }
}

}  // namespace govbook::check
