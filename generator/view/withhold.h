// What the audience of a record means for others: what stands in it or belongs to it is for nobody
// more, and of what is exempt the public learns that it is there.

#pragma once

#include "model/handbook.h"
#include "view/edition.h"

namespace govbook::view {

// Makes members' own what belongs to something that is not for everyone (proceedings/belonging.h).
// That something is exempt is told of the outermost thing that is, not of what belongs to it.
void inherit_audiences(model::Handbook& handbook);

// Takes the values of fields that only members see; what they say is then that they are not
// published.
void withhold_fields(model::Handbook& handbook, Audience audience);

// Puts in the place of each exempt item, report and document what the public is told of it: its
// public title and its exemption, under an id made of that title; an item keeps its number, its
// kind and its time. One that does not say its exemption is left as it is, to be cut.
void leave_stubs(model::Handbook& handbook, Audience audience);

}  // namespace govbook::view
