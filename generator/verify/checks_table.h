// Everything that is checked of a PDF: a row for each fault that can be told.

#pragma once

#include <span>
#include <string_view>

namespace govbook::verify {

struct Check {
  std::string_view code;        // Kebab-case, stable.
  std::string_view checkpoint;  // Of the Matterhorn Protocol 1.1; empty where it has none.
  std::string_view clause;      // Where the rule comes from.
  std::string_view fault;       // What is wrong, in plain words.
};

// Sorted by code.
std::span<const Check> checks();

// REQUIRES: there is a check of that code.
const Check& check_of(std::string_view code);

}  // namespace govbook::verify
