// Dates, terms and reviews; phases, successors and classes of bodies and organisations.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/suggest.h"
#include "check/label.h"
#include "check/rules.h"
#include "model/walk.h"

namespace govbook::check {
namespace {

struct Dates {
  const model::When& as_at;
  Report& report;
  std::vector<std::string> around;  // Labels of the records that the walk is in.

  void order(const model::Noun& noun, const void* record) const;
  void tenure(const model::Tenure& tenure) const;
  void review(const model::ReviewRule& review) const;
  bool is_past(const model::When& when) const {
    return when.value && as_at.value && last_day(*when.value) < first_day(*as_at.value);
  }
  // What the innermost record belongs to.
  std::string owner() const { return around.size() < 2 ? "" : around[around.size() - 2]; }
};

const model::When* when_of(const model::Noun& noun, const void* record, std::string_view name) {
  const auto* field = noun.find(name);
  if (field == nullptr || field->kind != model::Kind::date) return nullptr;
  return std::get<model::When*>(model::slot_of(*field, record));
}

void Dates::order(const model::Noun& noun, const void* record) const {
  const auto* from = when_of(noun, record, "from");
  const auto* until = when_of(noun, record, "until");
  if (from == nullptr || until == nullptr || !from->value || !until->value) return;
  if (first_day(*from->value) <= last_day(*until->value)) return;
  report.error(
      "check/dates-reversed", until->at,
      "this ends (" + to_iso(*until->value) + ") before it begins (" + to_iso(*from->value) + ")");
  report.see_also(from->at, "the beginning is here");
}

void Dates::tenure(const model::Tenure& tenure) const {
  if (!is_past(tenure.until)) return;
  const auto who = tenure.name.value ? "the term of " + *tenure.name.value : "a term";
  report.warning("check/term-ended", tenure.until.at,
                 who + " as holder of the " + owner() + " ended (" + to_iso(*tenure.until.value) +
                     ") before the date of the handbook (" + to_iso(*as_at.value) + ")");
  report.hint("add who holds it now, or leave the entry out");
}

void Dates::review(const model::ReviewRule& review) const {
  if (!is_past(review.due)) return;
  report.warning("check/review-overdue", review.due.at,
                 "the review of \"" + model::or_empty(review.subject) + "\" of the " + owner() +
                     " was due (" + to_iso(*review.due.value) +
                     ") before the date of the handbook (" + to_iso(*as_at.value) + ")");
}

void term_has_room(const model::Body& body, const model::Stated<model::Office>& office,
                   std::string_view called, Report& report) {
  if (!office || !office->term_minimum.value || !office->term_maximum.value) return;
  const auto least = *office->term_minimum.value;
  const auto most = *office->term_maximum.value;
  if (least <= most) return;
  report.error("check/term-reversed", office->term_minimum.at,
               "the " + std::string(called) + " of " + name_of(body) + " serves at least " +
                   std::to_string(least) + " months but at most " + std::to_string(most));
  report.see_also(office->term_maximum.at, "the longest time is here");
}

void month_is_there(const model::TermEnd& end, Report& report) {
  if (!end.meeting_from.value || (*end.meeting_from.value >= 1 && *end.meeting_from.value <= 12)) {
    return;
  }
  report.error("check/no-such-month", end.meeting_from.at,
               "there is no month " + std::to_string(*end.meeting_from.value));
  report.hint("January is 1, December is 12");
}

// A status that the author wrote, beside dates that say otherwise.
void status_fits_dates(const model::Body& body, const model::When& as_at, Report& report) {
  if (!body.status || !as_at) return;
  const bool has_begun = body.from && last_day(*body.from) < first_day(*as_at);
  const bool begins_later = body.from && first_day(*body.from) > last_day(*as_at);
  const bool has_ended = body.until && last_day(*body.until) < first_day(*as_at);
  const bool ends_later = body.until && first_day(*body.until) > last_day(*as_at);
  const auto& status = *body.status;
  const bool is_to_come = status == "proposed" || status == "emerging" || status == "shadow";
  const bool differs = (status == "existing" && (begins_later || has_ended)) ||
                       (is_to_come && (has_begun || has_ended)) ||
                       (status == "ended" && (begins_later || ends_later));
  if (!differs) return;
  report.warning("check/status-against-dates", body.status.at,
                 name_of(body) + " is said to be \"" + status + "\", but its dates say otherwise");
  if (body.from) report.see_also(body.from.at, "it begins " + to_iso(*body.from));
  if (body.until) report.see_also(body.until.at, "it ends " + to_iso(*body.until));
}

void seat_is_of_a_known_phase(const model::Body& body, const model::Seat& seat, Report& report) {
  for (const auto& id : seat.phases) {
    const auto is_it = [&](const model::Phase& phase) { return phase.id.value == id.value; };
    if (!id || std::any_of(body.phases.begin(), body.phases.end(), is_it)) continue;
    report.error("check/unknown-phase", id.at,
                 "the " + label(model::seat_noun(), &seat) + " is of the phase \"" + *id +
                     "\", but " + name_of(body) + " has no such phase");
    std::vector<std::string> known;
    for (const auto& phase : body.phases) known.push_back(model::or_empty(phase.id));
    if (const auto hint = did_you_mean(*id, known); !hint.empty()) report.hint(hint);
  }
}

void phases_follow_each_other(const std::vector<model::Phase>& phases, Report& report) {
  for (std::size_t i = 1; i < phases.size(); ++i) {
    const auto& before = phases[i - 1];
    const auto& phase = phases[i];
    const auto name = "the " + label(model::phase_noun(), &phase);
    if (phase.from && before.from && first_day(*phase.from) < first_day(*before.from)) {
      report.error("check/phases-out-of-order", phase.from.at,
                   name + " begins before the one that stands before it");
      report.see_also(before.from.at, "that one begins here");
    }
    if (!phase.from && !before.until) {
      report.note("check/phase-without-beginning", phase.about.at,
                  "it is not stated when " + name + " begins, nor when the one before it ends");
      report.hint("add \"from\", or \"until\" to the phase before it, if the arrangements say so");
    }
  }
}

template <class Party, class Find>
void none_replaces_itself(const std::vector<Party>& parties, const model::Noun& noun,
                          const Find& find, Report& report) {
  for (const auto& party : parties) {
    if (!leads_back(party, &Party::replaces, find)) continue;
    report.error("check/replaces-itself", party.replaces.front().at,
                 "the " + label(noun, &party) + " takes its own place, by way of \"replaces\"");
    report.hint("\"replaces\" names what was there before");
  }
}

void class_has_bodies(const model::Handbook& handbook, Report& report) {
  for (const auto& one : handbook.classes) {
    const auto is_in_it = [&](const model::Body& body) {
      return one.id.value && body.partnership_class.value == one.id.value;
    };
    if (std::any_of(handbook.bodies.begin(), handbook.bodies.end(), is_in_it)) continue;
    report.note("check/class-without-body", one.about.at,
                "no body is in the " + label(model::partnership_class_noun(), &one));
  }
}

}  // namespace

void dates(const model::Handbook& handbook, Report& report) {
  Dates dates{handbook.settings.as_at, report, {}};
  model::Visitor visitor;
  visitor.enter = [&](const model::Noun& noun, const void* record) {
    dates.around.push_back(label(noun, record));
    dates.order(noun, record);
    if (&noun == &model::tenure_noun()) dates.tenure(*static_cast<const model::Tenure*>(record));
    if (&noun == &model::term_end_noun()) {
      month_is_there(*static_cast<const model::TermEnd*>(record), report);
    }
    if (&noun == &model::review_rule_noun()) {
      dates.review(*static_cast<const model::ReviewRule*>(record));
    }
  };
  visitor.leave = [&](const model::Noun&, const void*) { dates.around.pop_back(); };
  model::walk(handbook, visitor);
  for (const auto& body : handbook.bodies) {
    status_fits_dates(body, handbook.settings.as_at, report);
    term_has_room(body, body.chair, "chair", report);
    term_has_room(body, body.deputy_chair, "deputy chair", report);
  }
}

void phases(const model::Handbook& handbook, Report& report) {
  for (const auto& body : handbook.bodies) {
    phases_follow_each_other(body.phases, report);
    for (const auto& seat : body.seats) seat_is_of_a_known_phase(body, seat, report);
  }
  for (const auto& one : handbook.organisations) phases_follow_each_other(one.phases, report);
  none_replaces_itself(
      handbook.bodies, model::body_noun(), [&](std::string_view id) { return handbook.body(id); },
      report);
  none_replaces_itself(
      handbook.organisations, model::organisation_noun(),
      [&](std::string_view id) { return handbook.organisation(id); }, report);
  class_has_bodies(handbook, report);
}

}  // namespace govbook::check
