#include <set>
#include <string>
#include <vector>

#include "check/label.h"
#include "check/rules.h"

namespace govbook::check {
namespace {

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

void processes(const model::Handbook& handbook, Report& report) {
  for (const auto& process : handbook.processes) {
    const auto reached = reachable(process);
    for (const auto& step : process.steps) check_step(step, reached, report);
  }
}

}  // namespace govbook::check
