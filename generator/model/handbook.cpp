#include "model/handbook.h"

#include <algorithm>

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
