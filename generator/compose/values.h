// What templates see of a handbook: every field of its table under the field's own name.
//
//   line, choice        its words              text    inline Markdown
//   date                in words               number  a number
//   reference           id, name, link         lists   lists of these
//   record, records     a map, a list of maps
//
// A field that is not stated is none; where arrangements normally state it, and where the author
// wrote a gap, it is Markdown that says so ("[not stated](gap:not-stated)"). Besides its fields
// each record has `stated` (for each field whether it has a value) and `cite` (its sources as
// links); one that has a page or stands on one has `link`.

#pragma once

#include <string>
#include <string_view>

#include "model/handbook.h"
#include "templating/value.h"
#include "view/edition.h"

namespace govbook::compose {

// The values work out what is asked of them and no more: the handbook must outlive them.
templating::Value to_value(const model::Noun& noun, const void* record,
                           const model::Handbook& handbook);

// The values every template of a handbook has: `handbook`, one list for each noun, `own_bodies`.
templating::Map shared_values(const view::Edition& edition);

// A body with its answers: `strength` (seats, voting_seats, is_known) and `answer` (the quorum's
// needed, sentence, working, is_stated).
templating::Value body_value(const model::Body& body, const view::Edition& edition);

// All nouns with their fields, for the reference of the data format.
templating::Value nouns_value();

}  // namespace govbook::compose
