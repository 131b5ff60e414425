// What is not done or settled yet: milestones, approvals, recommendations, reports; and documents
// that are not to hand.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "change/timeline.h"
#include "check/label.h"
#include "check/rules.h"

namespace govbook::check {
namespace {

template <class Record>
using ById = std::map<std::string, const Record*, std::less<>>;

template <class Record>
ById<Record> by_id(const std::vector<Record>& records) {
  ById<Record> found;
  for (const auto& record : records) found.emplace(model::or_empty(record.id), &record);
  return found;
}

template <class Record>
void none_waits_for_itself(const std::vector<Record>& records, const model::Noun& noun,
                           Report& report) {
  const auto known = by_id(records);
  const auto find = [&](const std::string& id) -> const Record* {
    const auto found = known.find(id);
    return found == known.end() ? nullptr : found->second;
  };
  for (const auto& record : records) {
    if (!leads_back(record, &Record::depends_on, find)) continue;
    report.error("check/waits-for-itself", record.depends_on.front().at,
                 "the " + label(noun, &record) + " depends on itself");
    report.hint("take one of the \"depends_on\" out that lead back to it");
  }
}

// What comes before what it depends on, as far as both dates are known.
template <class Record>
void comes_after(const Record& record, const model::When& day, const ById<Record>& known,
                 const model::When Record::*day_of, const model::Noun& noun, Report& report) {
  if (!day) return;
  for (const auto& id : record.depends_on) {
    const auto found = known.find(model::or_empty(id));
    if (found == known.end()) continue;
    const auto& before = found->second->*day_of;
    if (!before || first_day(*before) <= last_day(*day)) continue;
    report.warning("check/comes-before-its-condition", day.at,
                   "the " + label(noun, &record) + " comes before the " +
                       label(noun, found->second) + ", on which it depends");
    report.see_also(before.at, "that comes " + to_iso(*before));
  }
}

// A date that is said to be contradictory needs the statements that contradict each other.
void contradiction_is_told(const model::Choice& certainty,
                           const std::vector<model::Contradiction>& told, Report& report) {
  if (!model::is(certainty, model::certainty::contradictory) || !told.empty()) return;
  report.warning("check/contradiction-not-told", certainty.at,
                 "the sources are said to give several dates, but no contradiction tells which");
  report.hint("add \"contradictions\" with what each of them says, and where");
}

void milestones(const model::Handbook& handbook, Report& report) {
  none_waits_for_itself(handbook.milestones, model::milestone_noun(), report);
  const auto known = by_id(handbook.milestones);
  for (const auto& milestone : handbook.milestones) {
    const auto name = "the " + label(model::milestone_noun(), &milestone);
    comes_after(milestone, milestone.date, known, &model::Milestone::date, model::milestone_noun(),
                report);
    contradiction_is_told(milestone.certainty, milestone.contradictions, report);
    const auto& as_at = handbook.settings.as_at;
    if (as_at && change::progress(milestone, *as_at) == change::Progress::overdue) {
      report.note("check/milestone-passed", milestone.date.at,
                  "the date of " + name + " has passed (" + to_iso(*milestone.date) +
                      "), and it is not said whether it was reached");
      report.hint("add \"state\": \"done\" or \"missed\" if that is known");
    }
  }
  for (const auto& body : handbook.bodies) {
    for (const auto& phase : body.phases) {
      contradiction_is_told(phase.certainty, body.contradictions, report);
    }
  }
}

void approvals(const model::Handbook& handbook, Report& report) {
  none_waits_for_itself(handbook.approvals, model::approval_noun(), report);
  const auto known = by_id(handbook.approvals);
  for (const auto& approval : handbook.approvals) {
    const auto name = "the " + label(model::approval_noun(), &approval);
    comes_after(approval, approval.due, known, &model::Approval::due, model::approval_noun(),
                report);
    if (approval.approvers.empty() && !approval.approved_by) {
      report.note("check/approval-without-approver", approval.about.at,
                  "it is not stated who gives " + name);
    }
    if (change::is_open(approval) &&
        model::is(approval.certainty, model::certainty::to_be_confirmed)) {
      report.note("check/approval-unconfirmed", approval.certainty.at,
                  "when " + name + " is given is still to be confirmed");
    }
    const auto& as_at = handbook.settings.as_at;
    if (as_at && change::progress(approval, *as_at) == change::Progress::overdue) {
      report.warning("check/approval-overdue", approval.due.at,
                     name + " was due before the date of the handbook (" + to_iso(*as_at) + ")");
      report.hint("add \"state\": \"given\" or \"refused\" if that is known");
    }
  }
}

void recommendations(const model::Handbook& handbook, Report& report) {
  for (const auto& one : handbook.recommendations) {
    const auto name = "the " + label(model::recommendation_noun(), &one);
    if (one.concerns.empty()) {
      report.note("check/recommendation-about-nothing", one.about.at,
                  name + " names nothing that it is about");
      report.hint("add \"concerns\" with the bodies, documents or plans that it would change");
    }
    if (model::is(one.in_final_list, "no")) {
      report.note("check/recommendation-omitted", one.in_final_list.at,
                  name + " is not in the list at the end of the paper");
    }
  }
  for (const auto& one : handbook.reports) {
    if (!one.decisions.empty()) continue;
    report.note("check/report-without-decision", one.about.at,
                "the " + label(model::report_noun(), &one) + " asks for no decision");
  }
}

void documents(const model::Handbook& handbook, Report& report) {
  for (const auto& document : handbook.documents) {
    const auto name = "the " + label(model::document_noun(), &document);
    if (model::is(document.held, "missing")) {
      report.note("check/document-missing", document.held.at,
                  name + " is missing: only what others say of it is known");
      continue;
    }
    for (const auto& section : document.sections) {
      if (!model::is(section.held, "missing")) continue;
      report.note(
          "check/document-missing", section.held.at,
          "the " + label(model::document_section_noun(), &section) + " of " + name + " is missing");
    }
  }
}

}  // namespace

void proposals(const model::Handbook& handbook, Report& report) {
  milestones(handbook, report);
  approvals(handbook, report);
  recommendations(handbook, report);
  documents(handbook, report);
}

}  // namespace govbook::check
