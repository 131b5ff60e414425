#include "exports/schema.h"

#include <utility>
#include <vector>

#include "base/slug.h"
#include "data/json.h"
#include "exports/field_schema.h"
#include "model/handbook.h"

namespace govbook::exports {
namespace {

using data::Value;
using model::Noun;

// The nouns of the records inside a record.
std::vector<const Noun*> parts_of(const Noun& noun) {
  std::vector<const Noun*> parts;
  for (const auto& field : noun.fields) {
    if (field.of != nullptr) parts.push_back(&field.of());
  }
  return parts;
}

std::string finished(const std::string& title, Value form, Value definitions) {
  auto& members = std::get<data::Map>(form.data);
  const auto draft = "https://json-schema.org/draft/2020-12/schema";
  members.insert(members.begin(), {"title", {}, text_value(title)});
  members.insert(members.begin(), {"$schema", {}, text_value(draft)});
  members.push_back({"$defs", {}, std::move(definitions)});
  return data::write_json(form);
}

std::string file_schema(const Noun& noun) {
  return finished("A file with one " + noun.name + " of a handbook",
                  record_schema(noun, RecordForm::file), definitions(parts_of(noun)));
}

std::string list_schema(const Noun& noun) {
  auto many = map_value({{"type", text_value("array")}, {"items", reference_to(noun)}});
  auto form = map_value({{"anyOf", list_value({std::move(many), reference_to(noun)})}});
  return finished("A file with " + noun.plural + " of a handbook", std::move(form),
                  definitions({&noun}));
}

}  // namespace

Output schemas() {
  Output output;
  const std::string ending = ".schema.json";
  for (const auto& field : model::handbook_noun().fields) {
    const auto& noun = field.of();
    const bool is_words = &noun == &model::narrative_noun();
    const bool is_one = field.kind == model::Kind::record;
    output[slug(noun.name) + ending] = file_schema(noun);
    if (!is_words && !is_one) output[model::file_stem(field) + ending] = list_schema(noun);
  }
  return output;
}

}  // namespace govbook::exports
