// Diagrams drawn from the data: the structure or a part of it, a body and its neighbours, who
// answers to whom. Each diagram has the same facts in words as its alternative.

#include <algorithm>
#include <optional>
#include <set>

#include "base/slug.h"
#include "base/text.h"
#include "doc/rows.h"
#include "rules/accountability.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

doc::EdgeKind edge_kind(const model::Relationship& relationship) {
  const auto word = model::or_empty(relationship.kind);
  const auto* kind = model::relationship_kind(word);
  if (kind != nullptr && kind->accountability != 0) return doc::EdgeKind::accountability;
  if (word == "supports" || word == "advises" || word == "delegates-to" || word == "sets-up") {
    return doc::EdgeKind::support;
  }
  if (word == "member-of") return doc::EdgeKind::membership;
  return doc::EdgeKind::influence;
}

doc::Node to_node(std::string_view id, doc::NodeKind kind, const Context& context) {
  const auto& handbook = context.edition->handbook();
  doc::Node node;
  node.id = id;
  node.label = handbook.party_name(id);
  node.kind = kind;
  if (const auto* body = handbook.body(id)) {
    node.target.document = "bodies/" + std::string(id);
    if (body->count) node.note = std::to_string(*body->count) + " of these";
    if (body->status && *body->status != "existing") {
      const auto status = text::replace_all(*body->status, "-", " ");
      node.note = text::join(
          node.note.empty() ? std::vector{status} : std::vector{node.note, status}, ", ");
    }
  } else if (handbook.post(id) != nullptr) {
    node.kind = doc::NodeKind::post;
    node.target = {"", "posts", "post-" + std::string(id), ""};
  } else {
    node.kind = doc::NodeKind::organisation;
    node.target.document = "organisations/" + std::string(id);
  }
  return node;
}

doc::Inlines sentence(const model::Relationship& one, std::string_view verb,
                      const Context& context) {
  auto words_of = link_words(model::or_empty(one.from), context);
  append(words_of, doc::to_inlines(std::string(verb)));
  append(words_of, link_words(model::or_empty(one.to), context));
  if (one.subject) append(words_of, words(one.subject, context), " – ");
  return words_of;
}

// A line of accountability runs from who answers to who is answered, whichever way the relationship
// is told.
doc::Edge to_edge(const model::Relationship& one, const model::RelationshipKind& kind) {
  const auto from = model::or_empty(one.from);
  const auto to = model::or_empty(one.to);
  if (kind.accountability < 0) return {to, from, std::string(kind.backward), edge_kind(one)};
  return {from, to, std::string(kind.forward), edge_kind(one)};
}

void add_relationships(doc::Graph& graph, std::vector<doc::Inlines>& facts,
                       const std::set<std::string>& ids, const Context& context) {
  for (const auto& one : context.edition->handbook().relationships) {
    const auto from = model::or_empty(one.from);
    const auto to = model::or_empty(one.to);
    const auto* kind = model::relationship_kind(model::or_empty(one.kind));
    if (kind == nullptr || !ids.contains(from) || !ids.contains(to)) continue;
    graph.edges.push_back(to_edge(one, *kind));
    facts.push_back(sentence(one, kind->forward, context));
  }
}

doc::Inlines part_of(const model::Body& body, const Context& context) {
  auto made = link_words(model::or_empty(body.id), context);
  if (body.count) append(made, doc::to_inlines("(" + std::to_string(*body.count) + " of these)"));
  if (!body.parent) return made;
  append(made, doc::to_inlines("belongs to the"));
  append(made, link_words(*body.parent, context));
  return made;
}

template <class Records>
void add_ids(std::set<std::string>& ids, const Records& records) {
  for (const auto& record : records) ids.insert(model::or_empty(record.id));
}

