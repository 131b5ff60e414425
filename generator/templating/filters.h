// Filters ("name|upper") and tests ("number is even"): one table each.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "templating/context.h"
#include "templating/datum.h"

namespace govbook::templating {

using NamedData = std::vector<std::pair<std::string, Datum>>;

// What is given to a filter or a test. Arguments stand in the order of the parameters; those that
// were not given are missing. Only open filters, which hand arguments on, see names.
struct Use {
  Context& context;
  std::string_view name;
  const Datum& input;
  std::vector<Datum> arguments;
  NamedData named;
  Span at;

  bool has(std::size_t index) const;
  // The argument as what it has to be. A wrong one is complained about and gives the fallback.
  bool flag(std::size_t index, bool fallback) const;
  std::int64_t whole(std::size_t index, std::int64_t fallback) const;
  std::string text(std::size_t index, std::string_view fallback) const;

  // The input: complaints name the filter and what it had to be.
  Datum wrong(std::string_view wanted) const;
  std::optional<std::vector<Datum>> walk() const;  // Its members; pays for them.

  // A string that is made from the input and comes from the same place.
  Datum string(std::string text) const;
  // The same; markup if the input is.
  Datum like_input(std::string text) const;
};

constexpr std::size_t most_parameters = 4;

struct Filter {
  std::string_view name;
  std::array<std::string_view, most_parameters> parameters;
  std::size_t required = 0;
  Datum (*run)(const Use&) = nullptr;
  bool is_open = false;
};

struct Test {
  std::string_view name;
  std::array<std::string_view, most_parameters> parameters;
  bool (*run)(const Use&) = nullptr;
};

const std::vector<Filter>& filters();
const std::vector<Test>& tests();
const Filter* find_filter(std::string_view name);  // nullptr when there is none.
const Test* find_test(std::string_view name);

// Puts arguments in their places and runs. Reports template/wrong-type for arguments that do not
// fit.
Datum apply(const Filter& filter, const Datum& input, std::vector<Datum> ordered, NamedData named,
            std::pair<Context*, Span> where);
bool holds(const Test& test, const Datum& input, std::vector<Datum> ordered, NamedData named,
           std::pair<Context*, Span> where);

// Follows "a.b.0" from a datum; missing when something on the way is.
Datum follow(const Datum& from, const Datum& path);

}  // namespace govbook::templating
