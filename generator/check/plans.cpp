// What the arrangements set out to do and how: plans, aims, and the steps of processes.

#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"
#include "rules/oversight.h"

namespace govbook::check {
namespace {

const model::Plan* above(const model::Handbook& handbook, const model::Plan& plan) {
  return plan.parent.value ? handbook.plan(*plan.parent.value) : nullptr;
}

// Tells of the circle that a plan is in.
void tell_circle(const model::Handbook& handbook, const model::Plan& plan, Report& report) {
  std::vector<std::string> names;
  const auto* step = &plan;
  do {
    names.push_back("\"" + model::or_empty(step->title) + "\"");
    step = above(handbook, *step);
  } while (step != &plan);
  names.push_back(names.front());
  report.error("check/plan-cycle", plan.parent.at,
               "the " + label(model::plan_noun(), &plan) +
                   " is a part of itself: " + text::join(names, " is below "));
  report.hint("take \"parent\" out of one of them");
}

void no_plan_is_above_itself(const model::Handbook& handbook, Report& report) {
  std::set<const model::Plan*> done;
  for (const auto& plan : handbook.plans) {
    std::set<const model::Plan*> way;
    const auto* step = &plan;
    while (step != nullptr && !done.contains(step) && way.insert(step).second) {
      step = above(handbook, *step);
    }
    if (step != nullptr && !done.contains(step)) tell_circle(handbook, *step, report);
    done.insert(way.begin(), way.end());
  }
}

void plan_has_an_owner(const model::Plan& plan, Report& report) {
  if (!plan.owners.empty()) return;
  report.note("check/plan-without-owner", plan.about.at,
              "it is not stated who agrees the " + label(model::plan_noun(), &plan));
}

// Only where the handbook names leads at all: papers that name none leave all of them open, which
// the page on accountability tells.
void outcomes_have_one_lead(const model::Handbook& handbook, Report& report) {
  if (!rules::names_leads(handbook)) return;
  for (const auto& [aim, leads] : rules::uneven_leads(handbook)) {
    const auto what = "the " + *aim->kind + " \"" + model::or_empty(aim->id) + "\"";
    if (leads == 0) {
      report.note("check/aim-without-lead", aim->about.at, "it is not stated who leads on " + what);
    } else {
      report.note("check/aim-with-several-leads", aim->leads[1].at,
                  what + " has " + text::counted(static_cast<long long>(leads), "lead", "leads"));
    }
  }
}

// The ids of the steps that some way leads to, from the first on.
std::set<std::string> reachable(const model::Process& process) {
  std::set<std::string> reached;
  std::vector<std::size_t> open = {0};
  while (!open.empty() && !process.steps.empty()) {
    const auto at = open.back();
    open.pop_back();
    const auto& step = process.steps[at];
    if (!reached.insert(model::or_empty(step.id)).second) continue;
    if (step.outcomes.empty() && at + 1 < process.steps.size()) open.push_back(at + 1);
    for (const auto& outcome : step.outcomes) {
      for (std::size_t i = 0; i < process.steps.size(); ++i) {
        if (outcome.next.value && process.steps[i].id.value == outcome.next.value) {
          open.push_back(i);
        }
      }
    }
  }
  return reached;
}

void check_step(const model::Step& step, const std::set<std::string>& reached, Report& report) {
  const auto called = label(model::step_noun(), &step);
  if (model::is(step.id, "end")) {
    report.error("check/step-called-end", step.id.at,
                 "a step cannot have the id \"end\", which closes a process");
  }
  if (!reached.contains(model::or_empty(step.id))) {
    report.warning("check/unreachable-step", step.about.at, "no way leads to the " + called);
    report.hint("name it in \"next\" of an outcome");
  }
  if (model::is(step.kind, "decision") && step.outcomes.size() < 2) {
    report.note("check/decision-with-one-way", step.about.at,
                "the " + called + " decides, but fewer than two ways lead out of it");
  }
}

}  // namespace

void plans(const model::Handbook& handbook, Report& report) {
  no_plan_is_above_itself(handbook, report);
  for (const auto& plan : handbook.plans) plan_has_an_owner(plan, report);
  outcomes_have_one_lead(handbook, report);
}

void processes(const model::Handbook& handbook, Report& report) {
  for (const auto& process : handbook.processes) {
    const auto reached = reachable(process);
    for (const auto& step : process.steps) check_step(step, reached, report);
  }
}

}  // namespace govbook::check
