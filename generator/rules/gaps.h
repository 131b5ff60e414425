// What the facts leave open: gaps that the author wrote, and fields that arrangements normally
// state and that were left out.

#pragma once

#include <vector>

#include "model/handbook.h"

namespace govbook::rules {

struct OpenFact {
  // The records around it, outermost first; the last one has the field.
  std::vector<std::pair<const model::Noun*, const void*>> around;
  const model::Field* field = nullptr;
  model::Gap gap;           // "Not stated" for a field that was left out.
  bool is_written = false;  // Whether the author wrote the gap.
  Span at;                  // Where; nowhere for a field that was left out.
};

// All of a record and of those inside it, in the order of the field tables.
std::vector<OpenFact> open_facts(const model::Noun& noun, const void* record);

}  // namespace govbook::rules
