// Everything of one noun as a list or table: terms, statutes, catalogues, clauses, fields.

#include "base/slug.h"
#include "base/text.h"
#include "doc/rows.h"
#include "rules/citing.h"
#include "structure/makers.h"
#include "structure/phrase.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

doc::Definition to_entry(const model::Term& term, const Context& context) {
  auto name = model::or_empty(term.term);
  if (term.abbreviation && *term.abbreviation != name) name = *term.abbreviation + " – " + name;
  auto meaning = words(term.meaning, context);
  std::vector<std::string> variants;
  for (const auto& variant : term.variants) variants.push_back(model::or_empty(variant));
  if (!variants.empty()) {
    append(meaning, doc::to_inlines("Also written: " + text::join_as_list(variants) + "."));
  }
  if (term.about.note) append(meaning, words(term.about.note, context));
  append(meaning, citations(term.about, context));
  auto entry = doc::to_definition(std::move(name), std::move(meaning));
  entry.anchor = model::or_empty(term.id);
  return entry;
}

// The catalogue that an argument names. Reports structure/bad-directive when there is none.
const model::Catalogue* catalogue_of(const Call& call, std::string_view argument,
                                     const Context& context) {
  const auto* catalogue = context.edition->handbook().catalogue(call.argument(argument));
  if (catalogue == nullptr) {
    refuse(call, argument, context, std::string(argument) + " is the id of a catalogue");
  }
  return catalogue;
}

// Where the page of catalogues has an entry; "catalogue:" and what follows "catalogue-" leads
// there.
std::string anchor_of(const model::Catalogue& catalogue, const model::CatalogueEntry& entry) {
  const auto name = entry.id ? *entry.id : slug(model::or_empty(entry.title));
  return entry_anchor(model::catalogue_noun(), model::or_empty(catalogue.id) + "-" + name);
}

// What a record says, its note and where it comes from.
doc::Inlines words_about(const model::Text& text, const model::About& about,
                         const Context& context) {
  auto made = words(text, context);
  if (about.note) append(made, words(about.note, context));
  append(made, citations(about, context));
  return made;
}

doc::Definition to_entry(const model::Catalogue& catalogue, const model::CatalogueEntry& entry,
                         const Context& context) {
  doc::Definition made;
  made.term = plain_words(entry.title, context);
  made.anchor = anchor_of(catalogue, entry);
  made.blocks = paragraph(words_about(entry.text, entry.about, context));
  std::vector<doc::Inlines> parts;
  for (const auto& part : entry.parts) {
    doc::Inlines line;
    if (part.title) line.push_back({doc::Strong{doc::to_inlines(*part.title + ".")}, {}});
    append(line, words_about(part.text, part.about, context));
    parts.push_back(std::move(line));
  }
  if (!parts.empty()) made.blocks.push_back(doc::to_list(std::move(parts)));
  return made;
}

std::string sort_key(const model::Term& term) {
  return text::to_lower(term.abbreviation ? *term.abbreviation : model::or_empty(term.term));
}

std::string_view words_for(model::Kind kind) {
  switch (kind) {
    case model::Kind::line:
      return "plain text";
    case model::Kind::text:
      return "inline Markdown";
    case model::Kind::date:
      return "date";
    case model::Kind::number:
      return "whole number";
    case model::Kind::choice:
      return "choice";
    case model::Kind::reference:
      return "id";
    case model::Kind::lines:
      return "list of plain text";
    case model::Kind::texts:
      return "list of inline Markdown";
    case model::Kind::references:
      return "list of ids";
    case model::Kind::record:
      return "record";
    case model::Kind::records:
      return "list of records";
  }
  return {};
}

std::string form_of(const model::Field& field) {
  std::string form(words_for(field.kind));
  if (!field.unit.empty()) form += ", in " + field.unit;
  if (!field.refers_to.empty()) form += " of: " + text::join_as_list(field.refers_to, "or");
  if (field.of != nullptr) form += ": " + field.of().name;
  if (field.presence == model::Presence::required) form += "; required";
  if (field.presence == model::Presence::stated) form += "; left out, it is shown as not stated";
  return form;
}

