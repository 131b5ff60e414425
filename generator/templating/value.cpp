#include "templating/value.h"

#include <utility>

namespace govbook::templating {

Value::Value() = default;
Value::Value(bool value, Span at) : data(value), span(at) {}
Value::Value(int value, Span at) : data(std::int64_t{value}), span(at) {}
Value::Value(std::int64_t value, Span at) : data(value), span(at) {}
Value::Value(double value, Span at) : data(value), span(at) {}
Value::Value(const char* value, Span at) : data(std::string(value)), span(at) {}
Value::Value(std::string value, Span at) : data(std::move(value)), span(at) {}
Value::Value(Markup value, Span at) : data(std::move(value)), span(at) {}
Value::Value(List value, Span at) : data(std::move(value)), span(at) {}
Value::Value(Map value, Span at) : data(std::move(value)), span(at) {}
Value::Value(AnyRecord value, Span at) : data(std::move(value)), span(at) {}

const Value* Value::find(std::string_view key) const {
  const auto* map = std::get_if<Map>(&data);
  if (map == nullptr) return nullptr;
  for (const auto& [name, value] : *map) {
    if (name == key) return &value;
  }
  return nullptr;
}

void set(Map& map, std::string_view key, Value value) {
  for (auto& [name, old] : map) {
    if (name != key) continue;
    old = std::move(value);
    return;
  }
  map.emplace_back(std::string(key), std::move(value));
}

}  // namespace govbook::templating
