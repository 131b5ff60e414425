// What bodies are to one another, and where they belong.

#include <algorithm>
#include <string>
#include <vector>

#include "structure/makers.h"
#include "structure/rows.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

doc::Inlines terms_of(const model::Relationship& relationship, const Context& context) {
  doc::Inlines made;
  if (relationship.subject) append(made, words(relationship.subject, context));
  if (relationship.status && *relationship.status != "current") {
    append(made, doc::to_inlines("(" + *relationship.status + ")"));
  }
  if (model::is(relationship.dual, "declared")) {
    append(made, doc::to_inlines("one of two declared lines"), "; ");
  }
  if (relationship.about.note) append(made, words(relationship.about.note, context), ". ");
  return made;
}

doc::Inlines force_of(const model::Relationship& relationship, const Context& context) {
  if (!relationship.force) return plain_words(relationship.force, context);
  return doc::to_inlines(*relationship.force == "statutory" ? "required by law" : "agreed");
}

// A relationship as one of its two ends sees it.
struct Seen {
  const model::Relationship* relationship = nullptr;
  std::string other;
  std::string_view verb;
};

std::vector<Seen> seen_by(const std::string& id, const model::Handbook& handbook) {
  std::vector<Seen> all;
  for (const auto* one : handbook.relationships_of(id)) {
    const auto* kind = model::relationship_kind(model::or_empty(one->kind));
    if (kind == nullptr) continue;
    if (one->from.value == id) {
      all.push_back({one, model::or_empty(one->to), kind->forward});
    } else {
      all.push_back({one, model::or_empty(one->from), kind->backward});
    }
  }
  return all;
}

}  // namespace

doc::Blocks make_relationships(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto& handbook = context.edition->handbook();
  const auto party = call.argument("of", context.subject);
  const auto name = handbook.party_name(party);
  if (name.empty()) {
    refuse(call, "of", context, "of is the id of a body, organisation or post");
    return {};
  }
  const auto all = seen_by(party, handbook);
  if (all.empty()) return paragraph(not_stated());
  const bool has_force = std::any_of(all.begin(), all.end(), [](const Seen& one) {
    return one.relationship->force.value.has_value();
  });
  std::vector<std::string> headings = {"Relationship", "In what matter", "Source"};
  if (has_force) headings.insert(headings.begin() + 2, "Basis");
  auto table = to_table("Relationships of the " + name, headings);
  set_widths(table, has_force ? std::vector<double>{0.28, 0.38, 0.14, 0.2}
                              : std::vector<double>{0.32, 0.46, 0.22});
  for (const auto& one : all) {
    auto what = doc::to_inlines(capitalised(one.verb));
    append(what, link_words(one.other, context));
    std::vector<doc::Inlines> cells = {std::move(what), terms_of(*one.relationship, context)};
    if (has_force) cells.push_back(force_of(*one.relationship, context));
    cells.push_back(citations(one.relationship->about, context));
    add_row(table, "", std::move(cells));
  }
  return {to_cited_block(std::move(table))};
}

doc::Blocks make_bodies(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto of = call.argument("of", "own");
  if (of != "own" && of != "neighbours" && of != "all") {
    refuse(call, "of", context, "of is own, neighbours or all");
    return {};
  }
  auto table = to_table("Bodies", {"Body", "What it is", "Part of"});
  for (const auto& body : context.edition->handbook().bodies) {
    if (of != "all" && model::is_own(body) != (of == "own")) continue;
    auto name = link_words(model::or_empty(body.id), context);
    if (body.count) {
      append(name, doc::to_inlines("(" + std::to_string(*body.count) + " of these)"));
    }
    auto what = body.summary ? words(body.summary, context) : plain_words(body.kind, context);
    if (body.status && *body.status != "existing") {
      append(what, doc::to_inlines("(" + *body.status + ")"));
    }
    auto parent = body.parent ? link_words(*body.parent, context) : doc::to_inlines("–");
    add_row(table, "", {std::move(name), std::move(what), std::move(parent)});
  }
  if (table.body.empty()) return {};
  return {to_block(std::move(table))};
}

}  // namespace govbook::structure
