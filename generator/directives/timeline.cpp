// What comes when: the phases of a body, and milestones, approvals and phases together, as a table
// and as a chart of the dates.

#include "change/timeline.h"

#include "base/text.h"
#include "change/phase.h"
#include "directives/all.h"
#include "directives/when.h"
#include "doc/rows.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::directives {
namespace {

using structure::append;
using structure::Call;
using structure::Context;

const model::Handbook& handbook_of(const Context& context) { return context.edition->handbook(); }

// What happens, in plain words for a box and as a link for a table.
std::string title_of(const change::Event& event, const Context& context) {
  if (event.milestone != nullptr) return model::or_empty(event.milestone->title);
  if (event.phase != nullptr) {
    return handbook_of(context).party_name(event.party) + ": " +
           model::or_empty(event.phase->title);
  }
  const auto request = request_words(*event.approval);
  return text::capitalised(request.substr(0, request.rfind(' '))) + ": " +
         doc::plain_text(givers(*event.approval, context));
}

doc::Inlines title_words(const change::Event& event, const Context& context) {
  if (event.phase != nullptr) {
    auto made = structure::link_words(event.party, context, {"body", "organisation"});
    append(made, structure::plain_words(event.phase->title, context), ": ");
    return made;
  }
  if (event.milestone != nullptr) return structure::plain_words(event.milestone->title, context);
  auto made = doc::to_inlines(text::capitalised(request_words(*event.approval)));
  append(made, structure::words(event.approval->what, context));
  append(made, givers(*event.approval, context), ": ");
  return made;
}

// What else a reader should know of it, a paragraph each.
doc::Blocks notes_on(const change::Event& event, const Context& context) {
  doc::Blocks blocks;
  const auto add = [&](doc::Inlines inlines) {
    if (!inlines.empty()) blocks.push_back(doc::to_paragraph(std::move(inlines)));
  };
  if (event.phase != nullptr && event.phase->text)
    add(structure::words(event.phase->text, context));
  if (event.milestone == nullptr) return blocks;
  const auto& milestone = *event.milestone;
  if (milestone.text) add(structure::words(milestone.text, context));
  std::vector<doc::Inlines> parts;
  for (const auto& part : milestone.parts) parts.push_back(structure::words(part, context));
  if (!parts.empty()) blocks.push_back(doc::to_list(std::move(parts)));
  doc::Inlines before;
  for (const auto& id : milestone.depends_on) {
    append(before, structure::link_words(model::or_empty(id), context, {"milestone"}), "; ");
  }
  if (!before.empty()) {
    auto line = doc::to_inlines("After:");
    append(line, std::move(before));
    add(std::move(line));
  }
  if (milestone.about.note) add(structure::words(milestone.about.note, context));
  return blocks;
}

const model::About& about_of(const change::Event& event) {
  if (event.milestone != nullptr) return event.milestone->about;
  return event.approval != nullptr ? event.approval->about : event.phase->about;
}

// The page whose table has a row for every milestone.
constexpr auto page_of_timeline = "timeline";

std::string anchor_of(const change::Event& event) {
  return event.milestone == nullptr ? "" : "milestone-" + model::or_empty(event.milestone->id);
}

doc::Inlines owner_words(const change::Event& event, const Context& context) {
  if (event.milestone != nullptr) {
    return parties_words(event.milestone->owners, event.milestone->owned_by, context);
  }
  if (event.approval == nullptr) return {};
  return parties_words(event.approval->arranged_by, event.approval->arranged, context);
}

std::string group_of(const change::Event& event) {
  return event.milestone == nullptr ? "" : model::or_empty(event.milestone->group);
}

doc::Block to_table(const std::vector<change::Event>& events, const Context& context) {
  auto table =
      doc::to_table("What comes when", {"When", "What", "Who sees to it", "State", "Source"});
  doc::set_widths(table, {0.18, 0.38, 0.18, 0.12, 0.14});
  for (const auto& event : events) {
    auto what = structure::paragraph(title_words(event, context));
    for (auto& note : notes_on(event, context)) what.push_back(std::move(note));
    auto& row = doc::add_row(table, anchor_of(event),
                             {when_words(*event.from, *event.until, event.certainty, context),
                              {},
                              owner_words(event, context),
                              progress_words(event, context),
                              structure::citations(about_of(event), context)});
    row.cells[1].blocks = std::move(what);
  }
  return doc::to_cited_block(std::move(table));
}

// One box for each date, in a line from the first to the last; what happens then stands in it. What
// has no date stands apart: it need not come last.
doc::Blocks to_chart(const std::vector<change::Event>& events, const Call& call,
                     const Context& context) {
  doc::Graph graph;
  std::vector<doc::Inlines> facts;
  for (const auto& event : events) {
    const auto date = when_in_words(*event.from, *event.until, event.certainty);
    const auto title = title_of(event, context);
    if (graph.nodes.empty() || graph.nodes.back().label != date) {
      doc::Node node;
      node.id = std::to_string(graph.nodes.size());
      node.label = date;
      node.kind = doc::NodeKind::step;
      node.note = title;
      if (!anchor_of(event).empty()) node.target = {"", page_of_timeline, anchor_of(event), ""};
      if (!graph.nodes.empty() && *event.from) {
        graph.edges.push_back({graph.nodes.back().id, node.id, "", doc::EdgeKind::flow});
      }
      graph.nodes.push_back(std::move(node));
    } else {
      graph.nodes.back().note += "; " + title;
    }
    facts.push_back(doc::to_inlines(date + ": " + title));
  }
  graph.title = "What comes when";
  graph.description = "The diagram shows " +
                      text::counted(static_cast<long long>(graph.nodes.size()), "date", "dates") +
                      " in order, with what comes then. The list beside it says the same in words.";
  return structure::named_figure(call, std::move(graph), "timeline-diagram", std::move(facts));
}

}  // namespace

