// A whole handbook as values: everything its folder says, with the place of every fact. Lookup is
// its only behaviour.

#pragma once

#include <string_view>
#include <vector>

#include "base/index.h"
#include "model/agenda.h"
#include "model/body.h"
#include "model/party.h"
#include "model/plan.h"
#include "model/process.h"
#include "model/proposal.h"
#include "model/reference.h"

namespace govbook::model {

// A Markdown file with its front matter: a page of the handbook, or the words about a body.
struct Narrative {
  Line id;     // From the file's name.
  Line title;  // From the front matter; required for pages.
  Text summary;
  Number order;
  std::string markdown;
  Span markdown_at;  // Where the Markdown begins, behind the front matter.
  About about;
};

struct Settings {
  Number format;
  Line title;
  Line short_title;
  Line publisher;
  Line marking;
  When as_at;
  Line area;
  Text summary;
  Text notice;
  Line language;
  Line url;
  Choice sample;
  std::vector<Contradiction> contradictions;
  About about;
};

struct Handbook {
  Settings settings;
  std::vector<Organisation> organisations;
  std::vector<Post> posts;
  std::vector<PartnershipClass> classes;
  std::vector<Body> bodies;
  std::vector<Relationship> relationships;
  std::vector<DecisionRight> decision_rights;
  std::vector<Process> processes;
  std::vector<Aim> aims;
  std::vector<Plan> plans;
  std::vector<Budget> budgets;
  std::vector<Milestone> milestones;
  std::vector<Approval> approvals;
  std::vector<Issue> issues;
  std::vector<Option> options;
  std::vector<Recommendation> recommendations;
  std::vector<Question> questions;
  std::vector<DecisionReport> reports;
  std::vector<Paper> documents;
  std::vector<Meeting> meetings;
  std::vector<Interest> interests;
  std::vector<Statute> statutes;
  std::vector<StatutoryList> statutory_lists;
  std::vector<Catalogue> catalogues;
  std::vector<Term> terms;
  std::vector<SourceDocument> sources;
  std::vector<Narrative> pages;       // pages/*.md
  std::vector<Narrative> narratives;  // bodies/<id>.md, by the body's id

  const Organisation* organisation(std::string_view id) const;
  const Post* post(std::string_view id) const;
  const Body* body(std::string_view id) const;
  const Process* process(std::string_view id) const;
  const Plan* plan(std::string_view id) const;
  const Meeting* meeting(std::string_view id) const;
  const Statute* statute(std::string_view id) const;
  const Catalogue* catalogue(std::string_view id) const;
  const Term* term(std::string_view id) const;
  const SourceDocument* source(std::string_view id) const;
  const Narrative* page(std::string_view id) const;
  const Narrative* narrative(std::string_view body) const;

  // The name of a body or organisation or the title of a post; empty when there is none.
  std::string party_name(std::string_view id) const;

  // The relationships of which a party is an end, and the bodies right below a body; both in the
  // order of the handbook.
  std::vector<const Relationship*> relationships_of(std::string_view party) const;
  std::vector<const Body*> parts_of(std::string_view body) const;

  // Makes lookup quick until records are added, taken out or put in another order.
  void index();

  struct Indexes {
    Index organisations, posts, bodies, processes, plans, statutes, catalogues, terms, sources;
    Index meetings, pages, narratives;
    Index parts;          // Bodies by their parents.
    Index first, second;  // Relationships by their ends.
  };
  Indexes indexes;  // Kept by index().
};

const Noun& settings_noun();
const Noun& exemption_noun();
const Noun& narrative_noun();

// The top level as field-table records, for code that walks everything: the settings, and a list of
// each noun that has files of its own, named as those files are ("decision_rights" stands in
// "decision-rights.json").
const Noun& handbook_noun();

// The name without ending of the file or folder that holds a list of the top level.
std::string file_stem(const Field& list);

// All field tables, the nested ones too, in the order of the reference page.
std::vector<const Noun*> all_nouns();

// What a citation "governance-2009 5.3/2" names.
struct CitationParts {
  std::string document;
  std::string clause;
};
std::optional<CitationParts> to_citation(std::string_view citation);

// Whether a body belongs to the arrangements (and is not a neighbour).
bool is_own(const Body& body);

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::Narrative>;
