#include "check/label.h"

#include <array>

#include "model/walk.h"

namespace govbook::check {
namespace {

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

}  // namespace

std::string label(const model::Noun& noun, const void* record) {
  constexpr std::array<std::string_view, 8> names = {"short_name", "name",   "title",   "term",
                                                     "what",       "number", "subject", "id"};
  for (const auto name : names) {
    const auto* line = model::line_of(noun, record, name);
    if (line != nullptr && line->value) return noun.name + " " + quoted(*line->value);
  }
  return noun.name;
}

std::string name_of(const model::Body& body) {
  if (body.short_name.value) return quoted(*body.short_name.value);
  return quoted(body.name.value.value_or(model::or_empty(body.id)));
}

std::string party(const model::Handbook& handbook, const std::string& id) {
  const auto name = handbook.party_name(id);
  return quoted(name.empty() ? id : name);
}

}  // namespace govbook::check
