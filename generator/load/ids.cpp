#include "load/ids.h"

#include <map>
#include <string>

#include "model/walk.h"

namespace govbook::load {
namespace {

using Taken = std::map<std::string, Span>;

struct Spaces {
  Taken parties;
  Taken contradictions;
};

Taken& space_of(const model::Noun& noun, Spaces& spaces, Taken& own) {
  if (noun.name == "body" || noun.name == "organisation" || noun.name == "post") {
    return spaces.parties;
  }
  return noun.name == "contradiction" ? spaces.contradictions : own;
}

void take(const model::Line& id, std::string_view what, Taken& taken, Report& report) {
  if (!id.value) return;
  const auto [first, is_new] = taken.emplace(*id.value, id.at);
  if (is_new) return;
  report.error("load/duplicate-id", id.at,
               "the " + std::string(what) + " \"" + *id.value + "\" is taken");
  report.see_also(first->second, "the first is here");
}

}  // namespace

void check_ids(const model::Handbook& handbook, Report& report) {
  Spaces spaces;
  model::Visitor visitor;
  visitor.field = [&](const model::Noun&, const model::Field& field, const model::Slot& slot) {
    const auto* records = std::get_if<model::Records>(&slot);
    if (records == nullptr) return;
    const std::string_view what = records->noun->name == "clause" ? "number" : "id";
    Taken own;
    auto& taken = field.name == "narratives" ? own : space_of(*records->noun, spaces, own);
    for (std::size_t i = 0; i < records->count(); ++i) {
      const auto* id = model::line_of(*records->noun, records->at(i), what);
      if (id != nullptr) take(*id, what, taken, report);
    }
  };
  model::walk(handbook, visitor);
}

}  // namespace govbook::load
