// Taking out of meetings what speaks of seats and items that the audience may not see. These have
// ids inside their record, which no reference names.

#pragma once

#include "model/handbook.h"
#include "proceedings/meeting.h"
#include "view/edition.h"

namespace govbook::view {

// Leaves no seat or item in the meetings that is withheld: who attended, declared, voted or is to
// do something, and for which item; nor a seat in the register of interests. REQUIRES: the handbook
// still has these seats and items.
void withhold_minutes(model::Handbook& handbook, Audience audience);

// Drops the answers about meetings, items, votes and attendees that the handbook no longer has. Of
// a body whose quorum is withheld no verdict is left, of one whose rules are, no arithmetic.
void cut_minutes(proceedings::Answers& answers, const model::Handbook& handbook, Audience audience);

}  // namespace govbook::view
