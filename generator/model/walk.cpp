#include "model/walk.h"

#include "model/handbook.h"

namespace govbook::model {
namespace {

void walk_inside(const Slot& slot, const Visitor& visitor) {
  if (const auto* one = std::get_if<OneRecord>(&slot)) {
    if (const auto* part = one->get()) walk(*one->noun, part, visitor);
  } else if (const auto* many = std::get_if<Records>(&slot)) {
    for (std::size_t i = 0; i < many->count(); ++i) walk(*many->noun, many->at(i), visitor);
  }
}

}  // namespace

Slot slot_of(const Field& field, const void* record) {
  // The tables serve the loader too, which writes; whoever comes through here reads only.
  return field.slot(const_cast<void*>(record));
}

const About* about_of(const Noun& noun, const void* record) {
  return noun.about ? noun.about(const_cast<void*>(record)) : nullptr;
}

const Line* line_of(const Noun& noun, const void* record, std::string_view field) {
  const auto* found = noun.find(field);
  if (found == nullptr) return nullptr;
  const auto slot = slot_of(*found, record);
  const auto* line = std::get_if<Line*>(&slot);
  return line == nullptr ? nullptr : *line;
}

void walk(const Noun& noun, const void* record, const Visitor& visitor) {
  if (visitor.enter) visitor.enter(noun, record);
  for (const auto& field : noun.fields) {
    const auto slot = slot_of(field, record);
    if (visitor.field) visitor.field(noun, field, slot);
    walk_inside(slot, visitor);
  }
  if (visitor.leave) visitor.leave(noun, record);
}

void walk(const Handbook& handbook, const Visitor& visitor) {
  walk(handbook_noun(), &handbook, visitor);
}

void each_line(const Noun& noun, const void* record,
               const std::function<void(const Noun&, const Field&, const Line&)>& visit) {
  Visitor visitor;
  visitor.field = [&](const Noun& owner, const Field& field, const Slot& slot) {
    if (const auto* line = std::get_if<Line*>(&slot)) visit(owner, field, **line);
    if (const auto* lines = std::get_if<Lines*>(&slot)) {
      for (const auto& line : **lines) visit(owner, field, line);
    }
  };
  walk(noun, record, visitor);
}

}  // namespace govbook::model
