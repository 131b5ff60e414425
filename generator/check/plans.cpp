#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"

namespace govbook::check {
namespace {

void no_plan_is_above_itself(const model::Handbook& handbook, Report& report) {
  std::set<const model::Plan*> done;
  for (const auto& plan : handbook.plans) {
    std::set<const model::Plan*> way;
    const auto* step = &plan;
    while (step != nullptr && !done.contains(step) && way.insert(step).second) {
      step = step->parent.value ? handbook.plan(*step->parent.value) : nullptr;
    }
    if (step != nullptr && !done.contains(step)) {
      report.error("check/plan-cycle", step->parent.at,
                   "the " + label(model::plan_noun(), step) + " is above itself");
      report.hint("take \"parent\" out of one of the plans on the way");
    }
    done.insert(way.begin(), way.end());
  }
}

void plan_has_an_owner(const model::Plan& plan, Report& report) {
  if (!plan.owners.empty()) return;
  report.note("check/plan-without-owner", plan.about.at,
              "it is not stated who agrees the " + label(model::plan_noun(), &plan));
}

}  // namespace

void plans(const model::Handbook& handbook, Report& report) {
  no_plan_is_above_itself(handbook, report);
  for (const auto& plan : handbook.plans) plan_has_an_owner(plan, report);
}

}  // namespace govbook::check
