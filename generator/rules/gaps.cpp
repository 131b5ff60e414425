#include "rules/gaps.h"

#include "model/walk.h"

namespace govbook::rules {
namespace {

struct Found {
  std::optional<model::Gap> gap;
  Span at;
  bool is_missing = false;  // Neither a value nor a gap.
};

template <class T>
Found in(const model::Stated<T>& fact) {
  return {fact.gap, fact.at, !fact.value && !fact.gap};
}

// What a field leaves open: one entry for each fact in it.
std::vector<Found> found_in(const model::Slot& slot) {
  if (const auto* line = std::get_if<model::Line*>(&slot)) return {in(**line)};
  if (const auto* when = std::get_if<model::When*>(&slot)) return {in(**when)};
  if (const auto* number = std::get_if<model::Number*>(&slot)) return {in(**number)};
  if (const auto* one = std::get_if<model::OneRecord>(&slot)) {
    if (one->gap == nullptr) return {};
    return {{*one->gap, *one->at, one->get() == nullptr && !*one->gap}};
  }
  std::vector<Found> all;
  if (const auto* lines = std::get_if<model::Lines*>(&slot)) {
    for (const auto& line : **lines) all.push_back(in(line));
  }
  return all;
}

}  // namespace

std::vector<OpenFact> open_facts(const model::Noun& noun, const void* record) {
  std::vector<OpenFact> all;
  OpenFact here;
  model::Visitor visitor;
  visitor.enter = [&](const model::Noun& inner, const void* part) {
    here.around.emplace_back(&inner, part);
  };
  visitor.field = [&](const model::Noun&, const model::Field& field, const model::Slot& slot) {
    for (const auto& found : found_in(slot)) {
      const bool is_unsaid = found.is_missing && field.presence == model::Presence::stated;
      if (!found.gap && !is_unsaid) continue;
      auto open = here;
      open.field = &field;
      open.gap = found.gap.value_or(model::Gap{});
      open.is_written = found.gap.has_value();
      open.at = found.at;
      all.push_back(std::move(open));
    }
  };
  visitor.leave = [&](const model::Noun&, const void*) { here.around.pop_back(); };
  model::walk(noun, record, visitor);
  return all;
}

}  // namespace govbook::rules
