// Processes and plans: the way through and the plans below plans as diagrams, and the steps in
// words.

#include "base/text.h"
#include "doc/rows.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

// The ways out of a step: those it states, or the next step.
std::vector<model::Outcome> ways_out(const model::Process& process, std::size_t i) {
  if (!process.steps[i].outcomes.empty()) return process.steps[i].outcomes;
  model::Outcome next;
  next.next.value = i + 1 < process.steps.size() ? model::or_empty(process.steps[i + 1].id) : "end";
  return {next};
}

std::string title_of(const model::Process& process, std::string_view step) {
  for (const auto& one : process.steps) {
    if (one.id.value == step) return model::or_empty(one.title);
  }
  return "the process ends";
}

doc::Inlines outcome_words(const model::Process& process, const model::Outcome& outcome) {
  auto line = outcome.when ? "If " + *outcome.when + ": " : std::string("Then: ");
  return doc::to_inlines(line + title_of(process, model::or_empty(outcome.next)));
}

doc::Inlines plan_sentence(const model::Plan& plan, const Context& context) {
  auto made = link_words(model::or_empty(plan.id), context);
  if (plan.parent) {
    append(made, doc::to_inlines("is below"));
    append(made, link_words(*plan.parent, context));
  }
  doc::Inlines owners;
  for (const auto& owner : plan.owners) {
    append(owners, link_words(model::or_empty(owner), context), "; ");
  }
  if (!owners.empty()) append(made, doc::to_inlines("agreed by:"), ", ");
  append(made, std::move(owners));
  return made;
}

}  // namespace

doc::Blocks flow(const Call& call, const Context& context) {
  const auto* process = process_of(call, context);
  if (process == nullptr) return {};
  doc::Graph graph;
  const auto id = model::or_empty(process->id);
  graph.title = model::or_empty(process->title);
  std::vector<doc::Inlines> facts;
  bool has_end = false;
  for (std::size_t i = 0; i < process->steps.size(); ++i) {
    const auto& step = process->steps[i];
    doc::Node node;
    node.id = model::or_empty(step.id);
    node.label = std::to_string(i + 1) + ". " + model::or_empty(step.title);
    node.kind = model::is(step.kind, "decision") ? doc::NodeKind::decision : doc::NodeKind::step;
    if (step.wait) node.note = "after at least " + text::counted(*step.wait, "day", "days");
    node.target.anchor = anchor_for(context, id, "step-" + node.id);
    graph.nodes.push_back(node);
    const auto title = model::or_empty(step.title);
    auto line = doc::to_inlines(title + (title.ends_with('?') ? "" : "."));
    for (const auto& outcome : ways_out(*process, i)) {
      const auto next = model::or_empty(outcome.next);
      has_end = has_end || next == "end";
      graph.edges.push_back({node.id, next, model::or_empty(outcome.when), doc::EdgeKind::flow});
      append(line, outcome_words(*process, outcome), " ");
      append(line, doc::to_inlines("."), "");
    }
    facts.push_back(std::move(line));
  }
  if (has_end) graph.nodes.push_back({"end", "End", "", doc::NodeKind::finish, {}});
  graph.description =
      "The diagram shows the " +
      text::counted(static_cast<long long>(process->steps.size()), "step", "steps") +
      " of the process and the ways between them. The list beside it says the same "
      "in words.";
  return figure(std::move(graph), anchor_for(context, id, "process-diagram"), std::move(facts),
                doc::ListKind::numbers);
}

doc::Blocks make_steps(const Call& call, const Context& context) {
  const auto* process = process_of(call, context);
  if (process == nullptr) return {};
  doc::List list;
  list.kind = doc::ListKind::numbers;
  list.is_tight = false;
  for (std::size_t i = 0; i < process->steps.size(); ++i) {
    const auto& step = process->steps[i];
    doc::Item item;
    item.anchor =
        anchor_for(context, model::or_empty(process->id), "step-" + model::or_empty(step.id));
    doc::Inlines head = {{doc::Strong{doc::to_inlines(model::or_empty(step.title) + ".")}, {}}};
    append(head, words(step.text, context));
    append(head, citations(step.about, context));
    item.blocks.push_back(doc::to_paragraph(std::move(head)));
    std::vector<doc::Inlines> facts;
    const auto add = [&](std::string_view name, doc::Inlines more) {
      auto line = doc::to_inlines(std::string(name) + ": ");
      append(line, std::move(more), "");
      facts.push_back(std::move(line));
    };
    add("Who", plain_words(step.actor, context));
    if (step.wait)
      add("Wait", doc::to_inlines("at least " + text::counted(*step.wait, "day", "days") +
                                  " after the step before"));
    if (step.who_votes) add("Who votes", words(step.who_votes, context));
    if (step.record) add("Written down", words(step.record, context));
    for (const auto& outcome : step.outcomes) facts.push_back(outcome_words(*process, outcome));
    if (step.about.note) facts.push_back(words(step.about.note, context));
    item.blocks.push_back(doc::to_list(std::move(facts)));
    list.items.push_back(std::move(item));
  }
  return {{std::move(list), {}}};
}

doc::Blocks plans(const Call& call, const Context& context) {
  const auto& handbook = context.edition->handbook();
  std::set<std::string> known;
  for (const auto& plan : handbook.plans) known.insert(model::or_empty(plan.id));
  const auto ids = listed(call, "plans", known, context);
  if (!ids) return {};
  doc::Graph graph;
  std::vector<doc::Inlines> facts;
  for (const auto& plan : handbook.plans) {
    if (!ids->contains(model::or_empty(plan.id))) continue;
    doc::Node node;
    node.id = model::or_empty(plan.id);
    node.label = model::or_empty(plan.title);
    node.kind = doc::NodeKind::focus;
    node.target = {"", "plans", "plan-" + node.id, ""};
    std::vector<std::string> notes;
    if (plan.count) notes.push_back(std::to_string(*plan.count) + " of these");
    if (plan.status && *plan.status != "existing") notes.push_back(*plan.status);
    node.note = text::join(notes, ", ");
    graph.nodes.push_back(std::move(node));
    facts.push_back(plan_sentence(plan, context));
    if (plan.parent && ids->contains(*plan.parent)) {
      graph.edges.push_back({*plan.parent, model::or_empty(plan.id), "", doc::EdgeKind::parent});
    }
  }
  if (graph.nodes.empty()) return {};
  graph.title = "Plans of " + model::or_empty(handbook.settings.title);
  graph.description = "The diagram shows " +
                      text::counted(static_cast<long long>(graph.nodes.size()), "plan", "plans") +
                      ", each below the plan that it is a part of or carries out. The list beside "
                      "it says the same in words.";
  return named_figure(call, std::move(graph), "plans-diagram", std::move(facts));
}

}  // namespace govbook::structure
