// Building field tables: what the *_table.cpp files of this folder are written with.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "model/field.h"

namespace govbook::model {

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
    return OneRecord{&noun(),
                     [&stated]() -> void* { return stated.value ? &*stated.value : nullptr; },
                     [&stated]() -> void* { return &stated.value.emplace(); },
                     [&stated] { stated.value.reset(); },
                     &stated.gap,
                     &stated.at};
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
    return Records{
        &noun(), [&list] { return list.size(); },
        [&list](std::size_t i) -> void* { return &list[i]; },
        [&list]() -> void* { return &list.emplace_back(); },
        [&list](std::size_t i) { list.erase(list.begin() + static_cast<std::ptrdiff_t>(i)); }};
  };
  return made;
}

// The nouns of whoever can act: answer, decide, own, pay.
const std::vector<std::string>& parties();

// Changing a field that was just made: `required(field(…))`.
Field required(Field field);
Field stated(Field field);
Field in_unit(Field field, std::string unit);
Field one_of(Field field, std::vector<ChoiceWord> choices);
Field refers_to(Field field, std::vector<std::string> nouns);

// `source`, `note`, `audience` and `members_only`, which every record may have.
std::vector<Field> about_fields(const std::function<About*(void*)>& about);

// Lets records of the noun, which has a field "exemption", have the audience "exempt", too.
Noun may_be_exempt(Noun noun);

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
