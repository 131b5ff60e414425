// A meeting as templates see it: its fields, and what is worked out about it.

#pragma once

#include "templating/value.h"
#include "view/edition.h"

namespace govbook::compose {

// Besides its fields a meeting has `day` (2010-06-15; none where it is not settled), `when` (day
// and time in words), `is_past`, `chair` (the title of the seat), `before` (the meeting whose
// minutes are before it, or none), `carried` (how many actions it hears of), `items` and `answer`.
// An item has, besides its fields, `answer`, `away`, `votes`, `decisions` and `actions`.
templating::Value meeting_value(const model::Meeting& meeting, const view::Edition& edition);

}  // namespace govbook::compose
