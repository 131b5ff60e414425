// Taking records out of a handbook without leaving anything that still speaks of them.

#pragma once

#include "base/date.h"
#include "model/handbook.h"
#include "rules/answers.h"
#include "view/edition.h"

namespace govbook::view {

void cut_to_date(model::Handbook& handbook, const Date& as_at);
void cut_to_audience(model::Handbook& handbook, Audience audience);

// Gives the seats that the audience may not see a name that tells nothing: answers name seats.
void withhold_names(model::Handbook& handbook, Audience audience);

// Drops the answers about bodies that the handbook no longer has. A quorum that was withheld
// becomes one that is not stated.
void cut_answers(rules::Answers& answers, const model::Handbook& handbook);

}  // namespace govbook::view
