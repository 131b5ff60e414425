// What an expression gives: a value of the caller's data, borrowed for the length of a rendering,
// or something made on the way. Copying a datum never copies lists, maps or the caller's data.

#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "templating/value.h"

namespace govbook::templating {

struct Datum;
struct Loop;
struct Macro;
struct Frame;

// Nothing is there. `why` is what a complaint says; empty when the complaint was made already.
struct Missing {
  std::string_view why;
};

// How far lists and maps made by a template are nested, and how many data they hold.
struct Extent {
  std::size_t depth = 0;
  std::size_t weight = 1;
};

// A list made by a template. A group, as "groupby" makes them, is a pair with names.
struct Sequence {
  enum class Form { list, tuple, group };
  std::vector<Datum> members;
  Form form = Form::list;
  Span span;
  Extent extent;
};

// A map made by a template. Only a namespace changes after it was made.
struct Mapping {
  std::vector<std::pair<std::string, Datum>> members;
  bool is_namespace = false;
  Extent extent;
};

struct Datum {
  std::variant<Missing, const Value*, Value, std::shared_ptr<const Sequence>,
               std::shared_ptr<Mapping>, const Loop*, const Macro*, const Frame*>
      data;

  Datum() = default;  // Missing, and complained about.
  Datum(Missing missing) : data(missing) {}
  Datum(const Value* value) : data(value) {}
  Datum(Value value);
  Datum(std::vector<Datum> members, Sequence::Form form = Sequence::Form::list, Span at = {});
  Datum(Mapping mapping);
  Datum(const Loop* loop) : data(loop) {}
  Datum(const Macro* macro) : data(macro) {}
  Datum(const Frame* module) : data(module) {}

  bool is_missing() const { return std::holds_alternative<Missing>(data); }
};

// Integers and booleans count as whole numbers, as they do in Python.
struct Number {
  bool is_whole = true;
  std::int64_t whole = 0;
  double real = 0;
};

// The value behind a datum, borrowed or owned; nullptr for everything made of data.
const Value* plain(const Datum& datum);

// The letters of a string or of markup; nullptr for anything else.
const std::string* letters(const Datum& datum);
bool is_markup(const Datum& datum);
bool is_null(const Datum& datum);
bool is_mapping(const Datum& datum);
bool is_sequence(const Datum& datum);  // A list or a tuple; not a string.
std::optional<Number> number(const Datum& datum);
std::optional<std::int64_t> whole(const Datum& datum);
Span span_of(const Datum& datum);
Extent extent_of(const Datum& datum);

// A loop, a macro, an imported template or a namespace: these live where they are and cannot
// become members of lists and maps or be given to filters.
bool is_handle(const Datum& datum);

// What a loop walks over: members of a list, keys of a map, characters of a string.
std::optional<std::vector<Datum>> members(const Datum& datum);
std::optional<std::vector<std::pair<std::string, Datum>>> entries(const Datum& datum);
std::optional<std::size_t> length(const Datum& datum);

// The member of a map or a group; nothing when it has none of that name.
std::optional<Datum> member(const Datum& datum, std::string_view name);
std::vector<std::string> member_names(const Datum& datum);

bool is_true(const Datum& datum);
bool equal(const Datum& left, const Datum& right);

// Nothing when the two cannot be put in order (a word and a number).
std::optional<std::partial_ordering> order(const Datum& left, const Datum& right);

// As Python's str() and repr() write it.
std::string to_text(const Datum& datum);
std::string to_literal(const Datum& datum);
std::string real_text(double real);

// "a string", "a list": for complaints.
std::string_view kind_of(const Datum& datum);

}  // namespace govbook::templating
