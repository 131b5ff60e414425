// What templates see of a handbook; its records are as in record.h.

#pragma once

#include <string>
#include <string_view>

#include "compose/record.h"
#include "model/handbook.h"
#include "templating/value.h"
#include "view/edition.h"

namespace govbook::compose {

// The values every template of a handbook has: `handbook`, one list for each noun, `own_bodies`.
templating::Map shared_values(const view::Edition& edition);

// A body with its answers: `strength` (seats, voting_seats, is_known) and `answer` (the quorum's
// needed, sentence, working, is_stated).
templating::Value body_value(const model::Body& body, const view::Edition& edition);

// All nouns with their fields, for the reference of the data format.
templating::Value nouns_value();

}  // namespace govbook::compose