// The bodies, organisations and posts that a call lists, and what they are to one another.
doc::Blocks part_of_structure(const Call& call, const Context& context) {
  const auto& handbook = context.edition->handbook();
  std::set<std::string> known;
  add_ids(known, handbook.bodies);
  add_ids(known, handbook.organisations);
  add_ids(known, handbook.posts);
  const auto ids = listed(call, "bodies", known, context);
  if (!ids) return {};
  doc::Graph graph;
  std::vector<doc::Inlines> facts;
  for (const auto& body : handbook.bodies) {
    const auto id = model::or_empty(body.id);
    if (!ids->contains(id)) continue;
    graph.nodes.push_back(
        to_node(id, model::is_own(body) ? doc::NodeKind::focus : doc::NodeKind::body, context));
    if (!body.parent || !ids->contains(*body.parent)) continue;
    graph.edges.push_back({*body.parent, id, "", doc::EdgeKind::parent});
    facts.push_back(part_of(body, context));
  }
  for (const auto& id : *ids) {
    if (handbook.body(id) == nullptr) {
      graph.nodes.push_back(to_node(id, doc::NodeKind::organisation, context));
    }
  }
  add_relationships(graph, facts, *ids, context);
  graph.title = "Part of the structure of " + model::or_empty(handbook.settings.title);
  graph.description =
      "The diagram shows " +
      text::counted(static_cast<long long>(graph.nodes.size()), "party", "parties") +
      ", with lines that say what each is to another. The list beside it says the same in words.";
  return named_figure(call, std::move(graph), "part-of-structure-diagram", std::move(facts));
}

// All own bodies below their parents, with the neighbours that they are related to unless these are
// not wanted.
doc::Blocks whole_structure(const Call& call, const Context& context) {
  if (call.arguments.contains("bodies")) return part_of_structure(call, context);
  const auto& handbook = context.edition->handbook();
  doc::Graph graph;
  graph.title = "Structure of " + model::or_empty(handbook.settings.title);
  std::vector<doc::Inlines> facts;
  std::set<std::string> ids;
  const bool has_neighbours = call.argument("neighbours", "yes") != "no";
  for (const auto& body : handbook.bodies) {
    const auto id = model::or_empty(body.id);
    if (has_neighbours) ids.insert(id);
    if (model::is_own(body)) facts.push_back(part_of(body, context));
  }
  std::size_t own = 0;
  for (const auto& body : handbook.bodies) {
    const auto id = model::or_empty(body.id);
    own += model::is_own(body) ? 1 : 0;
    if (!has_neighbours && !model::is_own(body)) continue;
    graph.nodes.push_back(
        to_node(id, model::is_own(body) ? doc::NodeKind::focus : doc::NodeKind::body, context));
    const auto* parent = body.parent ? handbook.body(*body.parent) : nullptr;
    if (parent != nullptr && (has_neighbours || model::is_own(*parent))) {
      graph.edges.push_back({*body.parent, id, "", doc::EdgeKind::parent});
    }
  }
  add_relationships(graph, facts, ids, context);
  for (auto& edge : graph.edges) edge.label.clear();
  std::set<std::string> linked;
  for (const auto& edge : graph.edges) {
    linked.insert(edge.from);
    linked.insert(edge.to);
  }
  std::erase_if(graph.nodes, [&](const doc::Node& node) {
    return node.kind != doc::NodeKind::focus && !linked.contains(node.id);
  });
  graph.description = "The diagram shows " +
                      text::counted(static_cast<long long>(own), "body", "bodies") +
                      " of these arrangements, each below the body it belongs to" +
                      (has_neighbours ? ", and the neighbouring bodies that they deal with" : "") +
                      ". The list beside it says the same in words.";
  return named_figure(call, std::move(graph), "structure-diagram", std::move(facts));
}

