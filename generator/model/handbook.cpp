#include "model/handbook.h"

#include <algorithm>

namespace govbook::model {
namespace {

template <class T>
const T* find(const std::vector<T>& records, std::string_view id) {
  for (const auto& record : records) {
    if (record.id.value == id) return &record;
  }
  return nullptr;
}

}  // namespace

const Organisation* Handbook::organisation(std::string_view id) const {
  return find(organisations, id);
}
const Post* Handbook::post(std::string_view id) const { return find(posts, id); }
const Body* Handbook::body(std::string_view id) const { return find(bodies, id); }
const Process* Handbook::process(std::string_view id) const { return find(processes, id); }
const Plan* Handbook::plan(std::string_view id) const { return find(plans, id); }
const Statute* Handbook::statute(std::string_view id) const { return find(statutes, id); }
const Term* Handbook::term(std::string_view id) const { return find(terms, id); }
const SourceDocument* Handbook::source(std::string_view id) const { return find(sources, id); }
const Narrative* Handbook::page(std::string_view id) const { return find(pages, id); }
const Narrative* Handbook::narrative(std::string_view body) const { return find(narratives, body); }

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
