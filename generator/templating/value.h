// What a template can see: JSON-like values, each with the place its author wrote it, so that a
// complaint about a rendered page can name the data file and not the generated text.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/span.h"

namespace govbook::templating {

struct Value;

struct Null {};
using List = std::vector<Value>;
using Map = std::vector<std::pair<std::string, Value>>;  // In the order given; keys are unique.

// Text that is already in the language of the output (Markdown or HTML) and is not escaped again.
struct Markup {
  std::string text;
};

// A map whose members are worked out when a template asks for them: for records of which most
// templates want little. The same name gives the same value each time.
class Record {
 public:
  virtual ~Record() = default;
  virtual std::optional<Value> find(std::string_view key) const = 0;
  virtual std::vector<std::string> names() const = 0;
};
using AnyRecord = std::shared_ptr<const Record>;

struct Value {
  std::variant<Null, bool, std::int64_t, double, std::string, Markup, List, Map, AnyRecord> data;
  Span span;

  // In value.cpp, as the compiler warns wrongly (maybe-uninitialized) where it can look inside.
  Value();
  Value(bool value, Span at = {});
  Value(int value, Span at = {});
  Value(std::int64_t value, Span at = {});
  Value(double value, Span at = {});
  Value(const char* value, Span at = {});
  Value(std::string value, Span at = {});
  Value(Markup value, Span at = {});
  Value(List value, Span at = {});
  Value(Map value, Span at = {});
  Value(AnyRecord value, Span at = {});

  bool is_null() const { return std::holds_alternative<Null>(data); }

  // The member of a map, or nullptr.
  const Value* find(std::string_view key) const;
};

// Adds or replaces a member.
void set(Map& map, std::string_view key, Value value);

}  // namespace govbook::templating