doc::Blocks meaning_of(const model::Field& field) {
  doc::Blocks blocks = {doc::to_paragraph(field.meaning)};
  std::vector<doc::Inlines> choices;
  for (const auto& choice : field.choices) {
    doc::Inlines line = {{doc::Code{choice.word}, {}}};
    append(line, doc::to_inlines(choice.meaning));
    choices.push_back(std::move(line));
  }
  if (!choices.empty()) blocks.push_back(doc::to_list(std::move(choices)));
  if (!field.example.empty()) {
    auto line = doc::to_inlines("Example:");
    append(line, {{doc::Code{field.example}, {}}});
    blocks.push_back(doc::to_paragraph(std::move(line)));
  }
  return blocks;
}

// What goes between words and a sentence after them: no second full stop, also where the first
// stands inside quotation marks.
std::string_view full_stop(const doc::Inlines& words) {
  const auto plain = doc::plain_text(words);
  return plain.ends_with('.') || plain.ends_with(".\"") || plain.ends_with(".”") ? " " : ". ";
}

// What a statute asks, and what is proposed to change in it.
doc::Inlines effect_words(const model::Statute& statute, const Context& context) {
  auto made = statute.effect ? words(statute.effect, context) : not_stated();
  if (!statute.proposals.empty()) append(made, doc::to_inlines("Proposed:"));
  for (const auto& proposal : statute.proposals) append(made, words(proposal, context));
  if (statute.about.note) append(made, words(statute.about.note, context), full_stop(made));
  return made;
}

// "not yet; must have regard"; "withdrawn, until 30 October 2010".
doc::Inlines force_words(const model::Statute& statute, const Context& context) {
  const auto readable_word = [](const model::Choice& choice) {
    return doc::to_inlines(text::replace_all(*choice, "-", " "));
  };
  auto made =
      statute.in_force ? readable_word(statute.in_force) : plain_words(statute.in_force, context);
  if (statute.from) append(made, doc::to_inlines("from " + in_words(*statute.from)), ", ");
  if (statute.until) append(made, doc::to_inlines("until " + in_words(*statute.until)), ", ");
  if (statute.weight) append(made, readable_word(statute.weight), "; ");
  return made;
}

// Misprinted, numbered a second time, or lost.
bool is_flawed(const model::Clause& clause) {
  return clause.misprint || (clause.condition && *clause.condition != "whole") ||
         model::or_empty(clause.number).ends_with("/2");
}

}  // namespace

doc::Blocks make_glossary(const Call&, const Context& context) {
  if (context.edition == nullptr) return {};
  std::map<std::string, const model::Term*> sorted;
  for (const auto& term : context.edition->handbook().terms) {
    sorted.emplace(sort_key(term) + "\n" + model::or_empty(term.id), &term);
  }
  doc::Definitions list;
  for (const auto& [key, term] : sorted) list.entries.push_back(to_entry(*term, context));
  if (list.entries.empty()) return {};
  return {{std::move(list), {}}};
}

doc::Blocks make_statutes(const Call&, const Context& context) {
  if (context.edition == nullptr) return {};
  auto table =
      doc::to_table("Statutes and guidance", {"Title", "What it asks", "In force", "Source"});
  for (const auto& statute : context.edition->handbook().statutes) {
    auto title = plain_words(statute.title, context);
    if (statute.section) append(title, doc::to_inlines(*statute.section), ", ");
    doc::add_row(table, "statute-" + model::or_empty(statute.id),
                 {std::move(title), effect_words(statute, context), force_words(statute, context),
                  citations(statute.about, context)});
  }
  if (table.body.empty()) return {};
  return {doc::to_cited_block(std::move(table))};
}

doc::Blocks make_catalogue(const Call& call, const Context& context) {
  const auto* catalogue = context.edition == nullptr ? nullptr : catalogue_of(call, "of", context);
  if (catalogue == nullptr) return {};
  doc::Definitions list;
  for (const auto& entry : catalogue->entries) {
    list.entries.push_back(to_entry(*catalogue, entry, context));
  }
  if (list.entries.empty()) return {};
  return {{std::move(list), {}}};
}

