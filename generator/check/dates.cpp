#include <string>
#include <vector>

#include "base/date.h"
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

}  // namespace govbook::check
