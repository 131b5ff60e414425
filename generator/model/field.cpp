#include "model/field.h"

#include "model/table.h"

namespace govbook::model {

const Field* Noun::find(std::string_view field) const {
  for (const auto& candidate : fields) {
    if (candidate.name == field) return &candidate;
  }
  return nullptr;
}

Field required(Field field) {
  field.presence = Presence::required;
  return field;
}

Field stated(Field field) {
  field.presence = Presence::stated;
  return field;
}

Field in_unit(Field field, std::string unit) {
  field.unit = std::move(unit);
  return field;
}

Field one_of(Field field, std::vector<ChoiceWord> choices) {
  field.choices = std::move(choices);
  return field;
}

Field refers_to(Field field, std::vector<std::string> nouns) {
  field.refers_to = std::move(nouns);
  return field;
}

const std::vector<std::string>& parties() {
  static const std::vector<std::string> nouns = {"body", "organisation", "post"};
  return nouns;
}

std::vector<Field> about_fields(const std::function<About*(void*)>& about) {
  Field source;
  source.name = "source";
  source.kind = Kind::lines;
  source.meaning = "Where this comes from: the id of a source document, a space, and the clause.";
  source.example = "\"governance-2009 4.1\"";
  source.slot = [about](void* record) -> Slot { return &about(record)->source; };

  Field note;
  note.name = "note";
  note.kind = Kind::text;
  note.meaning = "Anything a reader should know that no other field says.";
  note.example = "\"The paper prints this twice.\"";
  note.slot = [about](void* record) -> Slot { return &about(record)->note; };

  Field audience;
  audience.name = "audience";
  audience.kind = Kind::choice;
  audience.meaning =
      "Who may see this record, at most: what it stands in may be for fewer. Left out, it is "
      "public.";
  audience.example = "\"public\"";
  audience.choices = {{"public", "Anyone."}, {"members", "Members of the bodies only."}};
  audience.slot = [about](void* record) -> Slot { return &about(record)->audience; };

  Field members_only;
  members_only.name = "members_only";
  members_only.kind = Kind::lines;
  members_only.meaning =
      "The names of fields of this record with words that only members of the bodies may see. To "
      "everyone else they are not published.";
  members_only.example = "[\"note\"]";
  members_only.slot = [about](void* record) -> Slot { return &about(record)->members_only; };

  return {source, note, audience, members_only};
}

Noun may_be_exempt(Noun noun) {
  for (auto& field : noun.fields) {
    if (field.name != "audience") continue;
    field.choices.push_back(
        {"exempt",
         "Members of the bodies only; everyone is told that it is there, and on what ground it is "
         "withheld, as \"exemption\" says."});
  }
  return noun;
}

}  // namespace govbook::model
