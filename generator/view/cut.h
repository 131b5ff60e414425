// Taking records out of a handbook without leaving anything that still speaks of them.

#pragma once

#include "base/date.h"
#include "model/handbook.h"
#include "rules/answers.h"
#include "view/edition.h"

namespace govbook::view {

// Whether a record may be seen.
bool is_for(const model::About& about, Audience audience);

void cut_to_date(model::Handbook& handbook, const Date& as_at);

// The same, without what is only proposed by then.
void cut_to_standing(model::Handbook& handbook, const Date& as_at);

// Leaves what would be there if all that is proposed came about.
void cut_to_proposal(model::Handbook& handbook);

// What is exempt leaves a stub.
void cut_to_audience(model::Handbook& handbook, Audience audience);

// Before the date is taken and answers are worked out: a phase that the audience may not see gives
// its body no name, and a quorum of which a test is withheld is withheld whole, as what is left of
// it would be wrong.
void withhold_what_tells(model::Handbook& handbook, Audience audience);

// Gives the seats and alternatives that the audience may not see a name that tells nothing, and a
// class or group that only they have likewise: answers name seats, classes and groups.
void withhold_names(model::Handbook& handbook, Audience audience);

// Works the votes out again without telling what the audience may not see: whose those of a seat
// are, and rules for quorum and decisions.
void withhold_voters(rules::Answers& answers, const model::Handbook& handbook, Audience audience);

// Drops the answers about bodies that the handbook no longer has. A quorum that was withheld
// becomes one that is not stated.
void cut_answers(rules::Answers& answers, const model::Handbook& handbook);

}  // namespace govbook::view
