// What bodies, organisations and posts are to one another, where they belong and where they sit.

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "doc/rows.h"
#include "rules/accountability.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

doc::Inlines seat_words(const model::Body& body, const model::Seat& seat) {
  doc::Link link;
  link.target = {"", "bodies/" + model::or_empty(body.id), "seat-" + model::or_empty(seat.id), ""};
  link.inlines = doc::to_inlines(model::or_empty(seat.title));
  doc::Inlines made;
  made.push_back({std::move(link), {}});
  return made;
}

// How the party comes to the seat, where it is not simply its own.
doc::Inlines how(const std::string& party, const model::Seat& seat, const Context& context) {
  if (model::is(seat.body, party)) {
    return doc::to_inlines("by right of office: " + seat.office.value.value_or("representative"));
  }
  if (model::is(seat.organisation, party) || model::is(seat.post, party)) return {};
  if (seat.post) {
    auto made = doc::to_inlines("through the post of");
    append(made, link_words(*seat.post, context));
    return made;
  }
  return doc::to_inlines(model::is(seat.sharing, "all") ? "one of those who sit together"
                                                        : "one of those who may fill it");
}

// Adds the offices of a body that the party holds.
void add_offices(doc::Table& table, const model::Body& body, const std::string& party,
                 const Context& context) {
  const auto& handbook = context.edition->handbook();
  const auto add = [&](const model::Stated<model::Office>& office, const std::string& called) {
    if (!office) return;
    for (const auto& holder : office->holders) {
      const auto* post = holder.post ? handbook.post(*holder.post) : nullptr;
      if (post == nullptr) continue;
      const bool is_own = model::is(post->id, party);
      if (!is_own && !model::is(post->organisation, party)) continue;
      auto through = doc::to_inlines(is_own ? "holds the office" : "held by the");
      if (!is_own) append(through, link_words(model::or_empty(post->id), context));
      doc::add_row(table, "",
                   {link_words(model::or_empty(body.id), context),
                    doc::to_inlines(office->title.value.value_or(called)), std::move(through)});
    }
  };
  add(body.chair, "Chair");
  add(body.deputy_chair, "Deputy chair");
}

// The statutory lists that name a party.
doc::Inlines listings(const std::string& party, const Context& context) {
  doc::Inlines all;
  const auto names = [&](const model::References& ids) {
    return std::any_of(ids.begin(), ids.end(),
                       [&](const auto& id) { return model::is(id, party); });
  };
  for (const auto& list : context.edition->handbook().statutory_lists) {
    for (const auto& partner : list.partners) {
      if (!names(partner.organisations) && !names(partner.bodies)) continue;
      auto one = doc::to_inlines("as “" + model::or_empty(partner.title) + "” in");
      append(one, link_words(model::or_empty(list.id), context));
      append(all, std::move(one), "; ");
    }
  }
  return all;
}

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

doc::Blocks make_seats(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto party = call.argument("of", context.subject);
  const auto& handbook = context.edition->handbook();
  if (handbook.party_name(party).empty()) {
    refuse(call, "of", context, "of is the id of an organisation, post or body");
    return {};
  }
  auto table =
      doc::to_table("Seats of " + handbook.party_name(party), {"Body", "Seat or office", "How"});
  for (const auto& [body, seat] : rules::seats_of(handbook, party)) {
    doc::add_row(table, "",
                 {link_words(model::or_empty(body->id), context), seat_words(*body, *seat),
                  how(party, *seat, context)});
  }
  for (const auto& body : handbook.bodies) add_offices(table, body, party, context);
  if (table.body.empty()) return {};
  return {doc::to_block(std::move(table))};
}

