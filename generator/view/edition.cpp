#include "view/edition.h"

#include <utility>

#include "view/cut.h"
#include "view/order.h"

namespace govbook::view {

Edition edition(model::Handbook handbook, const std::optional<Date>& as_at, Audience audience) {
  Edition made;
  made.as_at_ = as_at ? *as_at : handbook.settings.as_at.value.value_or(Date{});
  for (const auto& body : handbook.bodies)
    made.bodies_of_other_dates_.insert(model::or_empty(body.id));
  cut_to_date(handbook, made.as_at_);
  for (const auto& body : handbook.bodies)
    made.bodies_of_other_dates_.erase(model::or_empty(body.id));
  withhold_names(handbook, audience);
  made.answers_ = rules::answers(handbook);
  withhold_voters(made.answers_, handbook, audience);
  cut_to_audience(handbook, audience);
  cut_answers(made.answers_, handbook);
  put_in_order(handbook.bodies);
  put_in_order(handbook.pages);
  handbook.index();
  made.handbook_ = std::move(handbook);
  made.handbook_.settings.as_at.value = made.as_at_;
  return made;
}

}  // namespace govbook::view
