#include "structure/citing.h"

#include "model/walk.h"

namespace govbook::structure {
namespace {

// Every clause that a record, or one inside it, cites.
void note(const model::Noun& noun, const void* record, const std::string& owner, Citing& citing) {
  model::each_line(noun, record, [&](const auto&, const model::Field& field, const auto& line) {
    if (field.name == "source" && line) citing[*line].insert(owner);
  });
}

template <class Record>
void note_all(const model::Noun& noun, const std::vector<Record>& records, Citing& citing) {
  for (const auto& record : records) {
    note(noun, &record, model::or_empty(record.id), citing);
  }
}

}  // namespace

Citing citing_records(const model::Handbook& handbook) {
  Citing citing;
  note_all(model::body_noun(), handbook.bodies, citing);
  note_all(model::organisation_noun(), handbook.organisations, citing);
  note_all(model::post_noun(), handbook.posts, citing);
  note_all(model::process_noun(), handbook.processes, citing);
  note_all(model::statute_noun(), handbook.statutes, citing);
  note_all(model::term_noun(), handbook.terms, citing);
  note_all(model::narrative_noun(), handbook.pages, citing);
  note_all(model::narrative_noun(), handbook.narratives, citing);
  for (const auto& one : handbook.relationships) {
    note(model::relationship_noun(), &one, model::or_empty(one.from), citing);
  }
  return citing;
}

}  // namespace govbook::structure
