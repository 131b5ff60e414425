// Words about nouns and fields for messages.

#pragma once

#include <string>
#include <string_view>

#include "model/field.h"

namespace govbook::load {

// "a seat", "an organisation".
std::string with_article(std::string_view noun);

// "a seat is", "meeting rules are".
std::string noun_is(const model::Noun& noun);
// "a seat has", "meeting rules have".
std::string noun_has(const model::Noun& noun);

// What the value of a field is to be: "text", "a whole number", "a list of ids".
std::string_view wanted(model::Kind kind);

// The same for one entry of a list.
std::string_view wanted_in_list(model::Kind kind);

}  // namespace govbook::load
