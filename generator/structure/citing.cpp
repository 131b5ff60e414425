#include "structure/citing.h"

namespace govbook::structure {
namespace {

void note(const model::Noun& noun, void* record, const std::string& owner, Citing& citing) {
  if (noun.about) {
    for (const auto& line : noun.about(record)->source) {
      if (line) citing[*line].insert(owner);
    }
  }
  for (const auto& field : noun.fields) {
    const auto slot = field.slot(record);
    if (const auto* one = std::get_if<model::OneRecord>(&slot)) {
      if (one->get() != nullptr) note(*one->noun, one->get(), owner, citing);
    }
    if (const auto* records = std::get_if<model::Records>(&slot)) {
      for (std::size_t i = 0; i < records->count(); ++i) {
        note(*records->noun, records->at(i), owner, citing);
      }
    }
  }
}

template <class Record>
void note_all(const model::Noun& noun, const std::vector<Record>& records, Citing& citing) {
  for (auto reading : records) note(noun, &reading, model::or_empty(reading.id), citing);
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
  for (auto reading : handbook.relationships) {
    note(model::relationship_noun(), &reading, model::or_empty(reading.from), citing);
  }
  return citing;
}

}  // namespace govbook::structure
