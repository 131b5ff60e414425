// What messages call a record.

#pragma once

#include <string>

#include "model/handbook.h"

namespace govbook::check {

// `seat "Schools"`; the noun alone when the record has neither name nor title.
std::string label(const model::Noun& noun, const void* record);

// `"Executive Board"`, by its short name if it has one.
std::string name_of(const model::Body& body);

// `"Durham Constabulary"`: the name of a party, or its id when it is not there.
std::string party(const model::Handbook& handbook, const std::string& id);

}  // namespace govbook::check
