#include "view/edition.h"

#include <utility>

#include "proceedings/calendar.h"
#include "view/cut.h"
#include "view/minutes.h"
#include "view/order.h"
#include "view/withhold.h"

namespace govbook::view {

namespace {

void arrange(model::Handbook& handbook) {
  put_in_order(handbook.bodies);
  put_in_order(handbook.pages);
  handbook.index();
}

std::set<std::string> parties(const model::Handbook& handbook) {
  std::set<std::string> ids;
  for (const auto& body : handbook.bodies) ids.insert(model::or_empty(body.id));
  for (const auto& one : handbook.organisations) ids.insert(model::or_empty(one.id));
  return ids;
}

// Whose place each takes, though these be gone: of a handbook without what the audience may not
// see.
void remember_replaced(model::Handbook& handbook, const model::Handbook& of_all_dates) {
  for (auto& body : handbook.bodies) {
    body.replaces = of_all_dates.body(model::or_empty(body.id))->replaces;
  }
  for (auto& one : handbook.organisations) {
    one.replaces = of_all_dates.organisation(model::or_empty(one.id))->replaces;
  }
}

// The handbook that a cut leaves of one of all dates.
template <class Cut>
model::Handbook state_of(const model::Handbook& of_all_dates, const Cut& cut) {
  auto made = of_all_dates;
  cut(made);
  remember_replaced(made, of_all_dates);
  arrange(made);
  return made;
}

// What is worked out about meetings, without the names of seats that are withheld.
proceedings::Answers meetings_of_all_dates(const model::Handbook& handbook, Audience audience) {
  if (handbook.meetings.empty()) return {};
  auto told = handbook;
  told.index();
  withhold_names(told, audience);
  return proceedings::answers(told);
}

}  // namespace

Edition Edition::at(const Date& as_at) const {
  Edition made;
  made.audience_ = audience_;
  made.as_at_ = as_at;
  made.handbook_ = state_of(of_all_dates_, [&](auto& handbook) { cut_to_date(handbook, as_at); });
  made.handbook_.settings.as_at.value = as_at;
  return made;
}

Edition Edition::as_it_stands() const {
  Edition made;
  made.audience_ = audience_;
  made.as_at_ = as_at_;
  made.handbook_ =
      state_of(of_all_dates_, [&](auto& handbook) { cut_to_standing(handbook, as_at_); });
  made.handbook_.settings.as_at.value = as_at_;
  return made;
}

Edition Edition::as_proposed() const {
  Edition made;
  made.audience_ = audience_;
  made.as_at_ = as_at_;
  made.handbook_ = state_of(of_all_dates_, [](auto& handbook) { cut_to_proposal(handbook); });
  return made;
}

Edition edition(model::Handbook handbook, const std::optional<Date>& as_at, Audience audience) {
  Edition made;
  made.audience_ = audience;
  made.as_at_ = as_at ? *as_at : handbook.settings.as_at.value.value_or(Date{});
  inherit_audiences(handbook);
  withhold_fields(handbook, audience);
  withhold_what_tells(handbook, audience);
  proceedings::complete(handbook);
  handbook.index();
  made.meetings_ = meetings_of_all_dates(handbook, audience);
  withhold_minutes(handbook, audience);
  made.of_all_dates_ = handbook;
  cut_to_audience(made.of_all_dates_, audience);
  made.parties_of_other_dates_ = parties(made.of_all_dates_);
  cut_to_date(handbook, made.as_at_);
  for (const auto& id : parties(handbook)) made.parties_of_other_dates_.erase(id);
  withhold_names(handbook, audience);
  made.answers_ = rules::answers(handbook);
  withhold_voters(made.answers_, handbook, audience);
  cut_to_audience(handbook, audience);
  cut_answers(made.answers_, handbook);
  cut_minutes(made.meetings_, handbook, audience);
  arrange(handbook);
  made.handbook_ = std::move(handbook);
  made.handbook_.settings.as_at.value = made.as_at_;
  return made;
}

}  // namespace govbook::view