doc::Blocks layers(const Call& call, const Context& context) {
  const auto* catalogue = catalogue_of(call, "catalogue", context);
  if (catalogue == nullptr) return {};
  doc::Graph graph;
  graph.title = call.argument("title", model::or_empty(catalogue->title));
  graph.arrangement = doc::Arrangement::nested;
  std::vector<doc::Inlines> facts;
  for (const auto& entry : catalogue->entries) {
    const auto anchor = anchor_of(*catalogue, entry);
    const bool is_innermost = &entry == &catalogue->entries.back();
    graph.nodes.push_back({anchor,
                           model::or_empty(entry.title),
                           "",
                           is_innermost ? doc::NodeKind::focus : doc::NodeKind::body,
                           {"", "catalogues", anchor, ""}});
    auto fact = plain_words(entry.title, context);
    append(fact, words(entry.text, context), ": ");
    facts.push_back(std::move(fact));
  }
  if (graph.nodes.empty()) return {};
  graph.description =
      "The diagram shows " +
      text::counted(static_cast<long long>(graph.nodes.size()), "layer", "layers") +
      ", each around the next. The list beside it says the same in words, from the outermost to "
      "the innermost.";
  return figure(std::move(graph), slug(graph.title), std::move(facts), doc::ListKind::numbers);
}

doc::Blocks make_clauses(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto& handbook = context.edition->handbook();
  const auto* source = handbook.source(call.argument("source", context.subject));
  if (source == nullptr) {
    context.report->error("structure/bad-directive", call.at,
                          "\"clauses\": there is no source \"" + call.argument("source") + "\"");
    return {};
  }
  const auto show = call.argument("show", "all");
  if (show != "all" && show != "flawed") refuse(call, "show", context, "show is all or flawed");
  const auto uses = rules::citing_records(handbook);
  auto table = doc::to_table("Clauses of " + model::or_empty(source->label),
                             {"Clause", "What it is about", "Where it went"});
  doc::set_widths(table, {0.16, 0.44, 0.4});
  for (const auto& clause : source->clauses) {
    if (show == "flawed" && !is_flawed(clause)) continue;
    const auto citation = model::or_empty(source->id) + " " + model::or_empty(clause.number);
    std::set<std::string> owners;
    if (const auto found = uses.find(citation); found != uses.end()) owners = found->second;
    for (const auto& used : clause.used_in) owners.insert(model::or_empty(used));
    doc::Inlines where;
    std::set<std::string> names;
    for (const auto& owner : owners) {
      auto words_of =
          owner.empty() ? doc::to_inlines("The handbook itself") : link_words(owner, context);
      if (names.insert(doc::plain_text(words_of)).second) append(where, std::move(words_of), ", ");
    }
    if (clause.left_out) append(where, words(clause.left_out, context));
    auto subject = plain_words(clause.subject, context);
    if (clause.condition && *clause.condition != "whole") {
      append(subject,
             doc::to_inlines(text::capitalised(*clause.condition) + " in the copy at hand"), ". ");
    }
    if (clause.misprint) append(subject, words(clause.misprint, context), full_stop(subject));
    if (clause.about.note) append(subject, words(clause.about.note, context), full_stop(subject));
    const auto anchor = slug(model::or_empty(source->id) + "-" + model::or_empty(clause.number));
    doc::add_row(table, show == "all" ? anchor : "",
                 {plain_words(clause.number, context), std::move(subject), std::move(where)});
  }
  if (table.body.empty()) return {};
  return {doc::to_block(std::move(table))};
}

doc::Blocks make_fields(const Call& call, const Context& context) {
  const auto name = call.argument("noun");
  for (const auto* noun : model::all_nouns()) {
    if (noun->name != name) continue;
    auto table = doc::to_table("Fields of a " + noun->name, {"Field", "Form", "Meaning"});
    doc::set_widths(table, {0.2, 0.25, 0.55});
    for (const auto& field : noun->fields) {
      doc::Row row;
      row.cells.push_back(doc::to_cell({{doc::Code{field.name}, {}}}, doc::CellKind::row_header));
      row.cells.push_back(doc::to_cell(form_of(field)));
      row.cells.push_back({doc::CellKind::data, 1, 1, meaning_of(field)});
      table.body.push_back(std::move(row));
    }
    return {doc::to_block(std::move(table))};
  }
  context.report->error("structure/bad-directive", call.at,
                        "\"fields\": there is no noun \"" + name + "\"");
  return {};
}

}  // namespace govbook::structure
