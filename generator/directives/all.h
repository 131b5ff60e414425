// All directives that Markdown may use: those of structure/, and those which this folder makes:
// what comes when, who has to agree, what changes; meetings; and drawings that an author writes
// down.

#pragma once

#include <vector>

#include "structure/directive.h"

namespace govbook::directives {

// Sorted by name.
const std::vector<structure::Directive>& all();

doc::Blocks make_actions(const structure::Call& call, const structure::Context& context);
doc::Blocks make_agenda(const structure::Call& call, const structure::Context& context);
doc::Blocks make_approvals(const structure::Call& call, const structure::Context& context);
doc::Blocks make_attendance(const structure::Call& call, const structure::Context& context);
doc::Blocks make_attendance_register(const structure::Call& call,
                                     const structure::Context& context);
doc::Blocks make_changes(const structure::Call& call, const structure::Context& context);
doc::Blocks make_decisions_taken(const structure::Call& call, const structure::Context& context);
doc::Blocks make_declarations(const structure::Call& call, const structure::Context& context);
doc::Blocks make_forward_plan(const structure::Call& call, const structure::Context& context);
doc::Blocks make_interests(const structure::Call& call, const structure::Context& context);
doc::Blocks make_meetings(const structure::Call& call, const structure::Context& context);
doc::Blocks make_phases(const structure::Call& call, const structure::Context& context);
doc::Blocks make_sketch(const structure::Call& call, const structure::Context& context);
doc::Blocks make_timeline(const structure::Call& call, const structure::Context& context);

}  // namespace govbook::directives
