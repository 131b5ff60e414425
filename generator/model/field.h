// Field tables: one for each noun, the single source of truth from which the loader, the JSON
// Schemas, the values that templates see, `govbook dump` and the reference page are driven.

#pragma once

#include <functional>
#include <string>
#include <string_view>
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
  std::function<void(std::size_t)> remove;
};

// A single record behind a field, which may also be a gap. `meta` tells gap and place.
struct OneRecord {
  const Noun* noun = nullptr;
  std::function<void*()> get;   // nullptr when there is none.
  std::function<void*()> make;  // Makes it stated.
  std::function<void()> clear;  // Leaves it out; none where it cannot be left out.
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

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::ChoiceWord>;
extern template class std::vector<govbook::model::Field>;
