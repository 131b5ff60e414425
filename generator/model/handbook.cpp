#include "model/handbook.h"

#include <algorithm>

#include "model/field.h"

namespace govbook::model {
namespace {

std::string_view words_of(const Line& line) {
  return line.value ? std::string_view(*line.value) : std::string_view();
}

constexpr auto id_of = [](const auto& record) { return words_of(record.id); };
constexpr auto parent_of = [](const Body& body) { return words_of(body.parent); };
constexpr auto first_of = [](const Relationship& tie) { return words_of(tie.from); };
constexpr auto second_of = [](const Relationship& tie) { return words_of(tie.to); };

// A record without an id is not found by the empty one.
template <class Record>
const Record* find(const std::vector<Record>& records, const Index& index, std::string_view id) {
  return id.empty() ? nullptr : index.find_first(records, id, id_of);
}

}  // namespace

const Organisation* Handbook::organisation(std::string_view id) const {
  return find(organisations, indexes.organisations, id);
}

const Post* Handbook::post(std::string_view id) const { return find(posts, indexes.posts, id); }

const Body* Handbook::body(std::string_view id) const { return find(bodies, indexes.bodies, id); }

const Process* Handbook::process(std::string_view id) const {
  return find(processes, indexes.processes, id);
}

const Plan* Handbook::plan(std::string_view id) const { return find(plans, indexes.plans, id); }

const Meeting* Handbook::meeting(std::string_view id) const {
  return find(meetings, indexes.meetings, id);
}

const Statute* Handbook::statute(std::string_view id) const {
  return find(statutes, indexes.statutes, id);
}

const Catalogue* Handbook::catalogue(std::string_view id) const {
  return find(catalogues, indexes.catalogues, id);
}

const Term* Handbook::term(std::string_view id) const { return find(terms, indexes.terms, id); }

const SourceDocument* Handbook::source(std::string_view id) const {
  return find(sources, indexes.sources, id);
}

const Narrative* Handbook::page(std::string_view id) const {
  return find(pages, indexes.pages, id);
}

const Narrative* Handbook::narrative(std::string_view body) const {
  return find(narratives, indexes.narratives, body);
}

std::vector<const Relationship*> Handbook::relationships_of(std::string_view party) const {
  if (party.empty()) return {};
  auto places = indexes.first.find(relationships, party, first_of);
  const auto more = indexes.second.find(relationships, party, second_of);
  places.insert(places.end(), more.begin(), more.end());
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  std::vector<const Relationship*> found;
  for (const auto place : places) found.push_back(&relationships[place]);
  return found;
}

std::vector<const Body*> Handbook::parts_of(std::string_view body) const {
  if (body.empty()) return {};
  std::vector<const Body*> found;
  for (const auto place : indexes.parts.find(bodies, body, parent_of)) {
    found.push_back(&bodies[place]);
  }
  return found;
}

void Handbook::index() {
  indexes.organisations.build(organisations, id_of);
  indexes.posts.build(posts, id_of);
  indexes.bodies.build(bodies, id_of);
  indexes.processes.build(processes, id_of);
  indexes.plans.build(plans, id_of);
  indexes.statutes.build(statutes, id_of);
  indexes.catalogues.build(catalogues, id_of);
  indexes.terms.build(terms, id_of);
  indexes.sources.build(sources, id_of);
  indexes.meetings.build(meetings, id_of);
  indexes.pages.build(pages, id_of);
  indexes.narratives.build(narratives, id_of);
  indexes.parts.build(bodies, parent_of);
  indexes.first.build(relationships, first_of);
  indexes.second.build(relationships, second_of);
}

std::string file_stem(const Field& list) {
  auto stem = list.name;
  std::replace(stem.begin(), stem.end(), '_', '-');
  return stem;
}

std::string Handbook::party_name(std::string_view id) const {
  if (const auto* found = body(id)) return or_empty(found->name);
  if (const auto* found = organisation(id)) return or_empty(found->name);
  if (const auto* found = post(id)) return or_empty(found->title);
  return {};
}

std::optional<CitationParts> to_citation(std::string_view citation) {
  const auto space = citation.find(' ');
  if (space == std::string_view::npos || space == 0 || space + 1 == citation.size()) {
    return std::nullopt;
  }
  return CitationParts{std::string(citation.substr(0, space)),
                       std::string(citation.substr(space + 1))};
}

bool is_own(const Body& body) { return !is(body.place, "neighbour"); }

}  // namespace govbook::model

// Making these in every file that reads records takes the compiler minutes.
template class std::vector<govbook::model::Action>;
template class std::vector<govbook::model::AgendaItem>;
template class std::vector<govbook::model::Aim>;
template class std::vector<govbook::model::Alternative>;
template class std::vector<govbook::model::Approval>;
template class std::vector<govbook::model::Attachment>;
template class std::vector<govbook::model::AttendanceEntry>;
template class std::vector<govbook::model::AttendanceThreshold>;
template class std::vector<govbook::model::Body>;
template class std::vector<govbook::model::Budget>;
template class std::vector<govbook::model::Catalogue>;
template class std::vector<govbook::model::CatalogueEntry>;
template class std::vector<govbook::model::CataloguePart>;
template class std::vector<govbook::model::ChoiceWord>;
template class std::vector<govbook::model::ClassRule>;
template class std::vector<govbook::model::Clause>;
template class std::vector<govbook::model::Contact>;
template class std::vector<govbook::model::Contradiction>;
template class std::vector<govbook::model::DecisionReport>;
template class std::vector<govbook::model::DecisionRight>;
template class std::vector<govbook::model::DecisionTaken>;
template class std::vector<govbook::model::Declaration>;
template class std::vector<govbook::model::DocumentSection>;
template class std::vector<govbook::model::Duty>;
template class std::vector<govbook::model::DutyGroup>;
template class std::vector<govbook::model::Field>;
template class std::vector<govbook::model::Implication>;
template class std::vector<govbook::model::Interest>;
template class std::vector<govbook::model::Issue>;
template class std::vector<govbook::model::ListedPartner>;
template class std::vector<govbook::model::Meeting>;
template class std::vector<govbook::model::Milestone>;
template class std::vector<govbook::model::Narrative>;
template class std::vector<govbook::model::Option>;
template class std::vector<govbook::model::Organisation>;
template class std::vector<govbook::model::Outcome>;
template class std::vector<govbook::model::Paper>;
template class std::vector<govbook::model::PartnershipClass>;
template class std::vector<govbook::model::Phase>;
template class std::vector<govbook::model::Plan>;
template class std::vector<govbook::model::Post>;
template class std::vector<govbook::model::Process>;
template class std::vector<govbook::model::Question>;
template class std::vector<govbook::model::QuorumTest>;
template class std::vector<govbook::model::Recommendation>;
template class std::vector<govbook::model::Relationship>;
template class std::vector<govbook::model::ReportSection>;
template class std::vector<govbook::model::ReviewRule>;
template class std::vector<govbook::model::Seat>;
template class std::vector<govbook::model::SourceDocument>;
template class std::vector<govbook::model::Statement>;
template class std::vector<govbook::model::Statute>;
template class std::vector<govbook::model::StatutoryList>;
template class std::vector<govbook::model::Step>;
template class std::vector<govbook::model::SupportRole>;
template class std::vector<govbook::model::Tenure>;
template class std::vector<govbook::model::Term>;
template class std::vector<govbook::model::TermEnd>;
template class std::vector<govbook::model::Text>;
template class std::vector<govbook::model::Vote>;
