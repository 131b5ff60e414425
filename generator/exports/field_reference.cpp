#include "exports/field_reference.h"

#include "base/text.h"
#include "exports/field_schema.h"
#include "model/handbook.h"

namespace govbook::exports {
namespace {

using model::Field;
using model::Kind;
using model::Noun;

std::string form_of(const Field& field) {
  switch (field.kind) {
    case Kind::line:
      return "text on one line";
    case Kind::text:
      return "text, with Markdown inside";
    case Kind::date:
      return "date";
    case Kind::number:
      return field.unit.empty() ? "whole number" : "whole number: " + field.unit;
    case Kind::choice:
      return "one word of a list";
    case Kind::reference:
      return ids_of(field);
    case Kind::lines:
      return "list of texts";
    case Kind::texts:
      return "list of texts, with Markdown inside";
    case Kind::references:
      return "list, each the " + ids_of(field);
    case Kind::record:
      return field.of().name;
    case Kind::records:
      return "list of " + field.of().plural;
  }
  return {};
}

std::string presence_of(const Field& field) {
  switch (field.presence) {
    case model::Presence::required:
      return "must be there";
    case model::Presence::stated:
      return "normally stated";
    case model::Presence::optional:
      return "may be left out";
  }
  return {};
}

std::string in_cell(std::string words) { return text::replace_all(std::move(words), "|", "\\|"); }

std::string row(const Field& field) {
  const auto example = field.example.empty() ? "" : "`" + in_cell(field.example) + "`";
  return "| `" + field.name + "` | " + in_cell(form_of(field)) + " | " + presence_of(field) +
         " | " + in_cell(field.meaning) + " | " + example + " |\n";
}

std::string choices_of(const Field& field) {
  if (field.choices.empty()) return {};
  std::string list = "The words for `" + field.name + "`:\n\n";
  for (const auto& choice : field.choices) {
    list += "- `" + choice.word + "`: " + choice.meaning + "\n";
  }
  return list + "\n";
}

// What every record may have is told once.
bool is_shared(const Noun& noun, const Field& field) {
  const bool is_about = field.name == "source" || field.name == "note" || field.name == "audience";
  return is_about && &noun != &model::settings_noun();
}

std::string section(const Noun& noun) {
  auto title = noun.name;
  title[0] = static_cast<char>(title[0] - 'a' + 'A');
  auto words = "## " + title + "\n\n" + noun.meaning + " It is written in " + noun.place + ".\n\n" +
               "| Field | What it holds | Presence | Meaning | Example |\n" +
               "| --- | --- | --- | --- | --- |\n";
  std::string choices;
  for (const auto& field : noun.fields) {
    if (is_shared(noun, field)) continue;
    words += row(field);
    choices += choices_of(field);
  }
  return words + "\n" + choices;
}

}  // namespace

std::string field_reference() {
  std::string words =
      "Every record may also have `source`, `note` and `audience`, which stand under Handbook. A "
      "field that is normally stated is shown as \"not stated\" when it is left out. In place of "
      "any fact but an id there may be a reason why it is missing, "
      "`{\"state\": \"to-be-agreed\", \"note\": \"…\"}`; its `state` is one of " +
      text::join_as_list(model::gap_words(), "or") +
      ". A list with one entry may be written without its brackets.\n\n";
  for (const auto* noun : model::all_nouns()) words += section(*noun);
  return words;
}

}  // namespace govbook::exports
