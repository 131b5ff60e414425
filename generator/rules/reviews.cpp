#include "rules/reviews.h"

#include <algorithm>

#include "model/walk.h"

namespace govbook::rules {
namespace {

long long months(const Date& date) { return date.year * 12LL + std::max(date.month, 1); }

Review to_review(std::string owner, const model::ReviewRule& rule, const Date& as_at) {
  Review review{std::move(owner), &rule, Due::unknown, 0};
  if (rule.due) {
    review.state = last_day(*rule.due) < first_day(as_at) ? Due::overdue : Due::due;
    review.months_left = months(*rule.due) - months(as_at);
  } else if (rule.interval_months) {
    review.state = Due::regular;
  }
  return review;
}

int rank(const Review& review) {
  if (review.rule->due) return 0;
  return review.state == Due::regular ? 1 : 2;
}

}  // namespace

std::vector<Review> reviews(const model::Handbook& handbook, const Date& as_at) {
  std::vector<Review> found;
  std::vector<std::string> owners;
  model::Visitor visitor;
  visitor.enter = [&](const model::Noun& noun, const void* record) {
    if (&noun == &model::review_rule_noun()) {
      const auto& rule = *static_cast<const model::ReviewRule*>(record);
      found.push_back(to_review(owners.empty() ? "" : owners.back(), rule, as_at));
    }
    const auto* id = model::line_of(noun, record, "id");
    owners.push_back(id != nullptr && *id ? **id : owners.empty() ? "" : owners.back());
  };
  visitor.leave = [&](const model::Noun&, const void*) { owners.pop_back(); };
  model::walk(handbook, visitor);
  std::stable_sort(found.begin(), found.end(), [](const Review& left, const Review& right) {
    if (rank(left) != rank(right)) return rank(left) < rank(right);
    return rank(left) == 0 && first_day(*left.rule->due) < first_day(*right.rule->due);
  });
  return found;
}

}  // namespace govbook::rules
