// What comes when: milestones, approvals and phases in the order of their dates, and how far each
// is at a date.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/handbook.h"

namespace govbook::change {

// undated: it is not known when it comes. to_come: not before the date spoken of. under_way: begun.
// overdue: its last day has passed, and it is not said to be reached. done, failed: as is stated.
enum class Progress { undated, to_come, under_way, overdue, done, failed };

// Neither given nor refused.
bool is_open(const model::Approval& approval);

Progress progress(const model::Milestone& milestone, const Date& as_at);
Progress progress(const model::Approval& approval, const Date& as_at);

// One of `milestone`, `approval` and `phase` is set; a phase is of `party`, a body or organisation.
struct Event {
  const model::Milestone* milestone = nullptr;
  const model::Approval* approval = nullptr;
  const model::Phase* phase = nullptr;
  std::string party;
  const model::When* from = nullptr;
  const model::When* until = nullptr;  // Of a range its end.
  std::string certainty;               // A word of model::certainty.
};

// All of them, the earliest first; a month comes after the days in it, and what has no date last.
// Of two alike the one that the handbook has first. A phase counts by its beginning; one that does
// not say when it begins is left out.
std::vector<Event> timeline(const model::Handbook& handbook);

}  // namespace govbook::change
