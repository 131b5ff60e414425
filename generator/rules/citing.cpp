#include "rules/citing.h"

#include "model/walk.h"

namespace govbook::rules {
namespace {

// Every clause that a record, or one inside it, cites.
void note(const model::Noun& noun, const void* record, const std::string& owner, Citing& citing) {
  model::each_line(noun, record, [&](const auto&, const model::Field& field, const auto& line) {
    if (field.name == "source" && line) citing[*line].insert(owner);
  });
}

}  // namespace

Citing citing_records(const model::Handbook& handbook) {
  Citing citing;
  for (const auto& field : model::handbook_noun().fields) {
    const auto slot = model::slot_of(field, &handbook);
    if (const auto* one = std::get_if<model::OneRecord>(&slot)) {
      note(*one->noun, one->get(), "", citing);
      continue;
    }
    const auto* records = std::get_if<model::Records>(&slot);
    if (records == nullptr) continue;
    const std::string owner = field.name == "relationships" ? "from" : "id";
    for (std::size_t i = 0; i < records->count(); ++i) {
      const auto* id = model::line_of(*records->noun, records->at(i), owner);
      note(*records->noun, records->at(i), model::or_empty(*id), citing);
    }
  }
  return citing;
}

}  // namespace govbook::rules
