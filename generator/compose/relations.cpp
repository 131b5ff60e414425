// What bodies are to one another, and where they belong.

#include "compose/makers.h"
#include "compose/rows.h"
#include "compose/words.h"

namespace govbook::compose {
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

void add_relation(doc::Table& table, const model::Relationship& relationship,
                  std::string_view other, std::string_view verb, const Context& context) {
  auto what = doc::to_inlines(capitalised(verb));
  append(what, link_words(other, context));
  add_row(table, "",
          {std::move(what), terms_of(relationship, context), force_of(relationship, context),
           citations(relationship.about, context)});
}

}  // namespace

doc::Blocks make_relationships(const Call& call, const Context& context) {
  const auto* body = body_of(call, context);
  if (body == nullptr) return {};
  const auto id = model::or_empty(body->id);
  auto table = to_table("Relationships of the " + model::or_empty(body->name),
                        {"Relationship", "In what matter", "Basis", "Source"});
  for (const auto& one : context.edition->handbook().relationships) {
    const auto* kind = model::relationship_kind(model::or_empty(one.kind));
    if (kind == nullptr) continue;
    if (one.from.value == id) {
      add_relation(table, one, model::or_empty(one.to), kind->forward, context);
    } else if (one.to.value == id) {
      add_relation(table, one, model::or_empty(one.from), kind->backward, context);
    }
  }
  if (table.body.empty()) return paragraph(not_stated());
  return {to_block(std::move(table))};
}

doc::Blocks make_bodies(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto of = call.argument("of", "own");
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

}  // namespace govbook::compose
