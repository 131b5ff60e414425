// What bodies, organisations and the lines between them are on a day, by their dates and phases,
// and what they would be if all that is proposed came about.

#pragma once

#include <vector>

#include "base/date.h"
#include "model/handbook.h"

namespace govbook::change {

// Whether what begins and ends on these days is there at a date. A partial date is given the
// benefit of the doubt: "2009-04" has begun on its first day and has ended only after its last.
bool holds_at(const model::When& from, const model::When& until, const Date& as_at);

// The last phase that has begun by a date. Nothing where none has, or where the last has ended.
const model::Phase* phase_at(const std::vector<model::Phase>& phases, const Date& as_at);

// Leaves a body as it is in its phase of a date: its status and name then (the other one becomes
// another name), and the seats that it has then. One that is in no phase stays as it is.
void enter_phase(model::Body& body, const Date& as_at);

// Leaves the bodies, organisations and relationships that are there at a date, bodies and
// organisations as they are in their phase of that date. What was to come and has begun exists,
// and what it replaces is gone unless its own last day is stated; statutes are in force, not yet or
// no longer, by their dates. References to what is gone stay.
void take_to_date(model::Handbook& handbook, const Date& as_at);

// The same, without what is only proposed at that date: bodies and organisations that are, and
// lines that are proposed or future. What is emerging or in shadow is there.
void take_to_standing(model::Handbook& handbook, const Date& as_at);

// The same for what is proposed: everything in its last phase, whatever was proposed or being set
// up exists, and whatever ends or is replaced is gone.
void take_to_proposal(model::Handbook& handbook);

// Whether a line does not hold yet, but is proposed or future.
bool is_only_proposed(const model::Relationship& tie);

}  // namespace govbook::change
