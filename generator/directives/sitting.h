// What the directives about meetings share: which meeting is meant, and words for it.

#pragma once

#include <string>

#include "proceedings/actions.h"
#include "structure/directive.h"

namespace govbook::directives {

// The meeting of the argument `meeting`, or the one that the document is about. Reports
// structure/bad-directive and gives nullptr when there is none.
const model::Meeting* meeting_of(const structure::Call& call, const structure::Context& context);

// The body of the argument `body`, which may be left out; then, and where there is none and
// structure/bad-directive is reported, empty. `is_good` tells these apart.
std::string body_filter(const structure::Call& call, const structure::Context& context,
                        bool& is_good);

// A link to the page of a meeting, with the words given.
doc::Inlines meeting_link(const model::Meeting& meeting, std::string words);

// A link to an item in its minutes: "item 5A".
doc::Inlines item_link(const model::Meeting& meeting, const model::AgendaItem& item,
                       std::string words);

// "Tuesday 15 June 2010"; "June 2010" of one whose day is not settled.
std::string day_words(const Date& day);

// The title of a seat of the body that meets; its id where the body has none of it at the date of
// the handbook.
std::string seat_title(const model::Meeting& meeting, const model::Line& seat,
                       const structure::Context& context);

// What is said of an item with an exemption (structure/phrase.h). REQUIRES: it has one.
doc::Inlines exemption_words(const model::AgendaItem& item, const structure::Context& context);

// Who sees to an action: parties as links, then seats by their titles.
doc::Inlines owner_words(const proceedings::Task& task, const structure::Context& context);

}  // namespace govbook::directives