doc::Blocks neighbourhood(const Call& call, const Context& context) {
  const auto* body = body_of(call, context);
  if (body == nullptr) return {};
  const auto& handbook = context.edition->handbook();
  const auto id = model::or_empty(body->id);
  doc::Graph graph;
  std::vector<doc::Inlines> facts;
  std::vector<std::string> ids;
  const auto meet = [&](const std::string& other) {
    if (std::find(ids.begin(), ids.end(), other) == ids.end()) ids.push_back(other);
  };
  if (body->parent) meet(*body->parent);
  meet(id);
  if (body->parent) {
    graph.edges.push_back({*body->parent, id, "has as a part", doc::EdgeKind::parent});
    facts.push_back(part_of(*body, context));
  }
  for (const auto* other : handbook.parts_of(id)) {
    meet(model::or_empty(other->id));
    graph.edges.push_back({id, model::or_empty(other->id), "has as a part", doc::EdgeKind::parent});
    facts.push_back(part_of(*other, context));
  }
  for (const auto* one : handbook.relationships_of(id)) {
    const auto* kind = model::relationship_kind(model::or_empty(one->kind));
    if (kind == nullptr) continue;
    meet(model::or_empty(one->from));
    meet(model::or_empty(one->to));
    graph.edges.push_back(to_edge(*one, *kind));
    facts.push_back(sentence(*one, kind->forward, context));
  }
  if (graph.edges.empty()) return {};
  for (const auto& one : ids) {
    graph.nodes.push_back(
        to_node(one, one == id ? doc::NodeKind::focus : doc::NodeKind::body, context));
  }
  // Many neighbours beside each other would be too wide for a page: they stand below each other.
  if (ids.size() > 5) graph.direction = doc::Direction::right;
  const auto name = model::or_empty(body->name);
  graph.title = "The " + name + " and its neighbours";
  graph.description =
      "The diagram shows the " + name + " in the middle and " +
      text::counted(static_cast<long long>(ids.size() - 1), "neighbour", "neighbours") +
      " around it, with lines that say what each is to the other. The list beside "
      "it says the same in words.";
  return figure(std::move(graph), anchor_for(context, id, "neighbours-diagram"), std::move(facts));
}

// The lines of accountability alone, each from who answers to who is answered.
doc::Blocks accountability(const Context& context) {
  const auto& handbook = context.edition->handbook();
  const auto ties = rules::accountability(handbook);
  doc::Graph graph;
  std::vector<doc::Inlines> facts;
  std::set<std::string> ids;
  for (const auto& tie : ties) {
    const auto* kind = model::relationship_kind(model::or_empty(tie.tie->kind));
    graph.edges.push_back(to_edge(*tie.tie, *kind));
    facts.push_back(sentence(*tie.tie, kind->forward, context));
    ids.insert(tie.from);
    ids.insert(tie.to);
  }
  for (const auto& id : ids) {
    const auto* body = handbook.body(id);
    const bool is_own = body != nullptr && model::is_own(*body);
    graph.nodes.push_back(
        to_node(id, is_own ? doc::NodeKind::focus : doc::NodeKind::body, context));
  }
  if (graph.edges.empty()) return {};
  graph.title = "Who answers to whom";
  graph.description =
      "The diagram shows " +
      text::counted(static_cast<long long>(graph.edges.size()), "line", "lines") +
      " of accountability, each from a party that answers to the one it answers to. "
      "The list beside it says the same in words.";
  return figure(std::move(graph), "accountability-diagram", std::move(facts));
}

}  // namespace

doc::Blocks figure(doc::Graph graph, std::string anchor, std::vector<doc::Inlines> facts,
                   doc::ListKind kind) {
  doc::Figure made;
  made.anchor = std::move(anchor);
  made.graph = std::move(graph);
  made.alternative = {doc::to_list(std::move(facts), kind)};
  return {{std::move(made), {}}};
}

std::optional<std::set<std::string>> listed(const Call& call, std::string_view argument,
                                            const std::set<std::string>& known,
                                            const Context& context) {
  if (!call.arguments.contains(argument)) return known;
  std::set<std::string> ids;
  for (const auto& part : text::split(call.argument(argument), ',')) {
    const auto& id = *ids.emplace(text::trim(part)).first;
    if (known.contains(id)) continue;
    refuse(call, argument, context, "there is no \"" + id + "\"");
    return std::nullopt;
  }
  return ids;
}

doc::Blocks named_figure(const Call& call, doc::Graph graph, std::string_view anchor,
                         std::vector<doc::Inlines> facts) {
  const auto title = call.argument("title");
  if (!title.empty()) graph.title = title;
  return figure(std::move(graph), title.empty() ? std::string(anchor) : slug(title),
                std::move(facts));
}

doc::Blocks make_chart(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto of = call.argument("of", "structure");
  if (of == "structure") return whole_structure(call, context);
  if (of == "body") return neighbourhood(call, context);
  if (of == "process") return flow(call, context);
  if (of == "accountability") return accountability(context);
  if (of == "plans") return plans(call, context);
  if (of == "layers") return layers(call, context);
  context.report->error("structure/bad-directive", call.at,
                        "\"chart\": there is no chart of \"" + of + "\"");
  context.report->hint("of is structure, body, process, accountability, plans or layers");
  return {};
}

}  // namespace govbook::structure
