#include "load/record.h"

#include <string>
#include <type_traits>
#include <variant>

#include "base/suggest.h"
#include "base/utf8.h"
#include "load/field.h"
#include "load/wording.h"

namespace govbook::load {
namespace {

using data::Value;
using model::Field;
using model::Noun;

void unknown_field(const data::Member& member, const Noun& noun, Report& report) {
  report.error("load/unknown-field", member.key_span,
               noun_has(noun) + " no field \"" + member.key + "\"");
  for (std::size_t at = 0; at < member.key.size();) {
    const auto letter = utf8::next(member.key, at);
    if (letter < 0x80) continue;
    report.hint("it holds " + utf8::code_point(letter) + "; names have the letters a to z only");
    break;
  }
  if (!report.wants_guesses()) return;
  std::vector<std::string> names;
  for (const auto& field : noun.fields) names.push_back(field.name);
  const auto suggestion = did_you_mean(member.key, names);
  if (!suggestion.empty()) report.hint(suggestion);
}

void read_one(const Value& value, const Field& field, const model::OneRecord& slot,
              Report& report) {
  *slot.at = value.span;
  if (is_gap(value) && slot.gap != nullptr && slot.noun->find("state") == nullptr) {
    *slot.gap = read_gap(value, field, report);
  } else if (std::holds_alternative<data::Map>(value.data)) {
    read_record(value, *slot.noun, slot.make(), report);
  } else {
    wrong_type(value, field, report);
  }
}

// The form of a value decides which reader of the field's slot it goes to.
void read_field(const Value& value, const Field& field, const model::Slot& slot, Report& report) {
  std::visit(
      [&](const auto& place) {
        using Place = std::decay_t<decltype(place)>;
        if constexpr (std::is_same_v<Place, model::Line*>) {
          read_words(value, field, *place, report);
        } else if constexpr (std::is_same_v<Place, model::When*>) {
          read_date(value, field, *place, report);
        } else if constexpr (std::is_same_v<Place, model::Number*>) {
          read_number(value, field, *place, report);
        } else if constexpr (std::is_same_v<Place, model::Lines*>) {
          read_list(value, field, *place, report);
        } else if constexpr (std::is_same_v<Place, model::OneRecord>) {
          read_one(value, field, place, report);
        } else if (is_gap(value) && place.noun->find("state") == nullptr) {
          report.error("load/no-gap-here", value.span,
                       "\"" + field.name + "\" is a list of records; a gap cannot stand for it");
          report.hint("leave the list out, and say why in the \"note\" of the record around it");
        } else {
          read_records(value, place, report);
        }
      },
      slot);
}

}  // namespace

void read_record(const Value& value, const Noun& noun, void* record, Report& report) {
  noun.about(record)->at = value.span;
  const auto* map = std::get_if<data::Map>(&value.data);
  if (map == nullptr) {
    return report.error(
        "load/wrong-type", value.span,
        noun_is(noun) + " a record in braces, but here is " + std::string(data::kind_of(value)));
  }
  for (const auto& member : *map) {
    const auto* field = noun.find(member.key);
    if (field == nullptr) {
      unknown_field(member, noun, report);
    } else {
      read_field(member.value, *field, field->slot(record), report);
    }
  }
  for (const auto& field : noun.fields) {
    if (field.presence != model::Presence::required || value.find(field.name) != nullptr) continue;
    report.error("load/missing-field", value.span,
                 "this " + noun.name + " has no \"" + field.name + "\"");
    if (!field.example.empty()) {
      report.hint("for example \"" + field.name + "\": " + field.example);
    }
  }
}

void read_records(const Value& value, const model::Records& slot, Report& report) {
  const auto* list = std::get_if<data::List>(&value.data);
  if (list == nullptr) return read_record(value, *slot.noun, slot.add(), report);
  for (const auto& entry : *list) read_record(entry, *slot.noun, slot.add(), report);
}

}  // namespace govbook::load
