// What is wrong with a YAML text, in plain words and where it stands: looked at after yaml-cpp has
// refused it.

#pragma once

#include <cstddef>
#include <string_view>

#include "base/report.h"
#include "data/builder.h"
#include "data/ruler.h"

namespace govbook::data {

// What yaml-cpp says of a text: its message and the byte that it names, and the byte of the last
// thing that it could read.
struct YamlProblem {
  std::string_view message;
  std::size_t at = 0;
  std::size_t last = 0;
};

// Reports data/syntax. `text` ends where the YAML does; `builder` holds what could be read.
void explain_yaml(std::string_view text, const YamlProblem& problem, const Builder& builder,
                  Ruler& ruler, Report& report);

}  // namespace govbook::data
