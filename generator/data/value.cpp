#include "data/value.h"

namespace govbook::data {

const Value* Value::find(std::string_view key) const {
  const auto* map = std::get_if<Map>(&data);
  if (map == nullptr) return nullptr;
  for (const auto& member : *map) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

std::string_view kind_of(const Value& value) {
  switch (value.data.index()) {
    case 0:
      return "nothing";
    case 1:
      return "true or false";
    case 2:
      return "a number";
    case 3:
      return "a number with a fraction";
    case 4:
    case 5:
      return "text";
    case 6:
      return "a list";
    default:
      return "a record";
  }
}

}  // namespace govbook::data