doc::Blocks make_timeline(const Call& call, const Context& context) {
  const auto show = call.argument("show", "table");
  const auto of = call.argument("of", "all");
  const auto group = call.argument("group");
  const bool is_of_known = of == "all" || of == "milestones" || of == "phases";
  if (show != "table" && show != "chart") {
    refuse(call, "show", context, "show is table or chart");
    return {};
  }
  if (!is_of_known) {
    refuse(call, "of", context, "of is all, milestones or phases");
    return {};
  }
  auto events = change::timeline(handbook_of(context));
  std::erase_if(events, [&](const change::Event& event) {
    if (!group.empty() && group_of(event) != group) return true;
    return (of == "milestones" && event.milestone == nullptr) ||
           (of == "phases" && event.phase == nullptr);
  });
  if (events.empty()) return {};
  if (show == "chart") return to_chart(events, call, context);
  return {to_table(events, context)};
}

namespace {

// `whose` is the body or organisation that the phases are of.
doc::Blocks phases_of(const std::vector<model::Phase>& phases, const std::string& whose,
                      const std::string& id, const Context& context) {
  if (phases.empty()) return {};
  auto table = doc::to_table("Phases of " + whose, {"Phase", "What it is then", "When", "Source"});
  doc::set_widths(table, {0.24, 0.38, 0.22, 0.16});
  const auto* now = change::phase_at(phases, context.edition->as_at());
  const model::Phase* before = nullptr;
  for (const auto& phase : phases) {
    auto title = structure::plain_words(phase.title, context);
    if (&phase == now) append(title, doc::to_inlines("(now)"));
    auto what = doc::to_inlines(text::capitalised(status_in_words(model::or_empty(phase.status))));
    if (phase.called) append(what, doc::to_inlines("called “" + *phase.called + "”"), ", ");
    if (phase.text) append(what, structure::words(phase.text, context), ". ");
    doc::add_row(table, structure::anchor_for(context, id, "phase-" + model::or_empty(phase.id)),
                 {std::move(title), std::move(what), phase_when(phase, before, context),
                  structure::citations(phase.about, context)});
    before = &phase;
  }
  return {doc::to_cited_block(std::move(table))};
}

}  // namespace

doc::Blocks make_phases(const Call& call, const Context& context) {
  const auto id = call.argument("organisation", context.subject);
  const auto* organisation = context.edition == nullptr || call.arguments.contains("body")
                                 ? nullptr
                                 : context.edition->handbook().organisation(id);
  if (organisation != nullptr) {
    return phases_of(organisation->phases, model::or_empty(organisation->name), id, context);
  }
  const auto* body = structure::body_of(call, context);
  if (body == nullptr) return {};
  return phases_of(body->phases, "the " + model::or_empty(body->name), model::or_empty(body->id),
                   context);
}

}  // namespace govbook::directives
