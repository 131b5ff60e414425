// Words about time that the directives of this folder share: dates and how sure they are, who sees
// to something, how far it is.

#pragma once

#include <string>
#include <string_view>

#include "change/timeline.h"
#include "structure/directive.h"

namespace govbook::directives {

// "1 April 2009", "December 2005 to January 2006 (uncertain)"; "no date" where there is none.
std::string when_in_words(const model::When& from, const model::When& until,
                          std::string_view certainty);

// The same; where there is no date, why.
doc::Inlines when_words(const model::When& from, const model::When& until,
                        std::string_view certainty, const structure::Context& context);

// "from January 2009 until June 2009 (expected)"; not stated where neither is, nor when the one
// before it ends (nullptr for the first).
doc::Inlines phase_when(const model::Phase& phase, const model::Phase* before,
                        const structure::Context& context);

// "to be replaced".
std::string status_in_words(std::string_view status);

// The parties as links, then those in words; nothing where there are none.
doc::Inlines parties_words(const model::References& parties, const model::Line& in_words,
                           const structure::Context& context);

// Who gives an approval, and for whom; or that it is not stated.
doc::Inlines givers(const model::Approval& approval, const structure::Context& context);

// What is asked for, before what it is about: "approval of", "ratification of", "advice on".
std::string request_words(const model::Approval& approval);

// "done", "to come", "passed, not said whether it was reached"; what is open is set apart.
doc::Inlines progress_words(const change::Event& event, const structure::Context& context);

}  // namespace govbook::directives
