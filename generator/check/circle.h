// Records that name each other, round and back to where they began.

#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/handbook.h"

namespace govbook::check {

// Whether a record is among those that it names by `ids`, or that these name, and so on. `find`
// gives the record of an id, or nullptr.
template <class Record, class Find>
bool leads_back(const Record& record, model::References Record::*ids, const Find& find) {
  std::set<std::string> seen;
  std::vector<const Record*> open = {&record};
  while (!open.empty()) {
    const auto* one = open.back();
    open.pop_back();
    for (const auto& id : one->*ids) {
      if (id.value == record.id.value) return true;
      if (!id || !seen.insert(*id).second) continue;
      if (const Record* next = find(*id)) open.push_back(next);
    }
  }
  return false;
}

}  // namespace govbook::check
