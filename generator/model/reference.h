// What the arrangements rest on and speak of: law, partners that it lists, terms, papers, lists.

#pragma once

#include <vector>

#include "model/field.h"

namespace govbook::model {

struct Statute {
  Line id;
  Line title;
  Line short_title;
  Choice kind;
  Number year;
  Line section;
  Choice in_force;
  When from;
  When until;
  Choice weight;  // What is owed to it.
  Text effect;
  Texts proposals;  // What is proposed to change in it.
  About about;
};

// One of those that a statute or guidance names as partners, and who that is here.
struct ListedPartner {
  Line id;
  Line title;
  References organisations;
  References bodies;
  About about;
};

// Whom a statute or guidance names as partners, as at a date.
struct StatutoryList {
  Line id;
  Line title;
  Reference statute;
  When date;
  Text summary;
  std::vector<ListedPartner> partners;
  About about;
};

struct Term {
  Line id;
  Line term;
  Line abbreviation;
  Lines variants;
  Text meaning;
  About about;
};

// A list of a source that is kept as a list: skills, functions, layers. Two levels deep.
struct CataloguePart {
  Line title;
  Text text;
  About about;
};
struct CatalogueEntry {
  Line id;
  Line title;
  Text text;
  std::vector<CataloguePart> parts;
  About about;
};
struct Catalogue {
  Line id;
  Line title;
  Text summary;
  std::vector<CatalogueEntry> entries;
  About about;
};

// One clause of a source paper in our own inventory: its number as printed ("5.3/2" is the second
// 5.3), what it is about in our words, and where it went or why it was left out.
struct Clause {
  Line number;
  Line subject;
  References used_in;
  Text left_out;
  Text misprint;
  Choice condition;
  About about;
};

struct SourceDocument {
  Line id;
  Line title;
  Line label;  // How citations name it: "Paper D".
  Line author;
  When date;
  Text description;
  Choice inventory;  // Whether all clauses are listed.
  std::vector<Clause> clauses;
  About about;
};

// A paper that the arrangements speak of, whether or not it is to hand, and what its sections are
// said to hold.
struct DocumentSection {
  Line id;
  Line number;
  Line title;
  Text says;
  Choice held;
  About about;
};
struct Paper {
  Line id;
  Line title;
  Choice kind;
  Reference part_of;
  Choice held;
  When date;
  References authors;
  Text summary;
  std::vector<DocumentSection> sections;
  Stated<Exemption> exemption;
  About about;
};

const Noun& document_section_noun();
const Noun& document_noun();
const Noun& statute_noun();
const Noun& listed_partner_noun();
const Noun& statutory_list_noun();
const Noun& term_noun();
const Noun& catalogue_noun();
const Noun& catalogue_entry_noun();
const Noun& catalogue_part_noun();
const Noun& clause_noun();
const Noun& source_noun();

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::Catalogue>;
extern template class std::vector<govbook::model::CatalogueEntry>;
extern template class std::vector<govbook::model::CataloguePart>;
extern template class std::vector<govbook::model::Clause>;
extern template class std::vector<govbook::model::DocumentSection>;
extern template class std::vector<govbook::model::ListedPartner>;
extern template class std::vector<govbook::model::Paper>;
extern template class std::vector<govbook::model::SourceDocument>;
extern template class std::vector<govbook::model::Statute>;
extern template class std::vector<govbook::model::StatutoryList>;
extern template class std::vector<govbook::model::Term>;
