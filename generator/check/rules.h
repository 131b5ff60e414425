// The families of rules that `all` applies, one source file each. A rule reads the handbook and
// tells what it finds; none depends on another.

#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/report.h"
#include "model/handbook.h"

namespace govbook::check {

// check/parent-cycle, check/orphan-body, check/no-chair, check/no-quorum.
void bodies(const model::Handbook& handbook, Report& report);

// check/alternatives-share-nothing, check/seat-without-office, check/office-not-stated,
// check/chair-without-seat, check/more-vacant-than-seats.
void seats(const model::Handbook& handbook, Report& report);

// check/quorum-exceeds-seats, check/quorum-out-of-range, check/quorum-test, check/quorum-class,
// check/quorum-seats, check/quorum-not-met.
void quorums(const model::Handbook& handbook, Report& report);

// check/papers-before-items, check/too-few-meetings.
void meetings(const model::Handbook& handbook, Report& report);

// check/accountability-circle, check/dual-accountability, check/self-scrutiny; of decision rights
// check/delegation-circle, check/delegation-exceeds, check/delegation-without-right.
void relationships(const model::Handbook& handbook, Report& report);

// check/unused-organisation.
void organisations(const model::Handbook& handbook, Report& report);

// check/abbreviation-unexplained, check/abbreviation-clash.
void glossary(const model::Handbook& handbook, Report& report);

// check/clause-numbered-twice, check/unused-clause, check/contradiction,
// check/contradiction-of-one.
void sources(const model::Handbook& handbook, Report& report);

// check/step-called-end, check/unreachable-step, check/decision-with-one-way.
void processes(const model::Handbook& handbook, Report& report);

// check/plan-cycle, check/plan-without-owner; check/aim-without-lead and
// check/aim-with-several-leads.
void plans(const model::Handbook& handbook, Report& report);

// check/statute-not-listed, check/partner-without-seat.
void statutes(const model::Handbook& handbook, Report& report);

// check/dates-reversed, check/term-reversed, check/review-overdue, check/term-ended,
// check/status-against-dates, check/no-such-month.
void dates(const model::Handbook& handbook, Report& report);

// check/unknown-phase, check/phases-out-of-order, check/phase-without-beginning,
// check/replaces-itself, check/class-without-body.
void phases(const model::Handbook& handbook, Report& report);

// check/waits-for-itself, check/comes-before-its-condition, check/contradiction-not-told,
// check/milestone-passed, check/approval-without-approver, check/approval-unconfirmed,
// check/approval-overdue, check/recommendation-about-nothing, check/recommendation-omitted,
// check/report-without-decision, check/document-missing.
void proposals(const model::Handbook& handbook, Report& report);

// Of meetings that are held: check/no-such-time, check/meeting-without-day, check/meeting-state,
// check/meeting-outside-body, check/no-working-day, check/meetings-clash, check/meetings-apart; of
// their agendas check/item-numbered-twice, check/minute-twice, check/paper-not-named,
// check/paper-of-another-day, check/action-before-meeting, check/action-overdue; of
// registers of interests check/interest-overdue, check/nil-with-interest.
void agendas(const model::Handbook& handbook, Report& report);

// check/unknown-seat, check/unknown-item, check/attended-twice, check/held-without-attendance,
// check/decided-without-quorum, check/vote-not-allowed, check/vote-miscounted, check/casting-vote.
void minutes(const model::Handbook& handbook, Report& report);

// check/exempt-without-grounds, check/exemption-of-public, check/field-not-withheld,
// check/audience-too-wide.
void audiences(const model::Handbook& handbook, Report& report);

// check/gap, check/placeholder, check/stand-in.
void gaps(const model::Handbook& handbook, Report& report);

// Whether a record is among those that it names by `ids`, or that these name, and so on. `find`
// gives the record of an id, or nullptr.
template <class Record, class Find>
bool leads_back(const Record& record, model::References Record::*ids, const Find& find) {
  std::set<std::string> seen;
  std::vector<const Record*> open = {&record};
  while (!open.empty()) {
    const auto* one = open.back();
    open.pop_back();
    for (const auto& id : one->*ids) {
      if (id.value == record.id.value) return true;
      if (!id || !seen.insert(*id).second) continue;
      if (const Record* next = find(*id)) open.push_back(next);
    }
  }
  return false;
}

}  // namespace govbook::check
