// Field tables: one for each noun, the single source of truth from which the loader, the JSON
// Schemas, the values that templates see, `govbook dump` and the reference page are driven.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/stated.h"

namespace govbook::model {

// line: plain text. text: inline Markdown. date: a civil date, perhaps partial. number: a whole
// number. choice: one of `choices`. reference: the id of a record of one of `refers_to`. The others
// are lists of these (a list of one may be written without brackets), a record or a list of them.
enum class Kind {
  line,
  text,
  date,
  number,
  choice,
  reference,
  lines,
  texts,
  references,
  record,
  records
};

// required: its absence is an error. stated: arrangements normally say it; left out, it means "not
// stated" and is shown so. optional: left out, it means nothing.
enum class Presence { required, stated, optional };

struct ChoiceWord {
  std::string word;
  std::string meaning;
};

struct Noun;

// Records of a noun behind one field, without their type. `record` is also used for one record:
// then there is at most one.
struct Records {
  const Noun* noun = nullptr;
  std::function<std::size_t()> count;
  std::function<void*(std::size_t)> at;
  std::function<void*()> add;  // A new one at the end.
};

// A single record behind a field, which may also be a gap. `meta` tells gap and place.
struct OneRecord {
  const Noun* noun = nullptr;
  std::function<void*()> get;   // nullptr when there is none.
  std::function<void*()> make;  // Makes it stated.
  std::optional<Gap>* gap = nullptr;
  Span* at = nullptr;
};

// Where a field of one record is kept. Line, Text, Reference and Choice share one type.
using Slot = std::variant<Line*, When*, Number*, Lines*, OneRecord, Records>;

struct Field {
  std::string name;
  Kind kind = Kind::line;
  Presence presence = Presence::optional;
  std::string meaning;  // A sentence for authors.
  std::string example;  // As JSON.
  std::string unit;     // "days before the meeting"; empty when there is none.
  std::vector<ChoiceWord> choices;
  std::vector<std::string> refers_to;  // Names of nouns.
  const Noun& (*of)() = nullptr;       // The noun of a record or of records.
  std::function<Slot(void*)> slot;
};

// `name` is singular ("seat"). `place` tells authors where its records are written. `about` gives
// the record's own About.
struct Noun {
  std::string name;
  std::string plural;
  std::string meaning;
  std::string place;
  std::vector<Field> fields;
  std::function<About*(void*)> about;

  const Field* find(std::string_view field) const;
};

// Building a table. Each names the member of T that holds the field.
template <class T, class Member>
Field field(Kind kind, std::string name, Member T::*member, std::string meaning,
            std::string example) {
  Field made;
  made.name = std::move(name);
  made.kind = kind;
  made.meaning = std::move(meaning);
  made.example = std::move(example);
  made.slot = [member](void* record) -> Slot { return &(static_cast<T*>(record)->*member); };
  return made;
}

template <class T, class Part>
Field record_field(std::string name, Stated<Part> T::*member, const Noun& (*noun)(),
                   std::string meaning) {
  Field made;
  made.name = std::move(name);
  made.kind = Kind::record;
  made.meaning = std::move(meaning);
  made.of = noun;
  made.slot = [member, noun](void* record) -> Slot {
    auto& stated = static_cast<T*>(record)->*member;
    return OneRecord{
        &noun(), [&stated]() -> void* { return stated.value ? &*stated.value : nullptr; },
        [&stated]() -> void* { return &stated.value.emplace(); }, &stated.gap, &stated.at};
  };
  return made;
}

template <class T, class Part>
Field records_field(std::string name, std::vector<Part> T::*member, const Noun& (*noun)(),
                    std::string meaning) {
  Field made;
  made.name = std::move(name);
  made.kind = Kind::records;
  made.meaning = std::move(meaning);
  made.of = noun;
  made.slot = [member, noun](void* record) -> Slot {
    auto& list = static_cast<T*>(record)->*member;
    return Records{&noun(), [&list] { return list.size(); },
                   [&list](std::size_t i) -> void* { return &list[i]; },
                   [&list]() -> void* { return &list.emplace_back(); }};
  };
  return made;
}

// Changing a field that was just made: `required(field(…))`.
Field required(Field field);
Field stated(Field field);
Field in_unit(Field field, std::string unit);
Field one_of(Field field, std::vector<ChoiceWord> choices);
Field refers_to(Field field, std::vector<std::string> nouns);

// `source`, `note` and `audience`, which every record may have.
std::vector<Field> about_fields(const std::function<About*(void*)>& about);

// A noun with the fields of T::about added at the end.
template <class T>
Noun noun(std::string name, std::string plural, std::string meaning, std::string place,
          std::vector<Field> fields) {
  const auto about = [](void* record) { return &static_cast<T*>(record)->about; };
  for (auto& extra : about_fields(about)) fields.push_back(std::move(extra));
  return {std::move(name),  std::move(plural), std::move(meaning),
          std::move(place), std::move(fields), about};
}

}  // namespace govbook::model
