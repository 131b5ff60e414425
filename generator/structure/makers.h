// What each directive makes. Listed with their arguments in
// directives/directive_table.cpp.

#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "structure/directive.h"

namespace govbook::structure {

doc::Blocks make_accountability(const Call& call, const Context& context);
doc::Blocks make_bodies(const Call& call, const Context& context);
doc::Blocks make_cards(const Call& call, const Context& context);
doc::Blocks make_catalogue(const Call& call, const Context& context);
doc::Blocks make_chart(const Call& call, const Context& context);
doc::Blocks make_clauses(const Call& call, const Context& context);
doc::Blocks make_contents(const Call& call, const Context& context);
doc::Blocks make_contradictions(const Call& call, const Context& context);
doc::Blocks make_coverage(const Call& call, const Context& context);
doc::Blocks make_deadlines(const Call& call, const Context& context);
doc::Blocks make_decisions(const Call& call, const Context& context);
doc::Blocks make_facts(const Call& call, const Context& context);
doc::Blocks make_fields(const Call& call, const Context& context);
doc::Blocks make_gaps(const Call& call, const Context& context);
doc::Blocks make_glossary(const Call& call, const Context& context);
doc::Blocks make_load(const Call& call, const Context& context);
doc::Blocks make_members(const Call& call, const Context& context);
doc::Blocks make_narrative(const Call& call, const Context& context);
doc::Blocks make_notice(const Call& call, const Context& context);
doc::Blocks make_office_holders(const Call& call, const Context& context);
doc::Blocks make_quorum(const Call& call, const Context& context);
doc::Blocks make_records(const Call& call, const Context& context);
doc::Blocks make_relationships(const Call& call, const Context& context);
doc::Blocks make_reviews(const Call& call, const Context& context);
doc::Blocks make_seats(const Call& call, const Context& context);
doc::Blocks make_signatures(const Call& call, const Context& context);
doc::Blocks make_statutes(const Call& call, const Context& context);
doc::Blocks make_steps(const Call& call, const Context& context);
doc::Blocks make_votes(const Call& call, const Context& context);

// What `facts` says of an organisation.
doc::Blocks facts_of(const model::Organisation& organisation, const Context& context);

// The way through a process: what `chart` draws of one.
doc::Blocks flow(const Call& call, const Context& context);

// All plans or those that the call lists, each below its parent: what `chart` draws of them.
doc::Blocks plans(const Call& call, const Context& context);

// The entries of a catalogue as layers inside each other: what `chart` draws of one.
doc::Blocks layers(const Call& call, const Context& context);

// A drawing with its facts in words beside it.
doc::Blocks figure(doc::Graph graph, std::string anchor, std::vector<doc::Inlines> facts,
                   doc::ListKind kind = doc::ListKind::bullets);

// The same under the name that the call may give it, with an anchor to go with that name: so one
// page may show several of a kind.
doc::Blocks named_figure(const Call& call, doc::Graph graph, std::string_view anchor,
                         std::vector<doc::Inlines> facts);

// The ids that an argument lists, with commas between; all that are known where it lists none.
// Nothing when one is not known, and then structure/bad-directive is reported.
std::optional<std::set<std::string>> listed(const Call& call, std::string_view argument,
                                            const std::set<std::string>& known,
                                            const Context& context);

}  // namespace govbook::structure
