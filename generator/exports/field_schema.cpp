#include "exports/field_schema.h"

#include <algorithm>

#include "base/slug.h"
#include "base/text.h"
#include "data/json.h"

namespace govbook::exports {
namespace {

using data::Value;
using model::Field;
using model::Kind;
using model::Noun;

constexpr long long largest_number = 1000000;

Value truth(bool value) { return {value, {}}; }
Value number(long long value) { return {value, {}}; }
Value definition(std::string_view name) {
  return map_value({{"$ref", text_value("#/$defs/" + std::string(name))}});
}
Value any_of(data::List choices) { return map_value({{"anyOf", list_value(std::move(choices))}}); }

bool may_be_open(const Field& field) {
  const bool is_name = field.name == "name" && field.presence == model::Presence::required;
  return !is_name && field.name != "id" && field.name != "govbook" && field.name != "as_at";
}

Value schema_of_choices(const Field& field) {
  data::List words;
  for (const auto& choice : field.choices) words.push_back(text_value(choice.word));
  return map_value({{"enum", list_value(std::move(words))}});
}

// The value of a field, or of one entry if it is a list.
Value scalar(const Field& field) {
  switch (field.kind) {
    case Kind::line:
      return definition(field.name == "id" ? "id" : "line");
    case Kind::lines:
      return definition("line");
    case Kind::text:
    case Kind::texts:
      return definition("text");
    case Kind::reference:
    case Kind::references:
      return definition("id");
    case Kind::date:
      return definition("date");
    case Kind::number:
      return field.name == "govbook" ? map_value({{"const", number(1)}}) : definition("number");
    case Kind::choice:
      return schema_of_choices(field);
    case Kind::record:
    case Kind::records:
      return reference_to(field.of());
  }
  return {};
}

bool is_list(Kind kind) {
  return kind == Kind::lines || kind == Kind::texts || kind == Kind::references ||
         kind == Kind::records;
}

// What the field may hold: its value, a gap, or a list of these.
Value schema_of_form(const Field& field) {
  const bool is_gap_allowed = may_be_open(field) && field.kind != Kind::records;
  auto one = scalar(field);
  if (is_gap_allowed) one = any_of({std::move(one), definition("gap")});
  if (!is_list(field.kind)) return one;
  auto many = map_value({{"type", text_value("array")}, {"items", one}});
  return any_of({std::move(one), std::move(many)});
}

std::string description_of(const Field& field) {
  auto words = field.meaning;
  if (!field.unit.empty()) words += " In " + field.unit + ".";
  if (!field.refers_to.empty()) words += " The " + ids_of(field) + ".";
  for (const auto& choice : field.choices) words += " " + choice.word + ": " + choice.meaning;
  return words;
}

// The example of a field as the value it is.
std::optional<Value> example_of(const Field& field) {
  if (field.example.empty()) return std::nullopt;
  Sources sources;
  const auto file = sources.add({"", "example", "example", field.example});
  Report report;
  return data::read_json(sources, file, report);
}

Value field_schema(const Field& field) {
  auto schema = schema_of_form(field);
  auto& members = std::get<data::Map>(schema.data);
  members.insert(members.begin(), {"description", {}, text_value(description_of(field))});
  if (auto example = example_of(field)) {
    members.push_back({"examples", {}, list_value({std::move(*example)})});
  }
  return schema;
}

void collect(const Noun& noun, std::vector<const Noun*>& found) {
  if (std::find(found.begin(), found.end(), &noun) != found.end()) return;
  found.push_back(&noun);
  for (const auto& field : noun.fields) {
    if (field.of != nullptr) collect(field.of(), found);
  }
}

Value pattern(std::string_view description, std::string_view expression) {
  return map_value({{"description", text_value(std::string(description))},
                    {"type", text_value("string")},
                    {"pattern", text_value(std::string(expression))}});
}

Value gap_schema() {
  data::List states;
  for (const auto& word : model::gap_words()) states.push_back(text_value(word));
  return map_value(
      {{"description", text_value("Why a fact is missing.")},
       {"type", text_value("object")},
       {"properties", map_value({{"state", map_value({{"enum", list_value(std::move(states))}})},
                                 {"note", map_value({{"type", text_value("string")}})}})},
       {"required", list_value({text_value("state")})},
       {"additionalProperties", truth(false)}});
}

}  // namespace

Value text_value(std::string words) { return {std::move(words), {}}; }
Value list_value(data::List entries) { return {std::move(entries), {}}; }
Value map_value(std::vector<std::pair<std::string, Value>> members) {
  data::Map map;
  for (auto& [key, value] : members) map.push_back({std::move(key), {}, std::move(value)});
  return {std::move(map), {}};
}

std::string ids_of(const Field& field) {
  std::vector<std::string> nouns;
  for (const auto& noun : field.refers_to) {
    const bool has_vowel = std::string_view("aeio").find(noun.front()) != std::string_view::npos;
    nouns.push_back((has_vowel ? "an " : "a ") + noun);
  }
  return "id of " + text::join_as_list(nouns, "or");
}

Value reference_to(const Noun& noun) { return definition(slug(noun.name)); }

Value record_schema(const Noun& noun, RecordForm form) {
  const bool is_file = form == RecordForm::file;
  std::vector<std::pair<std::string, Value>> properties;
  data::List required;
  if (is_file) {
    properties.emplace_back(
        "$schema", map_value({{"description", text_value("The schema that editors check with.")},
                              {"type", text_value("string")}}));
  }
  for (const auto& field : noun.fields) {
    properties.emplace_back(field.name, field_schema(field));
    const bool is_file_name = is_file && field.name == "id";
    if (field.presence == model::Presence::required && !is_file_name) {
      required.push_back(text_value(field.name));
    }
  }
  return map_value({{"description", text_value(noun.meaning)},
                    {"type", text_value("object")},
                    {"properties", map_value(std::move(properties))},
                    {"required", list_value(std::move(required))},
                    {"additionalProperties", truth(false)}});
}

Value definitions(const std::vector<const Noun*>& nouns) {
  std::vector<const Noun*> found;
  for (const auto* noun : nouns) collect(*noun, found);
  std::vector<std::pair<std::string, Value>> all = {
      {"gap", gap_schema()},
      {"id",
       pattern("The letters a to z, digits and hyphens.", "^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$")},
      {"line", pattern("Plain text on one line.", "^[^\n]*[^ \t\n][^\n]*$")},
      {"text", pattern("Text with Markdown for emphasis and links.", "[^ \t\n]")},
      {"date", pattern("A day, a month or a year.",
                       "^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")},
      {"number", map_value({{"type", text_value("integer")},
                            {"minimum", number(0)},
                            {"maximum", number(largest_number)}})},
  };
  for (const auto* noun : found) {
    all.emplace_back(slug(noun->name), record_schema(*noun, RecordForm::part));
  }
  return map_value(std::move(all));
}

}  // namespace govbook::exports