doc::Blocks facts_of(const model::Organisation& organisation, const Context& context) {
  doc::Definitions facts;
  const auto add = [&](std::string term, doc::Inlines inlines) {
    if (!inlines.empty()) {
      facts.entries.push_back(doc::to_definition(std::move(term), std::move(inlines)));
    }
  };
  if (organisation.kind) add("Kind", doc::to_inlines(text::capitalised(*organisation.kind)));
  if (organisation.abbreviation) add("Abbreviation", doc::to_inlines(*organisation.abbreviation));
  if (!organisation.other_names.empty()) {
    add("Also called", doc::to_inlines(lines_joined(organisation.other_names)));
  }
  if (organisation.from) add("From", doc::to_inlines(in_words(*organisation.from)));
  if (organisation.until) add("Until", doc::to_inlines(in_words(*organisation.until)));
  for (const auto& id : organisation.replaces) {
    add("Takes the place of", link_words(model::or_empty(id), context, {"organisation"}));
  }
  add("Named by law or guidance", listings(model::or_empty(organisation.id), context));
  if (organisation.about.note) add("Note", words(organisation.about.note, context));
  add("Source", citations(organisation.about, context));
  if (facts.entries.empty()) return {};
  return {{std::move(facts), {}}};
}

doc::Blocks make_relationships(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto& handbook = context.edition->handbook();
  const auto party = call.argument("of", context.subject);
  const auto name = handbook.party_name(party);
  if (name.empty()) {
    refuse(call, "of", context, "of is the id of a body, organisation or post");
    return {};
  }
  const auto none = call.argument("none");
  const auto heading = call.argument("heading");
  if (!none.empty() && none != "nothing") {
    refuse(call, "none", context, "none is nothing");
    return {};
  }
  const auto all = seen_by(party, handbook);
  if (all.empty() && none.empty() && heading.empty()) return paragraph(not_stated());
  if (all.empty()) return {};
  const bool has_force = std::any_of(all.begin(), all.end(), [](const Seen& one) {
    return one.relationship->force.value.has_value();
  });
  std::vector<std::string> headings = {"Relationship", "In what matter", "Source"};
  if (has_force) headings.insert(headings.begin() + 2, "Basis");
  auto table = doc::to_table("Relationships of the " + name, headings);
  doc::set_widths(table, has_force ? std::vector<double>{0.28, 0.38, 0.14, 0.2}
                                   : std::vector<double>{0.32, 0.46, 0.22});
  for (const auto& one : all) {
    auto what = doc::to_inlines(text::capitalised(one.verb));
    append(what, link_words(one.other, context));
    std::vector<doc::Inlines> cells = {std::move(what), terms_of(*one.relationship, context)};
    if (has_force) cells.push_back(force_of(*one.relationship, context));
    cells.push_back(citations(one.relationship->about, context));
    doc::add_row(table, "", std::move(cells));
  }
  doc::Blocks blocks = {doc::to_cited_block(std::move(table))};
  if (heading.empty()) return blocks;
  blocks.insert(blocks.begin(),
                {doc::Heading{2, "relationships", "", doc::to_inlines(heading)}, call.at});
  return blocks;
}

doc::Blocks make_bodies(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto of = call.argument("of", "own");
  if (of != "own" && of != "neighbours" && of != "all") {
    refuse(call, "of", context, "of is own, neighbours or all");
    return {};
  }
  auto table = doc::to_table("Bodies", {"Body", "What it is", "Part of"});
  for (const auto& body : context.edition->handbook().bodies) {
    if (of != "all" && model::is_own(body) != (of == "own")) continue;
    auto name = link_words(model::or_empty(body.id), context);
    if (body.count) {
      append(name, doc::to_inlines("(" + std::to_string(*body.count) + " of these)"));
    }
    auto what = body.summary ? words(body.summary, context) : plain_words(body.kind, context);
    if (body.status && *body.status != "existing") {
      append(what, doc::to_inlines("(" + text::replace_all(*body.status, "-", " ") + ")"));
    }
    auto parent = body.parent ? link_words(*body.parent, context) : doc::to_inlines("–");
    doc::add_row(table, "", {std::move(name), std::move(what), std::move(parent)});
  }
  if (table.body.empty()) return {};
  return {doc::to_block(std::move(table))};
}

}  // namespace govbook::structure
